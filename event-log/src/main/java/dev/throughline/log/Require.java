package dev.throughline.log;

/** What the log's values ask of their callers; a caller that breaks it has a bug, hence no checked answer. */
final class Require {

    private Require() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void text(String value, String name) {
        that(!value.isBlank(), "A " + name + " is needed");
        Bytes.utf8(value);
    }

    static void utf8(Bytes value, String name) {
        try {
            Object readable = value.utf8();
            that(readable != null, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The " + name + " is not UTF-8", e);
        }
    }
}
