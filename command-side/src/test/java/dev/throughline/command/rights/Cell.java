package dev.throughline.command.rights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One cell of {@code rights.csv}: what happens when this kind of person asks for this command.
 *
 * @param row the command, perhaps with a word on how it is asked for
 * @param owner whose decision it is
 * @param kind who asks
 * @param outcome {@code yes}: decided; {@code as} and a role: decided in that role;
 *     {@code no}: refused, with whose decision it is; {@code sign in}: not even judged;
 *     {@code no way}: the API has no such command
 */
record Cell(String row, String owner, Kind kind, String outcome) {

    private static final Set<String> NOT_IN_THEIR_PLACE =
            Set.of("NameDeputy", "EndDeputy", "EditComment", "CorrectWording (of an insight)");

    /** All cells of the table, row by row. */
    static Stream<Cell> all() {
        var lines = lines();
        var kinds = columns(lines.getFirst()).stream().skip(2).map(Kind::of).toList();
        var cells = new ArrayList<Cell>();
        for (String line : lines.subList(1, lines.size())) {
            var columns = columns(line);
            for (var i = 0; i < kinds.size(); i++) {
                cells.add(new Cell(columns.get(0), columns.get(1), kinds.get(i), columns.get(i + 2)));
            }
        }
        return cells.stream();
    }

    /**
     * The same for the deputy of who may: deputies may what the holder may, but who is a deputy is not theirs to decide, and
     * what somebody said is changed by nobody else.
     */
    Cell ofDeputy(Kind deputy) {
        return new Cell(
                row,
                owner,
                deputy,
                NOT_IN_THEIR_PLACE.contains(command()) || NOT_IN_THEIR_PLACE.contains(row) ? "no" : outcome);
    }

    /** The command by its name in the catalogue. */
    String command() {
        return row.split(" ", 2)[0];
    }

    @Override
    public String toString() {
        return row + " by " + kind + ": " + outcome;
    }

    private static List<String> columns(String line) {
        return List.of(line.split(","));
    }

    private static List<String> lines() {
        try (InputStream csv = Objects.requireNonNull(Cell.class.getResourceAsStream("rights.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
