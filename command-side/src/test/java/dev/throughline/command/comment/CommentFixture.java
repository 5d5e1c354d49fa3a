package dev.throughline.command.comment;

import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.events.Catalogue;
import dev.throughline.events.DomainEvent;
import java.util.Map;

/** Omar and Jane talk about something. */
record CommentFixture(CommandSide served, Person omar, Person jane) {

    Reply says(Person who, String subject, String text) {
        return who.post("/api/comments", Map.of("subject", subject, "text", text));
    }

    Reply edits(Person who, String comment, String text) {
        return who.put("/api/comments/" + comment, Map.of("text", text));
    }

    /** The last event of the entry. */
    DomainEvent recorded(String comment) {
        var event = served.log().readStream("comment:" + comment, 0).getLast();
        return Catalogue.catalogue()
                .decode(event.type(), event.revision(), event.payload().toArray());
    }
}
