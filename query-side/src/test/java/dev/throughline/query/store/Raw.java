package dev.throughline.query.store;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.bson.Document;
import org.bson.types.Binary;

/** What stands in the database, read by nothing of ours: each document as a text, its collection before it. */
final class Raw {

    private Raw() {}

    static List<String> in(MongoDatabase database) {
        List<String> rows = new ArrayList<>();
        for (String name : database.listCollectionNames()) {
            for (Document row : database.getCollection(name).find()) {
                Object state = row.get("state");
                rows.add(name + row.toJson() + (state instanceof Binary bytes ? text(bytes.getData()) : ""));
            }
        }
        return rows;
    }

    /** A state, as it is written. */
    static String text(byte[] state) {
        InputStream content = new ByteArrayInputStream(state, 1, state.length - 1);
        try (InputStream read = state[0] == 0 ? content : new InflaterInputStream(content)) {
            return new String(read.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
