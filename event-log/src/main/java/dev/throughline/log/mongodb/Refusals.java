package dev.throughline.log.mongodb;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import dev.throughline.log.CannotOpenLog;

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
            case MongoTimeoutException silent
            when isSecurity(silent) ->
                "The MongoDB server of " + name + " doesn't let this user in: name or password is wrong";
            case MongoTimeoutException silent ->
                "No MongoDB server that can be written to answers at " + name
                        + ": is it running, and does its replica set have a primary?";
            case MongoWriteConcernException weak ->
                "The MongoDB server of " + name + " can't have a majority hold what is written (w: majority): "
                        + line(weak.getWriteConcernError().getMessage());
            case MongoCommandException refused
            when refused.getErrorCode() == UNAUTHORIZED ->
                "The MongoDB server of " + name + " doesn't let this user do what is needed: "
                        + line(refused.getErrorMessage());
            case MongoCommandException refused
            when refused.getErrorCode() == NO_MAJORITY_READS ->
                "The MongoDB server of " + name + " can't read what a majority holds (read concern majority)";
            default -> "The MongoDB database " + name + " can't be used: " + line(String.valueOf(failure.getMessage()));
        };
    }

    private static boolean isSecurity(MongoTimeoutException silent) {
        return String.valueOf(silent.getMessage()).contains("MongoSecurityException");
    }

    /** A failure's own words, which may be many lines, as part of one line. */
    static String line(String words) {
        String line = words.lines().findFirst().orElse("");
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }
}
