package dev.throughline.mongodb.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerProcessTest {

    @TempDir
    private Path folder;

    @Test
    void a_jvm_that_is_killed_leaves_neither_a_process_nor_a_file_behind() throws IOException, InterruptedException {
        var noted = folder.resolve("children");
        var java = ProcessHandle.current().info().command().orElseThrow();
        var jvm = new ProcessBuilder(
                        java,
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandoning.class.getName(),
                        noted.toString())
                .inheritIO()
                .start();
        Patience.until(() -> Files.exists(noted), () -> !jvm.isAlive());
        var children = Files.readAllLines(noted).stream()
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
        assertThat(children).isNotEmpty().allMatch(ProcessHandle::isAlive);
        assertThat(storages()).isEqualTo(1);

        jvm.destroyForcibly().waitFor();

        Patience.until(() -> children.stream().noneMatch(ProcessHandle::isAlive), () -> false);
        assertThat(storages()).isZero();
    }

    private long storages() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("throughline-mongodb-"))
                    .count();
        }
    }
}
