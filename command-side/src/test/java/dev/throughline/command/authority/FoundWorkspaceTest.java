package dev.throughline.command.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.MemberDirectory;
import dev.throughline.command.Bench;
import dev.throughline.events.Catalogue;
import dev.throughline.events.Rationale;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.WorkspaceFounded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundWorkspaceTest {

    @TempDir
    private Path directory;

    @Test
    void the_first_start_founds_the_workspace_with_its_owner() {
        try (var bench = new Bench(directory)) {
            var owner = bench.owner();
            assertThat(bench.bean(MemberDirectory.class)
                            .byId(owner.value())
                            .orElseThrow()
                            .handle())
                    .isEqualTo("owner");
            var recorded = bench.log().read(0, 10);
            assertThat(recorded)
                    .singleElement()
                    .satisfies(event -> assertThat(Catalogue.catalogue()
                                    .decode(
                                            event.type(),
                                            event.revision(),
                                            event.payload().toArray()))
                            .isEqualTo(
                                    new WorkspaceFounded(WorkspaceId.WORKSPACE, "Workspace", owner, Rationale.NONE)));
            assertThat(bench.bean(Members.class).isOwner(owner.value())).isTrue();
        }
    }

    @Test
    void the_next_start_finds_it_founded() {
        var owner = started();
        assertThat(started()).isEqualTo(owner);
        try (var bench = new Bench(directory)) {
            assertThat(bench.log().head().position()).isEqualTo(1);
        }
    }

    @Test
    void a_start_cut_short_before_the_founding_was_recorded_is_continued_with_the_same_owner() throws IOException {
        var owner = started();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("log.db"))
                    .toList()) {
                Files.delete(file);
            }
        }
        assertThat(started()).isEqualTo(owner);
    }

    @Test
    void it_is_founded_once() {
        try (var bench = new Bench(directory)) {
            bench.when(new FoundWorkspace("Another", bench.owner(), Rationale.NONE), bench.owner())
                    .thenRefused(409, "workspace.founded");
        }
    }

    private String started() {
        try (var bench = new Bench(directory)) {
            return bench.owner().value();
        }
    }
}
