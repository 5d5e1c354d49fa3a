package dev.throughline.access.sqlite;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountsUnusable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;

/** The one connection to {@code accounts.db}: flushed before each answer, for one process alone, forgetting what is erased. */
final class AccountFile implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final TransactionTemplate transaction;

    private AccountFile(SingleConnectionDataSource connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(connection);
        this.rows = new AccountRows(jdbc);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
    }

    /** Opens it, and makes it if there is none, readable by nobody else. */
    static AccountFile open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            make(path);
            return open(new SingleConnectionDataSource(config().createConnection("jdbc:sqlite:" + path), true));
        } catch (IOException | SQLException | RuntimeException e) {
            throw new AccountsUnusable(
                    "The accounts in " + path + " can't be opened: another process uses them, or the file is not ours "
                            + "or not writable.",
                    e);
        }
    }

    private static AccountFile open(SingleConnectionDataSource connection) {
        var file = new AccountFile(connection);
        try {
            file.transaction.executeWithoutResult(status -> AccountSchema.bringUpToDate(file.jdbc));
            return file;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setBusyTimeout(0);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return config;
    }

    private static void make(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // whoever runs us may have chosen other permissions since
        }
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    List<Account> all() {
        return rows.all();
    }

    void insert(Account account) {
        transaction.executeWithoutResult(status -> rows.insert(account));
    }

    void replace(Account before, Account after) {
        transaction.executeWithoutResult(status -> rows.replace(before, after));
    }

    /** Leaves nothing in the write-ahead log: what is erased is then in no file. */
    void checkpoint() {
        jdbc.sql("PRAGMA wal_checkpoint(TRUNCATE)").query().listOfRows();
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
