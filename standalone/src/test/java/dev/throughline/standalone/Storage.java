package dev.throughline.standalone;

import java.nio.file.Path;

/** Where a tracker of the tests keeps everything: the arguments of its start that say so. */
public final class Storage {

    private Storage() {}

    public static String[] in(Path folder) {
        return new String[] {"--throughline.data-dir=" + folder};
    }
}
