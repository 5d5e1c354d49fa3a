package dev.throughline.command.comment;

import dev.throughline.access.problem.Problem;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Decoding;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.CommentId;
import dev.throughline.events.FactAddress;
import dev.throughline.events.MemberId;
import dev.throughline.log.EventLog;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes what members say and point to; it decides nothing for others. */
@Component
final class CommentDecisions implements DecisionHandler {

    private final Aggregates<Remark> remarks;
    private final Subjects subjects;
    private final EventLog log;
    private final Gate gate;

    CommentDecisions(Repositories repositories, Subjects subjects, EventLog log, Gate gate) {
        this.remarks = repositories.of(Remark.class, Remark::new, RemarkState.FOLD);
        this.subjects = subjects;
        this.log = log;
        this.gate = gate;
    }

    @CommandHandler
    void handle(Comment command) {
        gate.judge(command, Scope.workspace());
        var within = within(command.subject());
        remarks.create(() -> Remark.said(command, within));
    }

    @CommandHandler
    void handle(LinkResource command) {
        gate.judge(command, Scope.workspace());
        var within = within(command.subject());
        remarks.create(() -> Remark.linked(command, within));
    }

    @CommandHandler
    void handle(EditComment command) {
        var id = command.comment();
        var remark = remarks.load(id.stream(), id);
        gate.judgeAuthors(command, author(id), FactAddress.of(id, "text"), id.stream());
        remark.execute(it -> it.decide(command));
    }

    private MemberId author(CommentId id) {
        var said = log.readStream(id.stream(), 0).getFirst();
        return new MemberId(Decoding.metadata(said).actor());
    }

    private String within(String subject) {
        return subjects.streamOf(subject)
                .orElseThrow(() -> Problem.invalid("/subject", "subject.unknown", "There is no " + subject + ".")
                        .exception());
    }
}
