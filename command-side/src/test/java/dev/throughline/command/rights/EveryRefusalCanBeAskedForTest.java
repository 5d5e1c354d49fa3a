package dev.throughline.command.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.log.RecordedEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the table of rights refuses a plain member can be asked for as it was sent, and is granted by whose decision it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryRefusalCanBeAskedForTest {

    /** Those that say so themselves: about a request, about somebody whose name must not wait in the log, or about what the log is to forget. */
    private static final Set<String> NEVER = Set.of("AdmitMember", "GrantRequest", "DeclineRequest", "RedactEvent");

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Cast cast;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        cast = new Cast(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<Cell> refused() {
        return Cell.all()
                .filter(cell -> cell.kind() == Kind.MEMBER && cell.outcome().equals("no"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_refused_command_is_asked_for_and_granted(Cell cell) {
        var member = cast.person(Kind.MEMBER);
        var scene = cast.scene(Kind.MEMBER);
        var ask = AskedPersonally.knows(cell.row())
                ? new AskedPersonally(scene, member, true).of(cell.row())
                : new Asked(served).of(cell.row(), scene);
        var refusal = member.ask(ask).refused(403, "decision.not-yours");
        var asked = member.post("/api/requests", request(ask));
        if (NEVER.contains(cell.command()) || cell.owner().equals("CONTRIBUTOR")) {
            asked.refused(422, "request.not-askable");
            assertThat(refusal.body().at("/askable").asBoolean()).isFalse();
            return;
        }
        assertThat(refusal.body().at("/askable").asBoolean()).isTrue();
        var request = asked.expect(201);
        assertThat(request.headers().firstValue("Location")).contains("/api/requests/" + request.text("/id"));
        var before = served.log().head().position();

        var granted = owner(cell).post("/api/requests/" + request.text("/id") + "/grant", Map.of());

        granted.expect(200);
        granted(cell, served.log().read(before, 100), request.text("/id"));
    }

    private static void granted(Cell cell, List<RecordedEvent> since, String request) {
        var ofTheRequest = served.log().readStream("request:" + request, 0);
        var cause = ofTheRequest.getFirst().id();
        // by its commit: a policy may have done by now what follows from the decision
        var recorded = since.stream()
                .filter(each -> each.commandId().equals(ofTheRequest.getLast().commandId()))
                .toList();
        assertThat(recorded).hasSizeGreaterThan(1);
        assertThat(recorded.getLast().type()).isEqualTo("RequestGranted");
        // what is gone back on is decided again by its own command
        var reverting = cell.command().equals("RevertDecision");
        // what a policy parked is decided in the stead of its cause, and not by whoever has it retried
        var effects = recorded.stream()
                .filter(each ->
                        Catalogue.catalogue().type(each.type()).command().equals(cell.command())
                                || (reverting && !each.type().equals("RequestGranted")));
        assertThat(effects).isNotEmpty().allSatisfy(effect -> {
            var metadata = CanonicalJson.read(effect.metadata().toArray(), DecisionMetadata.class);
            assertThat(metadata.actor()).isEqualTo(owner(cell).id());
            assertThat(metadata.decidedBy())
                    .singleElement()
                    .satisfies(by -> assertThat(by.role().name()).isEqualTo(cell.owner()));
            assertThat(metadata.causationId()).isEqualTo(cause);
        });
    }

    private static Person owner(Cell cell) {
        return switch (cell.owner()) {
            case "PRODUCT_MANAGER" -> cast.person(Kind.PRODUCT_MANAGER);
            case "PROJECT_MANAGER" -> cast.person(Kind.PROJECT_MANAGER);
            case "WORKSPACE_OWNER" -> cast.person(Kind.OWNER);
            default -> throw new IllegalArgumentException(cell.toString());
        };
    }

    private static Map<String, ?> request(Ask ask) {
        return Map.of(
                "method", ask.method(), "path", ask.path(), "body", ask.body(), "rationale", "It can't wait for long");
    }
}
