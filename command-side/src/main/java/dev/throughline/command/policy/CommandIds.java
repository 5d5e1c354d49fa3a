package dev.throughline.command.policy;

import dev.throughline.events.EffectId;
import dev.throughline.events.PolicyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Under which command id an effect is carried out: the same for the same policy, cause and target, however often it comes. */
final class CommandIds {

    private CommandIds() {}

    static String of(PolicyId policy, Effect effect) {
        var text = String.join(
                "\n", policy.value(), effect.cause().eventId(), effect.about().value());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static EffectId effect(PolicyId policy, Effect effect) {
        return EffectId.of(of(policy, effect));
    }
}
