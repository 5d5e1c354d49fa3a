package dev.throughline.command.rights;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The kinds of people that the table of rights has a column for, and the deputies, who have none: they may what the holder
 * may.
 */
enum Kind {
    PRODUCT_MANAGER("product manager"),
    OTHER_PRODUCT_MANAGER("product manager of another"),
    PROJECT_MANAGER("project manager"),
    OTHER_PROJECT_MANAGER("project manager of another"),
    BOTH("both in one person"),
    MEMBER("plain member"),
    OWNER("workspace owner"),
    DEACTIVATED("deactivated member"),
    NOBODY("nobody signed in"),
    DEPUTY_OF_PRODUCT_MANAGER("deputy of the product manager"),
    DEPUTY_OF_PROJECT_MANAGER("deputy of the project manager");

    /** Those that the table has a column for. */
    static final Set<Kind> IN_THE_TABLE =
            EnumSet.complementOf(EnumSet.of(DEPUTY_OF_PRODUCT_MANAGER, DEPUTY_OF_PROJECT_MANAGER));

    private final String column;

    Kind(String column) {
        this.column = column;
    }

    static Kind of(String column) {
        return Arrays.stream(values())
                .filter(kind -> kind.column.equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of person is called " + column));
    }

    @Override
    public String toString() {
        return column;
    }
}
