package dev.throughline.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One transaction on the accounts, and what to remember once it is durable. */
final class Transaction {

    private final JdbcClient jdbc;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JdbcClient.StatementSpec sql(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters);
    }

    /** Runs on the store's thread after the commit and before anybody is told; never if the work fails. */
    void afterCommit(Runnable change) {
        afterCommit.add(change);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
