package dev.throughline.access;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Where a workspace keeps its accounts. */
interface Place {

    /** Tells a server that is about to start. */
    void choose(GenericApplicationContext context);

    /** All that stands there, as text. */
    String text();

    static Place of(Path dataDir) {
        return new Place() {
            @Override
            public void choose(GenericApplicationContext context) {
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("place", Map.of("throughline.data-dir", dataDir.toString())));
            }

            @Override
            public String text() {
                try (var files = Files.list(dataDir)) {
                    return files.map(Place::read).collect(Collectors.joining());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    static Place of(MongoDatabase database) {
        return new Place() {
            @Override
            public void choose(GenericApplicationContext context) {
                context.registerBean(MongoDatabase.class, () -> database, bean -> bean.setDestroyMethodName(""));
            }

            @Override
            public String text() {
                var text = new StringBuilder();
                for (var collection : database.listCollectionNames()) {
                    database.getCollection(collection).find().forEach(document -> text.append(document.toJson()));
                }
                return text.toString();
            }
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
