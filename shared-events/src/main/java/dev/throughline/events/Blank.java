package dev.throughline.events;

/** Tells words from what nobody could read: white space, spaces that don't break, and characters that only format. */
public final class Blank {

    private Blank() {}

    /** Whether nothing in the text can be seen. What joins the parts of an emoji stands beside what can. */
    public static boolean is(String text) {
        return text.codePoints().allMatch(Blank::isUnseen);
    }

    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.CONTROL;
    }
}
