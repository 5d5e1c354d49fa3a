package dev.throughline.benchmarks.workspace;

import java.util.List;

/** What people write: many different texts of usual length. */
final class Words {

    private static final List<String> ACTS = List.of(
            "Follow",
            "Share",
            "Find",
            "Compare",
            "Cancel",
            "Plan",
            "Rate",
            "Repeat",
            "Sort",
            "Split",
            "Translate",
            "Approve",
            "Archive",
            "Forecast",
            "Group",
            "Import",
            "Export",
            "Mark",
            "Merge",
            "Hide",
            "Print",
            "Remind of",
            "Search",
            "Sign",
            "Undo");
    private static final List<String> THINGS = List.of(
            "orders",
            "couriers",
            "menus",
            "invoices",
            "vouchers",
            "allergens",
            "deliveries",
            "kitchens",
            "tables",
            "bookings",
            "refunds",
            "ratings",
            "addresses",
            "receipts",
            "messages",
            "opening hours",
            "payments",
            "favourites",
            "reports",
            "shifts",
            "suppliers",
            "stocks",
            "recipes",
            "prices",
            "routes",
            "maps",
            "accounts",
            "teams",
            "languages",
            "calendars",
            "devices",
            "offers",
            "complaints",
            "photos",
            "taxes",
            "tips",
            "contracts",
            "forms",
            "alerts",
            "lists");
    private static final List<String> REASONS = List.of(
            "Every third call on Friday evenings asks for it, and each call costs more than the order earns",
            "Nine of twelve people we spoke with would come back for this alone",
            "The interviews of the last two weeks say that it matters less than we had thought",
            "Two large customers leave without it by the end of the quarter",
            "What it was measured by has doubled since the pilot began",
            "It unblocks the three that come after it",
            "The regulator wants it, whatever else we think of it");

    private Words() {}

    /** A title that no other number has, up to a thousand. */
    static String title(int number) {
        return ACTS.get(number % ACTS.size()) + " " + THINGS.get(number / ACTS.size() % THINGS.size());
    }

    static String reason(int number) {
        return REASONS.get(number % REASONS.size());
    }

    /** The definition of a feature, for the first time or anew. */
    static String definition(int number, String title) {
        String thing = THINGS.get(number % THINGS.size());
        return """
                {'title': '%s', 'problem': 'Nobody finds the %s that they need, and most give up after a minute',
                 'audience': 'People who look after %s every day', 'valueHypothesis': 'Half as many calls about %s',
                 'acceptanceCriteria': [{'id': 'C1', 'text': 'It takes one tap on a three-year-old phone'},
                                        {'id': 'C2', 'text': 'At most %d seconds old'}],
                 'insights': [], 'rationale': '%s'}""".formatted(title, thing, thing, thing, 10 + number % 50, reason(number));
    }
}
