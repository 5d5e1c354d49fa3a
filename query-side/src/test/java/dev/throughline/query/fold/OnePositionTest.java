package dev.throughline.query.fold;

import static dev.throughline.events.Rationale.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.authority.Authority;
import dev.throughline.query.authority.AuthorityFold;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fact.FactFold;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class OnePositionTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final int COMMITS = 300;

    /** Each commit admits somebody and makes them the product manager, in two events. */
    @Test
    void under_load_every_view_shows_the_same_position_and_no_half_commit(@TempDir Path directory) {
        Story story = new Story().by(Story.OLGA, Role.WORKSPACE_OWNER);
        for (int i = 1; i <= COMMITS; i++) {
            MemberId member = new MemberId("m-%012d".formatted(i));
            story.decided(new MemberAdmitted(member, NONE), new ProductManagerAssigned(FOOD, member, NONE));
        }
        try (SqliteEventLog log = SqliteEventLog.open(directory, Clock.systemUTC())) {
            Projector projector = new Projector(log, QueryConfiguration.FOLDS, 3);
            projector.start();
            List<CompletableFuture<Void>> readers = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> readUntilTheEnd(projector.views())))
                    .toList();
            story.proposals().forEach(proposal -> log.append(proposal).join());
            readers.forEach(CompletableFuture::join);
            projector.stop();
        }
    }

    private static void readUntilTheEnd(Views views) {
        Snapshot snapshot;
        do {
            snapshot = views.now();
            long position = snapshot.position();
            assertThat(position % 2).isZero();
            assertThat(DecisionFold.in(snapshot).all()).hasSize((int) position);
            if (position > 0) {
                Authority authority = AuthorityFold.in(snapshot);
                assertThat(authority.members().getLast())
                        .isEqualTo(authority.productManagers().get(FOOD));
                assertThat(snapshot.of(FactFold.FACTS)
                                .get("FOOD")
                                .latest("product-manager")
                                .orElseThrow()
                                .by()
                                .position())
                        .isEqualTo(position);
            }
            Thread.onSpinWait();
        } while (snapshot.position() < 2 * COMMITS);
    }
}
