package dev.throughline.command.policy;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.command.dispatch.Asking;
import dev.throughline.command.dispatch.Dispatch;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.EffectId;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.log.Bytes;
import dev.throughline.log.Guard;
import dev.throughline.log.Request;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries effects out, once each: it decides or it is parked, under one command id. Outside any unit of work. */
@Component
final class Effects {

    private static final Logger LOG = LoggerFactory.getLogger(Effects.class);
    private static final int NOT_NOW = 503;

    private final Dispatch dispatch;

    Effects(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /**
     * @param standing what must not have moved meanwhile; null where nothing has to stand still
     * @throws ProblemException 503 if nothing can be recorded now; then it had no effect, and is to be carried out again
     */
    void carryOut(PolicyId policy, Effect effect, @Nullable Guard standing) {
        var commandId = CommandIds.of(policy, effect);
        var asking = Asking.because(effect.cause().as(policy, standing), commandId, request(policy, effect));
        if (dispatch.replay(asking).isPresent()) {
            return;
        }
        try {
            dispatch.dispatch(effect.command(), asking);
        } catch (ProblemException refusal) {
            if (refusal.problem().status() == NOT_NOW) {
                throw refusal;
            }
            park(policy, effect, asking, refusal.problem());
        } catch (RuntimeException failure) {
            LOG.error("{} failed on {}", policy, effect.about(), failure);
            park(policy, effect, asking, failed(failure));
        }
    }

    private void park(PolicyId policy, Effect effect, Asking asking, Problem refusal) {
        LOG.info("{} was refused on {}: {}", policy, effect.about(), refusal.code());
        dispatch.dispatch(
                new ParkEffect(
                        policy,
                        EffectId.of(asking.commandId()),
                        effect.command().catalogueName(),
                        effect.about(),
                        refusal.code(),
                        refusal.detail(),
                        Rationale.NONE),
                asking);
    }

    private static Problem failed(RuntimeException failure) {
        return Problem.of(
                500,
                "effect.failed",
                "A fault of ours",
                "It failed by a fault of ours (" + failure.getClass().getSimpleName()
                        + "), which the server's own log describes.");
    }

    private static Request request(PolicyId policy, Effect effect) {
        var body = Map.of(
                "cause", effect.cause().eventId(), "about", effect.about().value());
        return new Request("POLICY", policy.stream(), Bytes.of(CanonicalJson.write(body)));
    }
}
