package dev.throughline.standalone.hostile;

import java.util.List;
import java.util.Random;

/** What is put where something else is expected, and now and then what is expected. */
final class Values {

    /** As JSON. */
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "7",
            "100",
            "1.5",
            "-0.0",
            "1e400",
            "-1e-400",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1" + "0".repeat(90),
            "1" + "0".repeat(400),
            "1e999999999",
            "0x10",
            "NaN",
            "01");

    private static final List<String> TEXTS = List.of(
            "",
            " \t\n",
            "x".repeat(200),
            "x".repeat(201),
            "🙂".repeat(201),
            "x".repeat(20_001),
            "שלום \u202Eevil\u202C مرحبا",
            "e\u0301a\u0308 \u200D\u200B\uFEFF",
            "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "\u0000",
            "a\u0000b\u0001\u001B[31m\u007F\u0085\u2028\u2029",
            "../../../../etc/passwd",
            "'; DROP TABLE events; --",
            "${jndi:ldap://localhost/x}#{7*7}%s%n{{7*7}}",
            "\r\nSet-Cookie: a=b",
            "null",
            "true");

    private static final List<String> WORDS = List.of(
            "FOOD",
            "TRK",
            "FOOD-1",
            "FOOD-2",
            "TRK-M1",
            "FOOD-1-TRK",
            "FOOD-2-TRK",
            "C1",
            "@owner",
            "@omar",
            "@jane",
            "m-000000000000",
            "FOOD-999999999",
            "FOOD-9999999999",
            "food",
            "F",
            "TRK-M1-A1",
            "cam-1",
            "me",
            "priority",
            "vision",
            "due",
            "NOW",
            "LATER",
            "PERSON",
            "AGILE",
            "GREEN",
            "2099-02-01",
            "2099-03-20",
            "2099-02-30",
            "0000-00-00",
            "-0001-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "2026-1-1",
            "2099-Q1",
            "2099-Q9",
            "2026-11-26T10:00:00Z",
            "2026-11-26T25:61:61Z",
            "+1000000000-12-31T23:59:59Z",
            "0",
            "1",
            "12",
            "-1",
            "99999999999999999999",
            "1e3",
            "none",
            "*");

    private final Random random;

    Values(Random random) {
        this.random = random;
    }

    <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A day or an instant that can be read, mostly one that could be meant. */
    String time(String format) {
        return format.equals("date")
                ? one(List.of(
                        "\"2099-02-01\"",
                        "\"2099-03-20\"",
                        "\"2099-04-01\"",
                        "\"9999-12-31\"",
                        "\"0000-01-01\"",
                        "null"))
                : one(List.of("null", "null", "null", "\"2026-11-26T10:00:00Z\"", "\"9999-12-31T23:59:59.999Z\""));
    }

    String number() {
        return chance(75) ? one(List.of("1", "2", "10", "50", "3000")) : one(NUMBERS);
    }

    String word() {
        return one(WORDS);
    }

    String text() {
        return chance(45) ? word() : chance(40) ? one(TEXTS) : "Words that say something " + random.nextInt(1_000);
    }

    /** Anything, as JSON. */
    String json() {
        return switch (random.nextInt(9)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> number();
            case 3 -> "[]";
            case 4 -> "{}";
            case 5 -> "[".repeat(random.nextInt(5_000)) + "1";
            case 6 -> "[" + (number() + ",").repeat(random.nextInt(3)) + "null]";
            case 7 -> one(List.of("\"\\ud800\"", "\"\\uDC00x\"", "\"\\x\"", "\"open", "\"\t\"", "'x'"));
            default -> quoted(text());
        };
    }

    static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(each -> {
            if (each == '"' || each == '\\' || each < 0x20) {
                json.append("\\u%04x".formatted(each));
            } else {
                json.append((char) each);
            }
        });
        return json.append('"').toString();
    }
}
