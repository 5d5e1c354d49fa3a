package dev.throughline.command.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TRK is managed by Jane, APP by Omar; each test has a person of its own to allocate. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourceRestTest {

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Person jane;
    private static Person omar;
    private static Scene scene;

    @BeforeAll
    static void two_projects() {
        served = CommandSide.start(folder);
        jane = served.admit("jane");
        omar = served.admit("omar");
        scene = new Scene(served, jane, jane, "FOOD", "TRK").chartered();
        new Scene(served, omar, omar, "SHOP", "APP").chartered();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void a_person_is_registered_and_allocated_by_handle() {
        var handle = served.freeHandle();
        var member = served.admitOnly(handle);

        var registered = served.owner()
                .post("/api/resources", Map.of("kind", "PERSON", "member", "@" + handle, "capacity", 80))
                .expect(201);
        var allocated = allocate(jane, "TRK", "@" + handle, "2027-01-04", "2027-01-29", 80)
                .expect(201);

        assertThat(registered.headers().firstValue("Location")).contains("/api/resources/" + member);
        assertThat(allocated.headers().firstValue("Location")).contains("/api/allocations/" + member + "-A1");
    }

    @Test
    void a_person_is_registered_once() {
        register(Map.of("kind", "PERSON", "member", scene.resource(), "capacity", 80))
                .refused(409, "resource.registered");
    }

    @Test
    void equipment_and_materials_can_not_be_registered_so_far() {
        var member = served.admitOnly(served.freeHandle());

        isAbout(
                "/kind",
                "resource.kind-unavailable",
                register(Map.of("kind", "EQUIPMENT", "member", member, "capacity", 100)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -5})
    void a_person_has_1_to_100_percent_of_a_working_day(int capacity) {
        var member = served.admitOnly(served.freeHandle());

        isAbout(
                "/capacity",
                "percent.out-of-range",
                register(Map.of("kind", "PERSON", "member", member, "capacity", capacity)));
    }

    @Test
    void nobody_can_register_a_person_whom_nobody_knows() {
        isAbout("/member", "member.unknown", register(Map.of("kind", "PERSON", "member", "@ghost", "capacity", 100)));
    }

    @Test
    void who_left_is_neither_registered_nor_allocated_any_more() {
        var stranger = served.admitOnly(served.freeHandle());
        var lina = scene.resource();
        leave(stranger);
        leave(lina);

        register(Map.of("kind", "PERSON", "member", stranger, "capacity", 100)).refused(409, "member.inactive");
        allocate(jane, "TRK", lina, "2027-01-04", "2027-01-29", 10).refused(409, "member.inactive");
    }

    @Test
    void the_refusal_names_the_allocations_in_the_way_and_who_decides_on_them() {
        var lina = scene.resource();
        allocate(omar, "APP", lina, "2027-01-11", "2027-01-22", 70).expect(201);
        allocate(omar, "APP", lina, "2027-02-01", "2027-02-26", 100).expect(201);

        var refusal =
                allocate(jane, "TRK", lina, "2027-01-04", "2027-01-29", 40).refused(409, "allocation.over-capacity");

        var inTheWay = refusal.body().at("/inTheWay");
        assertThat(inTheWay).hasSize(1);
        assertThat(refusal.text("/inTheWay/0/allocation")).isEqualTo(lina + "-A1");
        assertThat(refusal.text("/inTheWay/0/project")).isEqualTo("APP");
        assertThat(refusal.text("/inTheWay/0/from")).isEqualTo("2027-01-11");
        assertThat(refusal.text("/inTheWay/0/to")).isEqualTo("2027-01-22");
        assertThat(inTheWay.at("/0/percent").asInt()).isEqualTo(70);
        assertThat(refusal.text("/inTheWay/0/projectManagers/0/id")).isEqualTo(omar.id());
        assertThat(refusal.text("/inTheWay/0/projectManagers/0/handle")).isEqualTo("omar");
        assertThat(refusal.text("/detail")).contains("2027-01-11", "70 of 100 percent", "40 more");
    }

    @Test
    void an_allocation_is_of_somebody_registered_and_does_not_end_before_it_begins() {
        var unregistered = served.admitOnly(served.freeHandle());

        isAbout("/resource", "resource.unknown", allocate(jane, "TRK", unregistered, "2027-01-04", "2027-01-29", 40));
        isAbout("/to", "dates.reversed", allocate(jane, "TRK", scene.resource(), "2027-01-29", "2027-01-04", 40));
        isAbout(
                "/percent",
                "percent.out-of-range",
                allocate(jane, "TRK", scene.resource(), "2027-01-04", "2027-01-29", 101));
    }

    @Test
    void the_one_who_gives_back_manages_the_project_that_the_allocation_is_for() {
        var lina = scene.resource();
        allocate(omar, "APP", lina, "2027-01-04", "2027-01-29", 100).expect(201);
        var release = "/api/allocations/" + lina + "-A1/release";

        jane.post(release, Map.of("from", "2027-01-18")).refused(403, "decision.not-yours");
        omar.post(release, Map.of("from", "2027-01-18")).expect(200);
        allocate(jane, "TRK", lina, "2027-01-18", "2027-01-29", 100).expect(201);
    }

    @Test
    void a_release_on_a_revision_that_was_superseded_is_refused() {
        var lina = scene.resource();
        allocate(jane, "TRK", lina, "2027-01-04", "2027-01-29", 100).expect(201);
        var release = "/api/allocations/" + lina + "-A1/release";
        jane.ask(Ask.post(release, Map.of("from", "2027-01-25")).on("none")).expect(200);

        jane.ask(Ask.post(release, Map.of("from", "2027-01-18")).on("none")).refused(412, "fact.changed");
    }

    @Test
    void what_is_not_there_is_unknown() {
        var lina = scene.resource();
        var from = Map.of("from", "2027-01-18");

        jane.post("/api/allocations/" + lina + "-A1/release", from).refused(404, "unknown");
        jane.post("/api/allocations/cam-1-A1/release", from).refused(404, "unknown");
        jane.post("/api/allocations/x%20y-A1/release", from).refused(404, "unknown");
        allocate(jane, "NONE", lina, "2027-01-04", "2027-01-29", 40).refused(404, "unknown");
    }

    @Test
    void a_capacity_is_changed_on_the_revision_that_was_seen_and_not_below_what_is_promised() {
        var lina = scene.resource();
        allocate(jane, scene.project(), lina, "2027-01-04", "2027-01-29", 40).expect(201);
        var capacity = "/api/resources/" + lina + "/capacity";
        var half = Map.of("capacity", 50, "from", "2027-01-11");

        served.owner().ask(Ask.putUnseen(capacity, half)).refused(428, "revision.required");
        served.owner().ask(Ask.putUnseen(capacity, half).on("0")).expect(200);
        served.owner().ask(Ask.putUnseen(capacity, half).on("0")).refused(412, "fact.changed");
        var refusal = served.owner()
                .ask(Ask.put(capacity, Map.of("capacity", 30, "from", "2027-01-11")))
                .refused(409, "capacity.below-allocations");

        assertThat(refusal.text("/inTheWay/0/allocation")).isEqualTo(lina + "-A1");
        assertThat(refusal.text("/inTheWay/0/projectManagers/0/id")).isEqualTo(jane.id());
    }

    @Test
    void everybody_says_of_themselves_when_they_are_away_and_of_nobody_else() {
        var away = Map.of("from", "2027-05-04", "to", "2027-05-07");
        var lina = served.admit(served.freeHandle());
        register(Map.of("kind", "PERSON", "member", lina.id(), "capacity", 100)).expect(201);

        var refusal =
                jane.post("/api/resources/" + lina.id() + "/absences", away).refused(403, "decision.not-yours");
        var recorded =
                lina.post("/api/resources/" + lina.id() + "/absences", away).expect(201);

        assertThat(refusal.text("/owner/members/0/id")).isEqualTo(lina.id());
        assertThat(recorded.headers().firstValue("Location")).contains("/api/absences/" + lina.id() + "-B1");
        isAbout(
                "/to",
                "dates.reversed",
                lina.post(
                        "/api/resources/" + lina.id() + "/absences", Map.of("from", "2027-05-07", "to", "2027-05-04")));
    }

    private static Reply register(Map<String, ?> body) {
        return served.owner().post("/api/resources", body);
    }

    private static Reply allocate(Person by, String project, String resource, String from, String to, int percent) {
        return by.post(
                "/api/projects/" + project + "/allocations",
                Map.of("resource", resource, "from", from, "to", to, "percent", percent));
    }

    private static void leave(String member) {
        served.owner()
                .ask(new Ask("DELETE", "/api/members/" + member, Map.of(), Map.of()))
                .expect(200);
    }

    private static void isAbout(String pointer, String code, Reply refusal) {
        refusal.refused(422, "field.invalid");
        assertThat(refusal.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refusal.text("/errors/0/code")).isEqualTo(code);
    }
}
