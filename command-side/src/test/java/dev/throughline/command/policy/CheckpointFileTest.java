package dev.throughline.command.policy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest extends CheckpointsContract {

    @TempDir
    private Path directory;

    @Override
    Checkpoints open() {
        return CheckpointFile.open(directory);
    }
}
