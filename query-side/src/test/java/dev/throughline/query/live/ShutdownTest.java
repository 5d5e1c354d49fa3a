package dev.throughline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MemberId;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Server;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class ShutdownTest {

    @TempDir
    Path directory;

    @Test
    void open_streams_end_in_order_when_the_server_stops() throws Exception {
        try (Server server = Server.on(directory)) {
            MemberId ana = server.person("ana", "Ana Product");
            server.append(FoodDelivery.told(ana, ana, ana).mandates().story());
            HttpResponse<Stream<String>> answer =
                    server.get("/api/events", HttpResponse.BodyHandlers.ofLines(), "Cookie", server.signIn(ana));
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
            List<String> lines = answer.body().toList();
            assertThat(lines).isSubsetOf("retry:1000", "", ":");
            stopped.join();
        }
    }
}
