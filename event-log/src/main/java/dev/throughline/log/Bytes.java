package dev.throughline.log;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Immutable bytes, equal by content: an array in a record is neither. */
public final class Bytes {

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** A copy of these bytes. */
    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    /**
     * The text in UTF-8.
     *
     * @throws IllegalArgumentException if the text has half a surrogate pair: it has no UTF-8, and replacing it would
     *     make two texts one
     */
    public static Bytes utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] value = new byte[encoded.remaining()];
            encoded.get(value);
            return new Bytes(value);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not encodable in UTF-8: the text has half a surrogate pair", e);
        }
    }

    /** @throws IllegalArgumentException if it is not an even number of hexadecimal digits */
    public static Bytes hex(String digits) {
        return new Bytes(HEX.parseHex(digits));
    }

    /** A copy. */
    public byte[] toArray() {
        return value.clone();
    }

    /**
     * The text that these bytes encode.
     *
     * @throws IllegalArgumentException if they are not UTF-8
     */
    public String utf8() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not UTF-8", e);
        }
    }

    /** Lower-case hexadecimal digits. */
    public String hex() {
        return HEX.formatHex(value);
    }

    public int length() {
        return value.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** In hexadecimal; contents never end up in a text log by accident as readable text. */
    @Override
    public String toString() {
        return value.length <= 32 ? hex() : HEX.formatHex(value, 0, 32) + "… (" + value.length + " bytes)";
    }
}
