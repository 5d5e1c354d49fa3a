package dev.throughline.standalone.generator;

import java.util.Map;
import java.util.Optional;

/** What members say and point to. */
final class CommentMoves {

    private final World world;

    CommentMoves(World world) {
        this.world = world;
    }

    Optional<Move> comment() {
        return subject().map(subject -> {
            var author = world.random.nextInt(world.people);
            var text = Person.handle(world.random.nextInt(world.people)) + ", " + world.words("why");
            var ask = new Ask("Comment", author, "POST", "/api/comments", Map.of("subject", subject, "text", text));
            return new Move(ask, id -> world.comments.add(new World.Said(id, author)));
        });
    }

    Optional<Move> editComment() {
        return world.one(world.comments).map(said -> {
            var body = Map.of("text", world.words("Rather"));
            return new Move(
                    new Ask("EditComment", world.mostly(said.author()), "PUT", "/api/comments/" + said.id(), body),
                    id -> {});
        });
    }

    Optional<Move> linkResource() {
        return subject().map(subject -> {
            var body = Map.of(
                    "subject", subject, "url", "https://docs.example/" + world.name(), "title", world.words("Notes"));
            return new Move(
                    new Ask("LinkResource", world.random.nextInt(world.people), "POST", "/api/links", body), id -> {});
        });
    }

    private Optional<String> subject() {
        return world.random.nextBoolean()
                ? world.one(world.features).map(World.Feature::id)
                : world.one(world.milestones).map(World.Milestone::id);
    }
}
