package dev.throughline.standalone.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What the generator knows there to be, from the answers it got, and its dice. It knows no rule. */
final class World {

    static final int OWNER = 0;

    /** So many products and projects, no more: most decisions are to be about things that others are about too. */
    static final int MANY = 4;

    static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    final Random random;
    final int people;

    /** Who manages it, by key; the owner until somebody is assigned. */
    final Map<String, Integer> products = new LinkedHashMap<>();

    final Map<String, Integer> projects = new LinkedHashMap<>();
    final List<Feature> features = new ArrayList<>();
    final List<String> goals = new ArrayList<>();
    final List<String> insights = new ArrayList<>();
    final List<String> assumptions = new ArrayList<>();
    final List<Milestone> milestones = new ArrayList<>();
    final List<ScopeItem> scopeItems = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final List<Allocation> allocations = new ArrayList<>();

    /** By what can be decided next, as far as the answers tell. */
    final Map<Turn, List<Handoff>> handoffs = new EnumMap<>(Turn.class);

    final List<Said> comments = new ArrayList<>();
    final List<Asked> requests = new ArrayList<>();
    final List<String> resources = new ArrayList<>();

    /** Those who ask and are resources: they say when they are away. */
    final Set<Integer> absent = new TreeSet<>();

    /** Members who were admitted and do nothing. */
    final List<String> idle = new ArrayList<>();

    /** The positions of decisions with a reason in words, which nobody has taken out yet. */
    final List<Long> reasoned = new ArrayList<>();

    /** The latest decisions on visions, targets and days, which were not their first ones. */
    final List<Revertible> revertible = new ArrayList<>();

    private final Set<String> decidedOnce = new HashSet<>();

    /** Those of them who were made owners of the workspace. */
    final List<String> owners = new ArrayList<>();

    /** The paths of those who were named to stand in for somebody. */
    final List<Deputy> deputies = new ArrayList<>();

    private int names;

    World(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** Mostly the one whose right it is, else anybody. */
    int mostly(int rightful) {
        return random.nextInt(100) < 90 ? rightful : random.nextInt(people);
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(365));
    }

    <T> Optional<T> one(List<T> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }

    Optional<String> product() {
        return one(List.copyOf(products.keySet()));
    }

    Optional<String> project() {
        return one(List.copyOf(projects.keySet()));
    }

    int productManager(String product) {
        return products.getOrDefault(product, OWNER);
    }

    int projectManager(String project) {
        return projects.getOrDefault(project, OWNER);
    }

    Optional<Handoff> handoff(Turn waitingFor) {
        return one(handoffs.getOrDefault(waitingFor, List.of()));
    }

    /** From now on it waits for that. */
    void waits(Handoff handoff, Turn turn) {
        handoffs.values().forEach(each -> each.removeIf(it -> it.id().equals(handoff.id())));
        handoffs.computeIfAbsent(turn, none -> new ArrayList<>()).add(handoff);
    }

    void recorded(Ask ask, Answer answer) {
        if (ask.body().containsKey("rationale")) {
            reasoned.add(answer.position());
        }
        if (ask.path().endsWith("/vision")
                || ask.path().endsWith("/target")
                || ask.path().endsWith("/due")) {
            revertible.removeIf(decided -> decided.path().equals(ask.path()));
            if (!decidedOnce.add(ask.path())) {
                revertible.add(new Revertible(answer.position(), ask.path(), ask.person()));
            }
        }
    }

    /** The product of a goal, an insight, a feature or an assumption. */
    static String productOf(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    /** A number that nothing is called by yet. */
    int name() {
        return ++names;
    }

    /** Words that say which step they are from. */
    String words(String about) {
        return about + " " + name();
    }

    /**
     * @param criteria how many it has: C1 and so on
     * @param version of its definition
     */
    record Feature(String id, String product, int criteria, int version) {

        /** With one criterion more. */
        Feature refined() {
            return new Feature(id, product, criteria + 1, version + 1);
        }
    }

    /** @param holder whose mandate it is */
    record Deputy(String path, int holder) {}

    record Milestone(String id, String project, LocalDate due) {}

    record ScopeItem(String id, String project) {}

    /** @param assignee who does it; the owner until it is given to somebody */
    record Task(String id, String project, int assignee) {}

    record Allocation(String id, String project, LocalDate from, LocalDate to) {}

    /** @param person who decided it */
    record Revertible(long position, String path, int person) {}

    /** @param criterion the one that it covers */
    record Handoff(String id, String product, String project, String criterion, LocalDate wantedBy) {}

    /** What a handoff waits for. */
    enum Turn {
        ANSWER,
        CLARIFICATION,
        DELIVERY,
        SIGN_OFF,
        WIND_DOWN,
        NOTHING
    }
    /** @param author who said it */
    record Said(String id, int author) {}

    /** @param milestone the milestone that somebody wants to move */
    record Asked(String id, Milestone milestone, LocalDate due) {}
}
