package dev.throughline.mongodb.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A way to a server, and the order in which the ways are tried. */
sealed interface Way {

    String URI = "THROUGHLINE_TEST_MONGODB_URI";
    String MONGOD = "THROUGHLINE_MONGOD";
    String SERVER = "THROUGHLINE_TEST_MONGODB_SERVER";
    String REQUIRED = "THROUGHLINE_REQUIRE_MONGODB";
    String NONE = "no MongoDB server can be had: " + URI + " names none, no mongod is named by " + MONGOD
            + " or on the path, Docker does not answer, and " + SERVER + " names no command";

    /** A server for whoever wants one. */
    MongoServer serve();

    /** The first way there is; Docker is asked only if it comes to that. */
    static Optional<Way> shared(Map<String, String> environment, BooleanSupplier dockerAnswers) {
        return value(environment, URI).<Way>map(Given::new).or(() -> own(environment, dockerAnswers));
    }

    /** The first way to a server of one's own: one that is given by its address can't be killed. */
    static Optional<Own> own(Map<String, String> environment, BooleanSupplier dockerAnswers) {
        return members(environment)
                .<Own>map(way -> way)
                .or(() -> dockerAnswers.getAsBoolean() ? Optional.of(new Docker()) : Optional.empty())
                .or(() -> value(environment, SERVER)
                        .map(line -> new CommandLine(List.of(line.strip().split("\\s+")))));
    }

    /** The only way to a server with members that can be lost one by one. */
    static Optional<Mongod> members(Map<String, String> environment) {
        return value(environment, MONGOD)
                .map(Path::of)
                .or(() -> Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, "mongod"))
                        .filter(Files::isExecutable)
                        .findFirst())
                .map(Mongod::new);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Leads to a server of one's own. */
    sealed interface Own extends Way {

        OwnServer start();

        @Override
        default MongoServer serve() {
            return start();
        }
    }

    record Given(String uri) implements Way {

        @Override
        public MongoServer serve() {
            return new MongoServer(uri).dropDatabasesAtExit();
        }
    }

    record Mongod(Path program) implements Own {

        public Mongod {
            if (!Files.isExecutable(program)) {
                throw new IllegalArgumentException(MONGOD + " names " + program + ", which can't be run");
            }
        }

        @Override
        public OwnServer start() {
            return ProcessServer.replicaSet(program);
        }
    }

    record Docker() implements Own {

        @Override
        public OwnServer start() {
            return ContainerServer.run();
        }
    }

    record CommandLine(List<String> words) implements Own {

        public CommandLine {
            if (words.stream().noneMatch(word -> word.contains(ServerProcess.PORT))) {
                throw new IllegalArgumentException(SERVER + " must say where the port goes: " + ServerProcess.PORT);
            }
        }

        @Override
        public OwnServer start() {
            return ProcessServer.single(words);
        }
    }
}
