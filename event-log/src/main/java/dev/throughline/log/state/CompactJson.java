package dev.throughline.log.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/**
 * States as bytes: JSON, deflated where it is long, since a state says much of what it holds several times. What is read
 * equals what was written, the order of its maps and sets included.
 */
public final class CompactJson {

    private static final int LONG = 512;
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;

    private final JsonMapper json;

    /** @param modules for what is written otherwise than field by field */
    public CompactJson(JacksonModule... modules) {
        this.json = JsonMapper.builder()
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .addModule(Persistent.collections())
                .addModules(Arrays.asList(modules))
                .build();
    }

    /** Where the types to be read come from. */
    public TypeFactory types() {
        return json.getTypeFactory();
    }

    public byte[] write(Object value) {
        byte[] text = json.writeValueAsBytes(value);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length + 1);
        bytes.write(text.length < LONG ? PLAIN : DEFLATED);
        if (text.length < LONG) {
            bytes.writeBytes(text);
        } else {
            deflate(text, bytes);
        }
        return bytes.toByteArray();
    }

    /** What was written as a value of this type; throws where the bytes are not that. */
    public <T> T read(byte[] bytes, JavaType type) {
        ByteArrayInputStream content = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
        return json.readValue(bytes[0] == PLAIN ? content : new InflaterInputStream(content), type);
    }

    private static void deflate(byte[] text, ByteArrayOutputStream to) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(to, deflater)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }
}
