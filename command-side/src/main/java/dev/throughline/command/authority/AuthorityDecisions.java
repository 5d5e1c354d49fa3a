package dev.throughline.command.authority;

import dev.throughline.access.HandleTaken;
import dev.throughline.access.MemberDirectory;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Standing;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.mandate.Authority;
import dev.throughline.command.mandate.Scope;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.FactAddress;
import dev.throughline.events.MemberId;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.log.axon.CommitContext;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** Takes the decisions about members and mandates. */
@Component
final class AuthorityDecisions implements DecisionHandler {

    private final Aggregates<Workspace> workspaces;
    private final MemberDirectory directory;
    private final Streams streams;
    private final Standing standing;
    private final Gate gate;

    AuthorityDecisions(
            Repositories repositories, MemberDirectory directory, Streams streams, Standing standing, Gate gate) {
        this.workspaces = repositories.of(Workspace.class, Workspace::new, Standing.FOLD);
        this.directory = directory;
        this.streams = streams;
        this.standing = standing;
        this.gate = gate;
    }

    @CommandHandler
    void handle(FoundWorkspace command) {
        gate.judgeFounding();
        Rules.require(new OnlyOneFounding(streams.exists(AuthorityEvent.STREAM)));
        workspaces.create(() -> Workspace.founded(command));
        tellWhenRecorded();
    }

    /** The directory gets its row first, under the command's id: a repeat finds it, and no member is without a name. */
    @CommandHandler
    void handle(AdmitMember command) {
        decide(workspace -> {
            gate.judge(command, Scope.workspace());
            workspace.decide(command, entered(command, workspace.state()));
        });
    }

    /** An entry whose own command was not recorded, since the log was not to be had, doesn't keep its handle from others. */
    private MemberId entered(AdmitMember command, Authority authority) {
        var commandId = CommitContext.current().commandId();
        try {
            return new MemberId(directory.enter(commandId, command.handle(), command.personName(), command.email()));
        } catch (HandleTaken taken) {
            var holder = new MemberId(taken.holder());
            if (authority.hasAdmitted(holder)) {
                throw taken;
            }
            directory.enterAgain(holder.value(), commandId, command.personName(), command.email());
            return holder;
        }
    }

    @CommandHandler
    void handle(DeactivateMember command) {
        decide(workspace -> {
            var membership = FactAddress.of(command.member(), "membership");
            gate.judge(command, Scope.workspace(), membership, AuthorityEvent.STREAM);
            workspace.decide(command, gate.moment());
        });
        CurrentUnitOfWork.get()
                .afterCommit(done -> directory.deactivate(command.member().value()));
    }

    @CommandHandler
    void handle(AppointWorkspaceOwner command) {
        decide(workspace -> {
            gate.judge(command, Scope.workspace(), ownership(command.member()), AuthorityEvent.STREAM);
            workspace.decide(command);
        });
    }

    @CommandHandler
    void handle(DismissWorkspaceOwner command) {
        decide(workspace -> {
            gate.judge(command, Scope.workspace(), ownership(command.member()), AuthorityEvent.STREAM);
            workspace.decide(command);
        });
    }

    @CommandHandler
    void handle(AssignProductManager command) {
        requireKnown(command.product().stream(), command.product());
        decide(workspace -> {
            var manager = FactAddress.of(command.product(), "product-manager");
            gate.judge(command, Scope.workspace(), manager, AuthorityEvent.STREAM);
            workspace.decide(command, gate.moment());
        });
    }

    @CommandHandler
    void handle(AssignProjectManager command) {
        requireKnown(command.project().stream(), command.project());
        decide(workspace -> {
            var manager = FactAddress.of(command.project(), "project-manager");
            gate.judge(command, Scope.workspace(), manager, AuthorityEvent.STREAM);
            workspace.decide(command, gate.moment());
        });
    }

    @CommandHandler
    void handle(NameDeputy command) {
        requireKnown(command.stream(), command.mandate());
        decide(workspace -> {
            gate.judge(command, command.scope(), command.fact(), AuthorityEvent.STREAM);
            workspace.decide(command, gate.moment());
        });
    }

    @CommandHandler
    void handle(EndDeputy command) {
        requireKnown(command.stream(), command.mandate());
        decide(workspace -> {
            gate.judge(command, command.scope(), command.fact(), AuthorityEvent.STREAM);
            workspace.decide(command, gate.moment());
        });
    }

    private static FactAddress ownership(MemberId member) {
        return FactAddress.of(WorkspaceId.WORKSPACE, "owner." + member);
    }

    private void decide(Consumer<Workspace> decision) {
        workspaces.load(AuthorityEvent.STREAM, "workspace").execute(decision);
        tellWhenRecorded();
    }

    /** Whoever asks for memberships next is told of this one, before its own answer is out. */
    private void tellWhenRecorded() {
        CurrentUnitOfWork.get().afterCommit(done -> standing.caughtUp());
    }

    private void requireKnown(String stream, Object id) {
        if (!streams.exists(stream)) {
            throw Aggregates.unknown(id).exception();
        }
    }
}
