package dev.throughline.command.wording;

import dev.throughline.access.problem.Problem;
import dev.throughline.command.comment.Subjects;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Expected;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FactAddress;
import dev.throughline.events.ProjectId;
import dev.throughline.events.wording.WordingEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes the decision to put words right: whoever owns the fact whose words they are. */
@Component
final class WordingDecisions implements DecisionHandler {

    private static final String CRITERION = "criterion.";

    private final Aggregates<Worded> words;
    private final Subjects subjects;
    private final Passages passages;
    private final Gate gate;

    WordingDecisions(Repositories repositories, Subjects subjects, Passages passages, Gate gate) {
        this.words = repositories.of(Worded.class, Worded::new, WordingState.FOLD);
        this.subjects = subjects;
        this.passages = passages;
        this.gate = gate;
    }

    @CommandHandler
    void handle(CorrectWording command) {
        var worded = words.find(WordingEvent.stream(command.subject()));
        var stream = subjects.streamOf(command.subject().value())
                .orElseThrow(() -> Aggregates.unknown(command.subject()).exception());
        var passage = passages.find(stream, command.subject(), command.field())
                .orElseThrow(() -> noWords(command).exception());
        judge(command, passage, stream);
        var now = worded.map(it -> it.invoke(before -> before.now(passage)))
                .orElse(passage.wording().text());
        Rules.require(
                new NoEditableText(
                        command.subject(),
                        stream.startsWith("comment:")
                                && passage.wording().fact().name().equals("text")),
                new NoCriterionHandedOff(command.subject(), command.field(), handedTo(command, stream)),
                new NoUnchangedWording(command.subject(), command.field(), now, command.text()));
        worded.ifPresentOrElse(
                it -> it.execute(before -> before.decide(command, passage, stream)),
                () -> words.create(() -> Worded.corrected(command, passage, stream)));
    }

    /** On the revision of the fact whose words they are, and on the words as they were put right before. */
    private void judge(CorrectWording command, Passage passage, String stream) {
        var corrected = FactAddress.of(command.subject(), "wording." + command.field());
        var expected = List.of(
                gate.expected(passage.wording().fact(), stream),
                new Expected(corrected, WordingEvent.stream(command.subject()), Revision.UNSAID, false));
        gate.judgeOwners(command, passage.owner(), passage.author(), stream, expected);
    }

    private List<ProjectId> handedTo(CorrectWording command, String stream) {
        var field = command.field().value();
        return field.startsWith(CRITERION)
                ? passages.handedTo(stream, new CriterionId(field.substring(CRITERION.length())))
                : List.of();
    }

    /** At once: whose words they are depends on it. */
    private static Problem noWords(CorrectWording command) {
        return Problem.invalid(
                "/field",
                "field.not-words",
                command.subject() + " has no title or text that is called " + command.field() + ".");
    }
}
