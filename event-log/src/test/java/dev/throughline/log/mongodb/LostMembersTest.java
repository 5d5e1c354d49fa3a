package dev.throughline.log.mongodb;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.LogVerification;
import dev.throughline.log.Proposal;
import dev.throughline.log.contract.SettableClock;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.OwnServer;
import dev.throughline.mongodb.testing.RequiresMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only a replica set of several members can show of the log. */
@RequiresMembers
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostMembersTest {

    private OwnServer server;
    private MongoDatabases connection;
    private MongoEventLog log;
    private MongoEventLog other;

    @BeforeEach
    void open() {
        server = MongoServer.start();
        connection = MongoDatabases.open(server.uri(server.freshDatabase()));
        log = MongoEventLog.open(connection.client(), connection.database(), new SettableClock());
        other = MongoEventLog.open(connection.client(), connection.database(), new SettableClock());
    }

    @AfterEach
    void close() {
        log.close();
        other.close();
        connection.close();
        server.close();
    }

    @Test
    void over_an_election_each_commit_of_two_writers_is_recorded_once_and_none_that_was_answered_is_lost() {
        List<String> answered = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            if (number == 30) {
                server.kill(server.primary());
            }
            Proposal next = proposal("c-" + number, event("writer:" + number % 2, number / 2));
            answered.add(answered(number % 2 == 0 ? log : other, next).commit().commandId());
        }

        assertThat(log.commits(0).map(Commit::commandId)).containsExactlyElementsOf(answered);
        assertThat(LogVerification.verify(log, log.head()).ok()).isTrue();
    }

    @Test
    void without_a_majority_nothing_is_answered_as_recorded_and_a_repeat_is_answered_with_what_became_of_it() {
        appended(log, proposal("c-0", event("authority", 0)));
        int primary = server.primary();
        for (int member = 0; member < server.members(); member++) {
            if (member != primary) {
                server.kill(member);
            }
        }

        assertThat(refusal(log, proposal("c-1", event("authority", 1)))).isInstanceOf(LogUnavailable.class);

        server.restart();
        answered(log, proposal("c-1", event("authority", 1)));
        answered(other, proposal("c-2", event("authority", 2)));
        assertThat(other.commits(0).map(Commit::commandId)).containsExactly("c-0", "c-1", "c-2");
        assertThat(LogVerification.verify(other, other.head()).ok()).isTrue();
    }

    /** What became of it, asked again under the same command id for as long as the log can't be had. */
    private static Appended answered(EventLog log, Proposal proposal) {
        while (true) {
            try {
                return log.append(proposal).join();
            } catch (CompletionException e) {
                assertThat(e.getCause()).isInstanceOf(LogUnavailable.class);
            }
        }
    }
}
