package dev.throughline.query.store;

import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.throughline.events.AbsenceId;
import dev.throughline.events.AllocationId;
import dev.throughline.events.MemberId;
import dev.throughline.events.ResourceId;
import dev.throughline.events.product.VisionSet;
import dev.throughline.log.EventLog;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Server;
import dev.throughline.query.fold.Projector;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;

/** What the API's reads ask of MongoDB, as the driver sends it, with nothing kept in memory: an index answers all of it. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexedTest {

    private static final List<String> INDEXED = List.of("IXSCAN", "IDHACK", "EXPRESS");
    private static final Set<String> QUERIES = Set.of("find", "aggregate", "count", "distinct");
    private static final ConcurrentLinkedQueue<BsonDocument> FINDS = new ConcurrentLinkedQueue<>();
    private static final MongoClient LISTENED = Mongo.client(new CommandListener() {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            boolean reads = QUERIES.contains(event.getCommandName());
            if (reads && !Thread.currentThread().getName().startsWith("views")) {
                FINDS.add(event.getCommand().clone());
            }
        }
    });
    private static final MongoDatabase DATABASE =
            LISTENED.getDatabase(MongoServer.shared().freshDatabase());

    /** What stands for the variables of a path, and what is asked beside. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("product", "FOOD"),
            Map.entry("project", "TRK"),
            Map.entry("feature", "FOOD-1"),
            Map.entry("handoff", "FOOD-1-TRK"),
            Map.entry("milestone", "TRK-M1"),
            Map.entry("position", "17"),
            Map.entry("subject", "FOOD-1"),
            Map.entry("fact", "priority"),
            Map.entry("goal", "FOOD-G1"),
            Map.entry("insight", "FOOD-I1"),
            Map.entry("assumption", "FOOD-1.A1"),
            Map.entry("task", "TRK-1"),
            Map.entry("item", "TRK-S1"),
            Map.entry("request", "q-none"),
            Map.entry("comment", "c-none"));

    private static final List<String> ASKED = List.of(
            "/api/me/turns?since=3",
            "/api/handoffs?product=FOOD",
            "/api/handoffs?project=TRK",
            "/api/comments?subject=FOOD-1",
            "/api/comments?mentions=me",
            "/api/search?q=tracking",
            "/api/decisions?product=FOOD",
            "/api/decisions?project=TRK",
            "/api/decisions?feature=FOOD-1",
            "/api/decisions?q=tracking",
            "/api/decisions/timeline?product=FOOD",
            "/api/changes?from=3",
            "/api/who-decides?decision=ProposeHandoff&product=FOOD&project=TRK");

    /** Of these there is none in the story; or who asks has to say of what, or for what. All else is answered. */
    private static final Map<String, Integer> UNANSWERED = Map.of(
            "/api/absences/{absence}", 404,
            "/api/comments/c-none", 404,
            "/api/projects/TRK/scope-items/TRK-S1", 404,
            "/api/requests/q-none", 404,
            "/api/tasks/TRK-1", 404,
            "/api/comments", 400,
            "/api/search", 422);

    @Test
    void no_read_of_the_api_scans_a_collection(@TempDir Path directory) throws Exception {
        Map<String, Integer> unanswered = new TreeMap<>();
        Map<String, Integer> unansweredThen = new TreeMap<>();
        try (Server server = Server.on(directory, Server.Beans.class, NothingAtHand.class)) {
            MemberId olga = server.person("olga", "Olga Owner");
            MemberId ana = server.person("ana", "Ana Product");
            MemberId jane = server.person("jane", "Jane Project");
            server.append(FoodDelivery.whole(olga, ana, jane)
                    .grounded()
                    .story()
                    .decided(new VisionSet(FoodDelivery.FOOD, "Calm", because("They wait")))
                    .decided(new VisionSet(FoodDelivery.FOOD, "Calm and fed", because("They are hungry")))
                    .decided(new VisionSet(FoodDelivery.FOOD, "Fed", because("They were calm"))));
            String asOlga = server.signIn(olga);
            String absence = AbsenceId.of(ResourceId.of(ana), 1).value();
            FINDS.clear();
            for (String read : reads(server, ana)) {
                String name = read.replace(absence, "{absence}");
                int now = server.get(read, "Cookie", asOlga).statusCode();
                int then = server.get(read + (read.contains("?") ? "&" : "?") + "asOf=27", "Cookie", asOlga)
                        .statusCode();
                if (now != 200) {
                    unanswered.put(name, now);
                }
                if (then != 200) {
                    unansweredThen.put(name, then);
                }
            }
        }
        Map<String, BsonDocument> kinds = new TreeMap<>();
        FINDS.forEach(find -> kinds.putIfAbsent(kind(find), find));
        Set<String> scanning = new TreeSet<>();
        kinds.forEach((kind, find) -> {
            if (!isIndexed(find)) {
                scanning.add(kind);
            }
        });
        assertThat(scanning).as("what scans").isEmpty();
        assertThat(kinds.keySet())
                .as("what was asked")
                .hasSizeGreaterThan(6)
                .allMatch(kind -> kind.startsWith("view-") || kind.startsWith("saved-"));
        assertThat(unanswered).as("what isn't answered").isEqualTo(UNANSWERED);
        assertThat(unansweredThen).as("what isn't answered as of then").isEqualTo(UNANSWERED);
    }

    @Test
    void nor_would_any_question_that_there_is() throws Exception {
        ViewCollections collections = ViewCollections.in(DATABASE);
        Questions questions = new Questions(collections, "generation");
        Set<String> scanning = new TreeSet<>();
        int asked = 0;
        for (Method method : Questions.class.getDeclaredMethods()) {
            if (method.getReturnType() == Question.class) {
                Object[] some = Stream.of(method.getParameterTypes())
                        .map(type -> some(type, collections))
                        .toArray();
                Question question = (Question) method.invoke(questions, some);
                asked++;
                if (!isIndexed(question.find().explain(ExplainVerbosity.QUERY_PLANNER))) {
                    scanning.add(method.getName());
                }
            }
        }
        assertThat(scanning).isEmpty();
        assertThat(asked).isGreaterThan(9);
    }

    private static Object some(Class<?> type, ViewCollections collections) {
        if (type == MongoCollection.class) {
            return collections.saved();
        }
        if (type == List.class) {
            return List.of("one", "another");
        }
        return type == String.class ? "some" : type == int.class ? (Object) 7 : (Object) 7L;
    }

    /** Every address that the API's controllers answer to, but for the log itself and what never ends. */
    private static List<String> reads(Server server, MemberId ana) {
        Map<String, String> named = new HashMap<>(NAMED);
        named.put("member", ana.value());
        named.put("resource", ResourceId.of(ana).value());
        named.put("allocation", AllocationId.of(ResourceId.of(ana), 1).value());
        named.put("absence", AbsenceId.of(ResourceId.of(ana), 1).value());
        Stream<String> all = server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("dev.throughline.query."))
                .map(Map.Entry::getKey)
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
                .map(PathPattern::getPatternString)
                .filter(path ->
                        path.startsWith("/api/") && !path.startsWith("/api/log/") && !path.equals("/api/events"))
                .map(path -> UriComponentsBuilder.fromPath(path).build(named).toString());
        return Stream.concat(all, ASKED.stream()).sorted().toList();
    }

    private static String kind(BsonDocument find) {
        return find.getString("find").getValue()
                + find.getDocument("filter").keySet()
                + (find.containsKey("sort") ? find.getDocument("sort").toJson() : "");
    }

    private static boolean isIndexed(BsonDocument find) {
        return isIndexed(DATABASE.getCollection(find.getString("find").getValue())
                .find(find.getDocument("filter"))
                .sort(find.getDocument("sort", new BsonDocument()))
                .explain(ExplainVerbosity.QUERY_PLANNER));
    }

    /** MongoDB calls it so too where an id alone is looked up. */
    private static boolean isIndexed(Document explained) {
        String plan = explained
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
        return !plan.contains("COLLSCAN") && INDEXED.stream().anyMatch(plan::contains);
    }

    /** No configuration by annotation: the other tests' servers would find it. */
    static class NothingAtHand {

        @Bean
        @Primary
        Projector nothingAtHand(EventLog log) {
            return new MongoProjector(log, LISTENED, DATABASE, QueryConfiguration.FOLDS, Paces.inTests(5, 0, 5));
        }
    }
}
