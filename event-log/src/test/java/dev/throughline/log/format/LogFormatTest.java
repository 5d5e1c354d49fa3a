package dev.throughline.log.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.throughline.log.Bytes;
import dev.throughline.log.Chain;
import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.LogExport;
import dev.throughline.log.LogVerification;
import dev.throughline.log.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the code to docs/log-format.md, to its example, and to the verifier in another language. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogFormatTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path EXAMPLE = DOCS.resolve("log-format-example.jsonl");
    private static final Head HEAD = new Head(
            5,
            Bytes.hex("51e2d33899c54f653febc2ba8752ec86a0c968e47e85ae0c913bab96a225a3db"),
            Instant.parse("2026-11-22T10:00:00Z"));

    @TempDir
    private Path directory;

    @Test
    void the_example_verifies_with_the_head_that_the_document_names() throws Exception {
        assertThat(document()).contains("5:" + HEAD.hash().hex());
        assertThat(LogVerification.verify(example().stream(), HEAD).head()).isEqualTo(HEAD);
        assertThat(LogVerification.verify(example().stream(), HEAD).ok()).isTrue();
    }

    @Test
    void the_documents_fields_hash_to_the_first_commits_hash() throws Exception {
        String vector = document().split("```\n")[1];
        String fields = vector.lines()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(Collectors.joining());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(fields));

        Commit first = example().getFirst();
        assertThat(Bytes.of(hash)).isEqualTo(first.hash()).isEqualTo(Chain.hash(first));
        assertThat(document()).contains("Their SHA-256: `" + first.hash().hex() + "`");
    }

    @Test
    void the_first_commits_digest_is_that_of_the_documents_request() throws Exception {
        Commit first = example().getFirst();
        Request request = new Request("POST", "/api/products", Bytes.utf8("{\"key\":\"FOOD\"}"));

        assertThat(Chain.digest(Bytes.hex("1bbd3b9c2e9da75c1a305a9e834f17f4"), request))
                .isEqualTo(Bytes.hex("c04c35407111fff7d24fa6dd0584e2e43bb718d532b8d21a479a9d5899c25be6"))
                .isEqualTo(first.digest());
    }

    @Test
    void the_example_is_what_an_export_of_its_commits_writes() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogExport.write(example().stream(), out);

        assertThat(out).hasToString(Files.readString(EXAMPLE));
    }

    @Test
    void the_verifier_in_another_language_agrees() throws Exception {
        assertThat(python(EXAMPLE)).isEqualTo("whole, head 5:" + HEAD.hash().hex());
        assertThat(python(EXAMPLE, "5:" + HEAD.hash().hex())).startsWith("whole");
        assertThat(python(changed("Meals", "Deals"))).isEqualTo("broken at 1: the payload isn't the one recorded");
        assertThat(python(changed("m-000000000001", "m-000000000002")))
                .isEqualTo("broken at 1: the commit doesn't have its hash");
        assertThat(python(changed("\"version\":-1", "\"version\":-2")))
                .isEqualTo("broken at 1: the commit doesn't have its hash");
        Path cut = Files.write(
                directory.resolve("cut.jsonl"), Files.readAllLines(EXAMPLE).subList(0, 4));
        assertThat(python(changed("[redacted]", "[retracted]")))
                .isEqualTo("broken at 2: the payload isn't the one that its redaction left");
        assertThat(python(cut)).isEqualTo("broken at 2: the payload isn't the one recorded, and nothing redacted it");
        Files.writeString(cut, Files.readString(cut).lines().limit(2).collect(Collectors.joining("\n")));
        assertThat(python(cut, "5:" + HEAD.hash().hex()))
                .isEqualTo("broken at 2: the log ends before the head that was noted");
    }

    private Path changed(String was, String is) throws IOException {
        return Files.writeString(
                directory.resolve("changed.jsonl"), Files.readString(EXAMPLE).replace(was, is));
    }

    private static String python(Path export, String... noted) throws Exception {
        var command =
                new ArrayList<>(List.of("python3", DOCS.resolve("verify_log.py").toString(), export.toString()));
        command.addAll(List.of(noted));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            System.err.println("NOT CHECKED, since there is no python3 here: docs/verify_log.py");
            assumeTrue(false, "There is no python3 here, so docs/verify_log.py was not checked");
            throw e;
        }
        try (var output = process.inputReader()) {
            return output.lines().collect(Collectors.joining("\n"));
        }
    }

    private static List<Commit> example() throws IOException {
        return ExportReader.commits(Files.readString(EXAMPLE));
    }

    private static String document() throws IOException {
        return Files.readString(DOCS.resolve("log-format.md"));
    }
}
