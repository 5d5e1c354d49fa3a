package dev.throughline.log.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import dev.throughline.log.CannotOpenLog;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in one line, for whoever started the process, why a server can't serve. */
final class Refusals {

    private static final int UNAUTHORIZED = 13;
    private static final int NO_MAJORITY_READS = 148;

    private Refusals() {}

    static CannotOpenLog cannotOpen(String name, MongoException failure) {
        return new CannotOpenLog(explain(name, failure), failure);
    }

    private static String explain(String name, MongoException failure) {
        return switch (failure) {
            case MongoSecurityException wrong ->
                "The MongoDB server of " + name + " doesn't let this user in: name or password is wrong";
            case MongoTimeoutException silent ->
                "No MongoDB server that can be written to answers at " + name
                        + ": is it running, and does its replica set have a primary?";
            case MongoWriteConcernException weak ->
                "The MongoDB server of " + name + " can't have a majority hold what is written (w: majority): "
                        + line(weak.getWriteConcernError().getMessage());
            case MongoCommandException refused
            when refused.getErrorCode() == UNAUTHORIZED ->
                "The MongoDB server of " + name + " refuses what is needed of it: " + line(refused.getErrorMessage());
            case MongoCommandException refused
            when refused.getErrorCode() == NO_MAJORITY_READS ->
                "The MongoDB server of " + name + " can't read what a majority holds (read concern majority)";
            default -> "The MongoDB database " + name + " can't be used: " + line(String.valueOf(failure.getMessage()));
        };
    }

    /** @param seen what the driver has learned of the servers */
    static CannotOpenLog unreachable(
            String name, ConnectionString address, MongoTimeoutException silence, ClusterDescription seen) {
        for (ServerDescription server : seen.getServerDescriptions()) {
            for (Throwable cause = server.getException(); cause != null; cause = cause.getCause()) {
                String reason = explain(name, cause);
                if (reason != null) {
                    return new CannotOpenLog(reason, silence);
                }
            }
        }
        return new CannotOpenLog(unanswered(name, address), silence);
    }

    private static String unanswered(String name, ConnectionString address) {
        StringBuilder questions = new StringBuilder("is it running, ");
        if (Boolean.TRUE.equals(address.getSslEnabled())) {
            questions.append("does it encrypt (tls=true), ");
        }
        if (address.getRequiredReplicaSetName() != null) {
            questions
                    .append("is its replica set called '")
                    .append(address.getRequiredReplicaSetName())
                    .append("', ");
        }
        return "No MongoDB server that can be written to answers at " + name + ": " + questions
                + "and does its replica set have a primary?";
    }

    private static @Nullable String explain(String name, Throwable cause) {
        return switch (cause) {
            case MongoSecurityException wrong -> explain(name, (MongoException) wrong);
            case UnknownHostException unknown ->
                "No machine of this name is known: " + line(String.valueOf(unknown.getMessage())) + ", for " + name;
            case SSLException unencrypted ->
                "No encrypted connection (tls) to " + name + " can be made: "
                        + line(String.valueOf(unencrypted.getMessage()));
            default -> null;
        };
    }

    /** A failure's own words, which may be many lines, as part of one line. */
    static String line(String words) {
        String line = words.lines().findFirst().orElse("");
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }
}
