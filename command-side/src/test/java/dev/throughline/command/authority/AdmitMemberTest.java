package dev.throughline.command.authority;

import static dev.throughline.command.People.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.MemberDirectory;
import dev.throughline.access.Person;
import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Asking;
import dev.throughline.command.dispatch.Dispatch;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.log.Bytes;
import dev.throughline.log.Request;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmitMemberTest {

    private static final AdmitMember ADMIT =
            new AdmitMember("jane", "Jane Doe", "jane@example.org", Rationale.because("She joins"));

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new Bench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_workspace_owner_admits_a_member_who_then_may_sign_in() {
        var then = bench.when(ADMIT, bench.owner());
        var jane = bench.bean(MemberDirectory.class).byHandle("jane").orElseThrow();
        then.thenEvents(new MemberAdmitted(new MemberId(jane.id()), ADMIT.why()))
                .decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
        assertThat(bench.bean(Members.class).isActive(jane.id())).isTrue();
        assertThat(bench.bean(Members.class).isOwner(jane.id())).isFalse();
    }

    @Test
    void nothing_of_the_person_enters_the_log() {
        bench.when(ADMIT, bench.owner());
        assertThat(bench.log().read(0, 10)).hasSize(2).allSatisfy(event -> {
            assertThat(event.payload().utf8()).doesNotContainIgnoringCase("jane");
            assertThat(event.metadata().utf8()).doesNotContainIgnoringCase("jane");
        });
    }

    @Test
    void a_member_admits_nobody_and_leaves_no_row_in_the_directory() {
        bench.given(new MemberAdmitted(MIA, Rationale.NONE));
        bench.when(ADMIT, MIA).thenRefused(403, "decision.not-yours");
        assertThat(bench.bean(MemberDirectory.class).byHandle("jane")).isEmpty();
    }

    @Test
    void a_handle_belongs_to_one_person() {
        bench.when(ADMIT, bench.owner());
        bench.when(ADMIT, bench.owner()).thenRefused(409, "handle.taken");
    }

    @Test
    void a_handle_that_can_be_none_is_refused() {
        bench.when(new AdmitMember("Jane!", "Jane", "", Rationale.NONE), bench.owner())
                .thenRefused(422, "field.invalid");
    }

    @Test
    void after_a_crash_between_directory_and_log_the_repeat_finds_the_same_person() {
        var row = bench.bean(MemberDirectory.class).enter("the-command", "jane", "Jane Doe", "jane@example.org");
        var request = new Request("POST", "/api/members", Bytes.utf8("{}"));
        bench.bean(Dispatch.class).dispatch(ADMIT, Asking.now(bench.owner(), "the-command", request));
        assertThat(bench.bean(Members.class).isActive(row)).isTrue();
    }

    @Test
    void an_entry_whose_command_was_never_recorded_keeps_its_handle_from_nobody() {
        var directory = bench.bean(MemberDirectory.class);
        var row = directory.enter("the-lost-command", "jane", "Jane D.", "");

        bench.when(ADMIT, bench.owner()).thenEvents(new MemberAdmitted(new MemberId(row), ADMIT.why()));

        assertThat(directory.byId(row)).contains(new Person(row, "jane", "Jane Doe", "jane@example.org"));
        assertThat(directory.all())
                .filteredOn(person -> person.handle().equals("jane"))
                .hasSize(1);
    }

    @Test
    void a_former_member_keeps_their_handle() {
        bench.when(ADMIT, bench.owner());
        var jane = new MemberId(
                bench.bean(MemberDirectory.class).byHandle("jane").orElseThrow().id());
        bench.given(new MemberDeactivated(jane, Rationale.NONE));

        bench.when(ADMIT, bench.owner()).thenRefused(409, "handle.taken");
    }
}
