package dev.throughline.benchmarks.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * 20 products with 1,000 features, 20 projects, 300 handoffs between them in every state, 20,000 events: decided by ten
 * product managers and ten project managers, through the API, in the same order each time.
 */
public final class LargeWorkspace implements AutoCloseable {

    private static final int PRODUCTS = 20;
    private static final int FEATURES = 50;
    private static final int HANDOFFS = 15;
    private static final long EVENTS = 20_000;
    private static final int MANAGERS = 10;
    private static final int MOVED_TOGETHER = 12;

    private final StartedTracker tracker;

    private LargeWorkspace(StartedTracker tracker) {
        this.tracker = tracker;
    }

    /** On this folder, where it is made at the first time: that takes a minute. */
    public static LargeWorkspace in(Path data, Path jar) throws IOException, InterruptedException {
        if (!Files.exists(data)) {
            Path making = Files.createTempDirectory(
                    Files.createDirectories(data.toAbsolutePath().getParent()), "making");
            try (StartedTracker first = StartedTracker.start(jar, making)) {
                make(first.root(), Person.invited(first.root(), first.firstInvitation()));
            }
            Files.move(making, data);
        }
        return new LargeWorkspace(StartedTracker.start(jar, data));
    }

    public String root() {
        return tracker.root();
    }

    /** A person who manages two products, signed in. */
    public Person productManager() {
        return Person.signedIn(root(), handle("product", 0));
    }

    /** With what {@link #productManager} signs in at the page. */
    public static String handle() {
        return handle("product", 0);
    }

    public static String password() {
        return Person.PASSWORD;
    }

    private static void make(String root, Person owner) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Person> productManagers = admitted(root, owner, "product");
        List<Person> projectManagers = admitted(root, owner, "project");
        List<Product> products = new ArrayList<>();
        List<Project> projects = new ArrayList<>();
        for (int number = 0; number < PRODUCTS; number++) {
            String letter = String.valueOf((char) ('A' + number));
            owner.decides("POST /products", """
                    {'key': 'PRD%s', 'name': 'Product %s', 'problem': 'Nobody knows where it is'}""", letter, letter);
            owner.decides("PUT /products/PRD" + letter + "/product-manager", """
                    {'member': '@%s'}""", handle("product", number));
            owner.decides("POST /projects", """
                    {'key': 'PRJ%s', 'name': 'Project %s', 'objective': 'All of it can be followed',
                     'successCriteria': ['Half as many calls'], 'approach': 'AGILE', 'kind': 'PRODUCT'}""", letter, letter);
            owner.decides("PUT /projects/PRJ" + letter + "/project-manager", """
                    {'member': '@%s'}""", handle("project", number));
            products.add(
                    Product.with(FEATURES, "PRD" + letter, productManagers.get(number % MANAGERS), number * FEATURES));
            projects.add(Project.planned("PRJ" + letter, projectManagers.get(number % MANAGERS), today));
        }
        handOff(products, projects, today);
        goOn(products, projects, today, owner);
    }

    private static List<Person> admitted(String root, Person owner, String side) {
        List<Person> people = new ArrayList<>();
        for (int number = 0; number < MANAGERS; number++) {
            String handle = handle(side, number);
            owner.decides("POST /members", """
                    {'handle': '%s', 'name': '%s manager %d', 'email': '%s@example.org'}""", handle, side.equals("product") ? "Product" : "Project", number, handle);
            String link = owner.does("POST /members/@" + handle + "/invitation", "{}")
                    .path("link")
                    .asString();
            people.add(Person.invited(root, link.substring(link.indexOf("/invitations/"))));
        }
        return people;
    }

    private static String handle(String side, int number) {
        return side + "-manager-" + number % MANAGERS;
    }

    private static void handOff(List<Product> products, List<Project> projects, LocalDate today) {
        for (int product = 0; product < PRODUCTS; product++) {
            for (int number = 0; number < HANDOFFS; number++) {
                Project project = projects.get((product + number % 2) % PRODUCTS);
                Product from = products.get(product);
                Handoff.proposed(from, from.features().get(number * 3), project, today)
                        .goesOn(number, today);
            }
        }
    }

    /** Everybody decides anew, about everything, until there is as much as there has to be. */
    private static void goOn(List<Product> products, List<Project> projects, LocalDate today, Person owner) {
        Random random = new Random(20);
        for (int turn = 0; turn % 100 != 0 || position(owner) < EVENTS - 100 * (MOVED_TOGETHER + 3); turn++) {
            Product product = products.get(turn % PRODUCTS);
            Project project = projects.get(turn % PRODUCTS);
            List<String> moved = new ArrayList<>(product.features());
            Collections.shuffle(moved, random);
            product.prioritizes(moved.subList(0, MOVED_TOGETHER), turn);
            product.refines(moved.getFirst(), turn);
            int round = turn / PRODUCTS;
            product.targets(
                    product.features().get(round % FEATURES),
                    "%d-Q%d".formatted(today.getYear() + 1, (round + round / FEATURES) % 4 + 1),
                    turn);
            project.reschedules(
                    project.milestones().get(turn % 4),
                    Project.due(today, turn % 4 + 1).plusDays(round % 13 - 3L),
                    turn);
        }
        while (position(owner) < EVENTS) {
            owner.decides("POST /comments", "{'subject': 'PRDA-1', 'text': 'Seen, and nothing against it.'}");
        }
    }

    private static long position(Person owner) {
        return owner.read("/log/head").path("position").asLong();
    }

    @Override
    public void close() throws InterruptedException {
        tracker.close();
    }
}
