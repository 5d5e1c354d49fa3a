package dev.throughline.query.store;

import dev.throughline.query.fold.Fold;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.bson.types.Binary;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The states of one fold as bytes: JSON, deflated where it is long, since a state says much of what it holds several times.
 * What is read equals what was written, the order of its maps included.
 *
 * @param <S> the state of one key
 */
final class StateBytes<S> {

    private static final int LONG = 512;
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModule(Persistent.collections())
            .addModule(Events.asInTheLog())
            .build();

    private final JavaType type;

    private StateBytes(JavaType type) {
        this.type = type;
    }

    static <S> StateBytes<S> of(Fold<S> fold) {
        JavaType[] arguments =
                JSON.getTypeFactory().constructType(fold.getClass()).findTypeParameters(Fold.class);
        return new StateBytes<>(arguments[0]);
    }

    Binary write(S state) {
        byte[] json = JSON.writeValueAsBytes(state);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length + 1);
        bytes.write(json.length < LONG ? PLAIN : DEFLATED);
        if (json.length < LONG) {
            bytes.writeBytes(json);
        } else {
            deflate(json, bytes);
        }
        return new Binary(bytes.toByteArray());
    }

    S read(Binary written) {
        byte[] bytes = written.getData();
        ByteArrayInputStream content = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
        return JSON.readValue(bytes[0] == PLAIN ? content : new InflaterInputStream(content), type);
    }

    private static void deflate(byte[] json, ByteArrayOutputStream to) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(to, deflater)) {
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }
}
