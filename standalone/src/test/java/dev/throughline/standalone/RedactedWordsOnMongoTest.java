package dev.throughline.standalone;

import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

@RequiresMongo
class RedactedWordsOnMongoTest extends RedactedWordsTest {

    private static final byte DEFLATED = 1;

    private final String database = Storage.mongo();

    @Override
    String[] storage(Path folder) {
        return Storage.inMongo(folder, database);
    }

    /** But for views that are shown no more: they go a minute later, and {@code KeptTest} waits less long for that. */
    @Override
    String kept(Path folder) {
        try (var opened = MongoDatabases.open(database)) {
            var kept = new ArrayList<Document>();
            for (String collection : opened.database().listCollectionNames()) {
                opened.database().getCollection(collection).find().into(kept);
            }
            var shown = new HashSet<>(opened.database()
                    .getCollection("views")
                    .distinct("generation", String.class)
                    .into(new ArrayList<>()));
            return kept.stream()
                    .filter(each -> !each.containsKey("generation") || shown.contains(each.getString("generation")))
                    .map(RedactedWordsOnMongoTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Document document ->
                document.entrySet().stream()
                        .map(field -> field.getKey().equals("state") && field.getValue() instanceof Binary state
                                ? new String(inflated(state.getData()), StandardCharsets.UTF_8)
                                : text(field.getValue()))
                        .collect(Collectors.joining(" "));
            case List<?> list ->
                list.stream().map(RedactedWordsOnMongoTest::text).collect(Collectors.joining(" "));
            case Binary binary -> new String(binary.getData(), StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }

    /** A view's state, as the views keep it. */
    private static byte[] inflated(byte[] bytes) {
        if (bytes[0] != DEFLATED) {
            return bytes;
        }
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            return inflated.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
