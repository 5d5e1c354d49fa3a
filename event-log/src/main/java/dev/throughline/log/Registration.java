package dev.throughline.log;

/** Something registered until it is closed; closing twice does nothing. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    @Override
    void close();
}
