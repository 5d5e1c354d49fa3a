package dev.throughline.standalone.generator;

/**
 * What came of an {@link Ask}.
 *
 * @param status the HTTP status
 * @param id what was created or decided on; empty where it was refused
 * @param position of what was decided; 0 where it was refused
 * @param location where it said that what was created can be read; empty where nothing was
 * @param code why it was refused; empty where it was not
 */
public record Answer(int status, String id, long position, String location, String code) {

    /** Whether it was decided. */
    public boolean accepted() {
        return status < 300;
    }
}
