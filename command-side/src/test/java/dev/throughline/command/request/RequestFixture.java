package dev.throughline.command.request;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Omar manages the product, Jane the project; he wants her pilot to move. Each has a product and a project of its own. */
record RequestFixture(CommandSide served, Person omar, Person jane, Scene scene, String milestone) {

    private static final AtomicInteger SCENES = new AtomicInteger();

    static RequestFixture in(CommandSide served, Person omar, Person jane) {
        var number = SCENES.incrementAndGet();
        var scene = new Scene(served, omar, jane, "FOOD" + number, "TRK" + number)
                .conceived()
                .chartered();
        return new RequestFixture(served, omar, jane, scene, scene.milestone());
    }

    String due() {
        return "/api/milestones/" + milestone + "/due";
    }

    Map<String, ?> later() {
        return Map.of("due", "2027-02-19", "rationale", "The couriers are on strike");
    }

    /** The body of a request for that. */
    Map<String, Object> request() {
        var body = new HashMap<String, Object>();
        body.put("method", "PUT");
        body.put("path", due());
        body.put("body", later());
        body.put("rationale", "My customers wait for it");
        return body;
    }

    /** Omar's request, open. */
    String requested() {
        return omar.post("/api/requests", request()).expect(201).text("/id");
    }

    Reply grant(Person by, String request) {
        return by.post("/api/requests/" + request + "/grant", Map.of());
    }

    Reply decline(Person by, String request, Map<String, ?> body) {
        return by.post("/api/requests/" + request + "/declination", body);
    }

    /** Jane moves it herself. */
    Reply moved(String due) {
        return jane.ask(Ask.put(due(), Map.of("due", due, "rationale", "Rain")));
    }
}
