package dev.throughline.mongodb.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that starts a server's process, notes its own children in the file it is given, and waits to be killed. */
final class Abandoning {

    private Abandoning() {}

    public static void main(String[] arguments) throws Exception {
        ServerProcess.start(List.of("sleep", "600"));
        var children = ProcessHandle.current()
                .children()
                .map(child -> String.valueOf(child.pid()))
                .toList();
        var noted = Files.write(Path.of(arguments[0] + ".part"), children);
        Files.move(noted, Path.of(arguments[0]));
        Thread.sleep(Long.MAX_VALUE);
    }
}
