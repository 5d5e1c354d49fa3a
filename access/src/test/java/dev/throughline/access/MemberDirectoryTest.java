package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.throughline.access.account.AccountStore;
import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.access.sqlite.SqliteAccountStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemberDirectoryTest {
    @TempDir
    Path dataDir;

    private AccountStore store;
    private MemberDirectory directory;

    @BeforeEach
    void open() {
        store = openStore();
        directory = new StoredMembers(store);
    }

    /** Opens what the test began with, or left. */
    AccountStore openStore() {
        return SqliteAccountStore.open(dataDir);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_member_is_found_by_a_random_id_and_by_handle() {
        var id = directory.enter("c-1", "jane", "Jane Doe", "jane@example.org");

        assertThat(id).matches("m-[0-9a-z]{12}");
        assertThat(directory.byId(id)).contains(new Person(id, "jane", "Jane Doe", "jane@example.org"));
        assertThat(directory.byHandle("jane")).map(Person::id).contains(id);
        assertThat(directory.resolve("@jane")).contains(id);
        assertThat(directory.resolve(id)).contains(id);
        assertThat(directory.resolve("jane")).isEmpty();
        assertThat(directory.resolve("@omar")).isEmpty();
        assertThat(directory.resolve("m-000000000000")).isEmpty();
    }

    @Test
    void the_same_command_enters_a_member_once() {
        var id = directory.enter("c-1", "jane", "Jane Doe", "jane@example.org");

        assertThat(directory.enter("c-1", "jane", "Jane Doe", "jane@example.org"))
                .isEqualTo(id);
        reopen();
        assertThat(directory.enter("c-1", "jane", "Jane Doe", "jane@example.org"))
                .isEqualTo(id);
        assertThat(directory.all()).hasSize(1);
    }

    @Test
    void another_command_is_refused_a_taken_handle() {
        directory.enter("c-1", "jane", "Jane Doe", "jane@example.org");

        assertThatThrownBy(() -> directory.enter("c-2", "jane", "Jane Roe", "roe@example.org"))
                .isInstanceOfSatisfying(HandleTaken.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(409);
                    assertThat(refused.problem().code()).isEqualTo("handle.taken");
                });
        assertThat(directory.all()).extracting(Person::name).containsExactly("Jane Doe");
    }

    @Test
    void of_many_commands_at_once_one_gets_the_handle() {
        var ids = IntStream.range(0, 64)
                .parallel()
                .mapToObj(number -> {
                    try {
                        return directory.enter("c-" + number, "jane", "Jane " + number, "");
                    } catch (HandleTaken e) {
                        return "refused";
                    }
                })
                .collect(Collectors.groupingBy(id -> id.equals("refused"), Collectors.counting()));

        assertThat(ids).containsEntry(false, 1L).containsEntry(true, 63L);
    }

    @Test
    void one_command_repeated_at_once_enters_one_member() {
        var ids = IntStream.range(0, 64)
                .parallel()
                .mapToObj(number -> directory.enter("c-1", "jane", "Jane Doe", ""))
                .distinct();

        assertThat(ids).hasSize(1);
    }

    @Test
    void a_handle_name_or_address_that_is_none_is_refused_with_its_place() {
        for (var handle : List.of("", "j", "Jane", "1jane", "jane doe", "j".repeat(40), "jané", "@jane")) {
            assertThat(pointers(handle, "Jane Doe", "jane@example.org")).containsExactly("/handle");
        }
        for (var name : List.of("", "  ", "two\nlines", "x".repeat(201))) {
            assertThat(pointers("jane", name, "")).containsExactly("/name");
        }
        for (var email : List.of("jane", "@", "jane@", "a b@c", "x".repeat(65) + "@c", "a@" + "x".repeat(190))) {
            assertThat(pointers("jane", "Jane Doe", email)).containsExactly("/email");
        }
        assertThat(pointers("", "", "x")).containsExactly("/handle", "/name", "/email");
        directory.enter("c-1", "j-9", "山田太郎 😀", "");
    }

    @Test
    void an_erased_member_is_former_and_the_handle_is_free() {
        var id = directory.enter("c-1", "jane", "Jane Doe", "jane@example.org");

        directory.erase(id);

        assertThat(directory.byId(id)).isEmpty();
        assertThat(directory.byHandle("jane")).isEmpty();
        assertThat(directory.resolve("@jane")).isEmpty();
        assertThat(directory.resolve(id)).as("the log may still speak of it").contains(id);
        assertThat(directory.all()).isEmpty();
        assertThat(directory.enter("c-1", "jane", "Jane Doe", "jane@example.org"))
                .isEqualTo(id);
        assertThat(directory.byId(id)).isEmpty();
        assertThat(directory.enter("c-2", "jane", "Jane Roe", "")).isNotEqualTo(id);
        reopen();
        assertThat(directory.byId(id)).isEmpty();
        assertThat(directory.resolve(id)).contains(id);
    }

    @Test
    void deactivating_leaves_the_entry() {
        var id = directory.enter("c-1", "jane", "Jane Doe", "jane@example.org");

        directory.deactivate(id);

        assertThat(directory.byId(id)).map(Person::name).contains("Jane Doe");
    }

    @Test
    void entries_survive_a_restart_in_the_order_of_handles() {
        directory.enter("c-1", "omar", "Omar", "");
        directory.enter("c-2", "jane", "Jane", "");

        reopen();

        assertThat(directory.all()).extracting(Person::handle).containsExactly("jane", "omar");
    }

    @Test
    void an_event_loop_is_never_made_to_wait() {
        var onEventLoop = Mono.fromCallable(() -> directory.enter("c-1", "jane", "Jane", ""))
                .subscribeOn(Schedulers.parallel());

        assertThatThrownBy(onEventLoop::block).hasMessageContaining("event loop");
    }

    private List<String> pointers(String handle, String name, String email) {
        var refused = catchThrowableOfType(ProblemException.class, () -> directory.enter("c-x", handle, name, email));
        assertThat(refused).as(handle + name + email).isNotNull();
        assertThat(refused.problem().status()).isEqualTo(422);
        var errors = (List<?>) refused.problem().members().get("errors");
        return errors.stream().map(error -> ((FieldError) error).pointer()).toList();
    }

    private void reopen() {
        store.close();
        open();
    }
}
