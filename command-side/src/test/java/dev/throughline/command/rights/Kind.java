package dev.throughline.command.rights;

import java.util.Arrays;

/** The kinds of people that the table of rights has a column for. */
enum Kind {
    PRODUCT_MANAGER("product manager"),
    OTHER_PRODUCT_MANAGER("product manager of another"),
    PROJECT_MANAGER("project manager"),
    OTHER_PROJECT_MANAGER("project manager of another"),
    BOTH("both in one person"),
    MEMBER("plain member"),
    OWNER("workspace owner"),
    DEACTIVATED("deactivated member"),
    NOBODY("nobody signed in");

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
