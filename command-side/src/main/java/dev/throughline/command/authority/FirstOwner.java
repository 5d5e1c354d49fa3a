package dev.throughline.command.authority;

import dev.throughline.access.MemberDirectory;
import dev.throughline.command.dispatch.Asking;
import dev.throughline.command.dispatch.Decoding;
import dev.throughline.command.dispatch.Dispatch;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.events.authority.WorkspaceFounded;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Request;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The workspace's first owner. The first start founds the workspace, before the first request is answered; a start that
 * was cut short in between is continued by the next, under the same command id.
 */
@Component
public final class FirstOwner {

    private static final String COMMAND_ID = "found-workspace";
    private static final String HANDLE = "owner";
    private static final String NAME = "Workspace owner";
    private static final String WORKSPACE = "Workspace";

    private final MemberId member;

    FirstOwner(EventLog log, MemberDirectory directory, Dispatch dispatch) {
        this.member = log.readStream(AuthorityEvent.STREAM, 0).stream()
                .findFirst()
                .map(FirstOwner::founder)
                .orElseGet(() -> found(directory, dispatch));
    }

    /** Their member id, for whom the first sign-in is. */
    public String memberId() {
        return member.value();
    }

    private static MemberId found(MemberDirectory directory, Dispatch dispatch) {
        var owner = new MemberId(directory.enter(COMMAND_ID, HANDLE, NAME, ""));
        var start = new Request("START", "/", Bytes.of(CanonicalJson.write(Map.of("workspace", WORKSPACE))));
        dispatch.dispatch(new FoundWorkspace(WORKSPACE, owner, Rationale.NONE), Asking.now(owner, COMMAND_ID, start));
        return owner;
    }

    private static MemberId founder(RecordedEvent first) {
        return ((WorkspaceFounded) Decoding.event(first)).owner();
    }
}
