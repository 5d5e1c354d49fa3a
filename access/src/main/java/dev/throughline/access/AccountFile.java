package dev.throughline.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;

/** How {@code accounts.db} is opened: flushed before each answer, for one process alone, forgetting what is erased. */
final class AccountFile {

    private AccountFile() {}

    /** The one connection to the file, which is made if there is none, readable by nobody else. */
    static SingleConnectionDataSource connect(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setBusyTimeout(0);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            make(file);
            return new SingleConnectionDataSource(config.createConnection("jdbc:sqlite:" + file), true);
        } catch (IOException | SQLException e) {
            throw unusable(file, e);
        }
    }

    static AccountsUnusable unusable(Path file, Exception cause) {
        return new AccountsUnusable(
                "The accounts in " + file + " can't be opened: another process uses them, or the file is not ours or "
                        + "not writable.",
                cause);
    }

    private static void make(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // whoever runs us may have chosen other permissions since
        }
    }
}
