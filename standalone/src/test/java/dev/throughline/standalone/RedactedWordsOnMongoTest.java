package dev.throughline.standalone;

import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Override
    String kept(Path folder) {
        try (var opened = MongoDatabases.open(database)) {
            var kept = new ArrayList<Document>();
            for (String collection : opened.database().listCollectionNames()) {
                opened.database().getCollection(collection).find().into(kept);
            }
            return kept.stream().map(RedactedWordsOnMongoTest::text).collect(Collectors.joining("\n"));
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

    /** A state, as views and snapshots are kept. */
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
