package dev.throughline.command.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import dev.throughline.events.Catalogue;
import dev.throughline.events.CommandType;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, asked for by every kind of person over HTTP, against {@code rights.csv}, which was written by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsTest {

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Cast cast;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        cast = new Cast(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<Cell> all() {
        return Cell.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void a_command_is_taken_by_its_owner_and_nobody_else(Cell cell) {
        var scene = cast.scene(cell.kind());
        var ask = ask(cell, scene);
        served.settle();
        var before = served.log().head().position();

        var reply = cast.person(cell.kind()).ask(ask);

        judged(cell, reply, before);
    }

    /** Deputies have no columns of their own: that they may what the holder may is the rule, with its one exception. */
    static Stream<Cell> deputies() {
        return Cell.all().flatMap(cell -> switch (cell.kind()) {
            case PRODUCT_MANAGER -> Stream.of(cell.ofDeputy(Kind.DEPUTY_OF_PRODUCT_MANAGER));
            case PROJECT_MANAGER -> Stream.of(cell.ofDeputy(Kind.DEPUTY_OF_PROJECT_MANAGER));
            default -> Stream.of();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deputies")
    void a_deputy_takes_what_the_holder_may_in_the_holders_place_and_names_no_deputy(Cell cell) {
        var scene = cast.scene(cell.kind());
        var ask = ask(cell, scene);
        deputise(cell.kind(), scene);
        served.settle();
        var before = served.log().head().position();

        var reply = cast.person(cell.kind()).ask(ask);

        judged(cell, reply, before);
        if (cell.outcome().equals("yes") && !cell.owner().equals("CONTRIBUTOR")) {
            var holder = cell.kind() == Kind.DEPUTY_OF_PRODUCT_MANAGER ? Kind.PRODUCT_MANAGER : Kind.PROJECT_MANAGER;
            assertThat(reply.text("/decision/decidedBy/0/for"))
                    .isEqualTo(cast.person(holder).id());
        }
    }

    /** Where the scene has what they are to stand in for. */
    private static void deputise(Kind kind, Scene scene) {
        var path = kind == Kind.DEPUTY_OF_PRODUCT_MANAGER
                ? "/api/products/" + scene.product()
                : "/api/projects/" + scene.project();
        served.owner().post(path + "/deputies", Scene.deputy(cast.person(kind).id()));
    }

    private static void judged(Cell cell, Reply reply, long before) {
        switch (cell.outcome()) {
            case "yes" -> decided(cell, cell.owner(), reply, before);
            case "as WORKSPACE_OWNER" -> decided(cell, "WORKSPACE_OWNER", reply, before);
            case "as CONTRIBUTOR" -> decided(cell, "CONTRIBUTOR", reply, before);
            case "no" -> notTheirs(cell, reply, before);
            case "sign in" -> unchanged(reply.refused(401, "authentication.required"), before);
            case "no way" -> unchanged(reply.refused(404, "path.unknown"), before);
            default -> throw new IllegalArgumentException(cell.toString());
        }
    }

    @Test
    void the_table_has_every_command_that_there_is_and_no_other() {
        var inTheTable = Cell.all().map(Cell::command).collect(Collectors.toSet());
        var thereAre =
                Catalogue.catalogue().commands().stream().map(CommandType::name).collect(Collectors.toSet());

        assertThat(inTheTable).isEqualTo(thereAre);
    }

    @Test
    void the_table_has_every_kind_of_person_for_every_command() {
        assertThat(Cell.all()
                        .collect(Collectors.groupingBy(Cell::row, Collectors.mapping(Cell::kind, Collectors.toSet())))
                        .values())
                .allSatisfy(kinds -> assertThat(kinds).containsExactlyInAnyOrderElementsOf(Kind.IN_THE_TABLE));
    }

    private static Ask ask(Cell cell, Scene scene) {
        var member = cell.kind() != Kind.DEACTIVATED && cell.kind() != Kind.NOBODY;
        return AskedPersonally.knows(cell.row())
                ? new AskedPersonally(scene, cast.person(cell.kind()), member).of(cell.row())
                : new Asked(served).of(cell.row(), scene);
    }

    private static void decided(Cell cell, String owner, Reply reply, long before) {
        assertThat(reply.status()).as("%s", reply.body()).isIn(200, 201);
        assertThat(reply.text("/decision/owner")).isEqualTo(owner);
        assertThat(reply.body().at("/decision/decidedBy")).hasSize(1);
        assertThat(reply.text("/decision/decidedBy/0/member"))
                .isEqualTo(cast.person(cell.kind()).id());
        assertThat(reply.text("/decision/decidedBy/0/role")).isEqualTo(owner);
        assertThat(served.log().head().position()).isGreaterThan(before);
    }

    private static void notTheirs(Cell cell, Reply reply, long before) {
        unchanged(reply.refused(403, "decision.not-yours"), before);
        assertThat(reply.text("/owner/role")).isEqualTo(cell.owner());
        var holders = reply.body().at("/owner/members").findValuesAsString("id");
        assertThat(holders).contains(cast.person(holder(cell)).id());
        assertThat(holders.size() == 1 || cell.owner().equals("WORKSPACE_OWNER"))
                .as("only the workspace has several owners")
                .isTrue();
        assertThat(reply.text("/howToAsk")).isNotBlank();
    }

    /** Who is named to somebody who may not decide: nobody asks in vain where both mandates are with one person. */
    private static Kind holder(Cell cell) {
        return switch (cell.owner()) {
            case "PRODUCT_MANAGER" -> cell.kind() == Kind.BOTH ? Kind.BOTH : Kind.PRODUCT_MANAGER;
            case "PROJECT_MANAGER" -> cell.kind() == Kind.BOTH ? Kind.BOTH : Kind.PROJECT_MANAGER;
            case "WORKSPACE_OWNER" -> Kind.OWNER;
            // what only its author may change was contributed by the product manager
            case "CONTRIBUTOR" -> cell.kind() == Kind.BOTH ? Kind.BOTH : Kind.PRODUCT_MANAGER;
            default -> throw new IllegalArgumentException(cell.toString());
        };
    }

    private static void unchanged(Reply reply, long before) {
        assertThat(served.log().head().position()).as(reply.asked()).isEqualTo(before);
    }
}
