package dev.throughline.command.edge;

import dev.throughline.access.MemberDirectory;
import dev.throughline.access.Person;
import dev.throughline.access.problem.Problem;
import dev.throughline.events.MemberId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to the member ids of a refusal: decisions know ids only. */
@Component
final class People {

    private static final Pattern ID = Pattern.compile("\\bm-[0-9a-z]{12}\\b");

    private final MemberDirectory directory;

    People(MemberDirectory directory) {
        this.directory = directory;
    }

    /** The same refusal, with people in place of member ids. */
    Problem named(Problem problem) {
        var members = new LinkedHashMap<String, Object>();
        problem.members().forEach((name, value) -> members.put(name, value(value)));
        return new Problem(
                problem.status(),
                problem.code(),
                problem.title(),
                text(problem.detail()),
                problem.instance(),
                members,
                problem.headers());
    }

    private Object value(Object value) {
        return switch (value) {
            case MemberId member -> person(member);
            case String text -> text(text);
            case List<?> list -> list.stream().map(this::value).toList();
            case Map<?, ?> map -> {
                var named = new LinkedHashMap<String, Object>();
                map.forEach((key, each) -> named.put(String.valueOf(key), value(each)));
                yield named;
            }
            default -> value;
        };
    }

    private Named person(MemberId member) {
        return directory
                .byId(member.value())
                .map(person -> new Named(person.id(), person.handle(), person.name()))
                .orElseGet(() -> new Named(member.value(), null, "former member"));
    }

    private String text(String text) {
        return ID.matcher(text).replaceAll(id -> Matcher.quoteReplacement(name(id)));
    }

    private String name(MatchResult id) {
        return directory.byId(id.group()).map(Person::name).orElse("a former member");
    }

    /** A person as answers show one. */
    record Named(String id, @Nullable String handle, String name) {}
}
