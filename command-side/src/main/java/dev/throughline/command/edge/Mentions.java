package dev.throughline.command.edge;

import dev.throughline.access.MemberDirectory;
import dev.throughline.access.Person;
import dev.throughline.events.MemberId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Puts member ids in place of the handles by which a text mentions people: the log is for ever, handles are not. A word
 * after an {@code @} that is nobody's handle stays as it is.
 */
@Component
public final class Mentions {

    /** Not within a word or an address: only after the beginning, a blank, an opening bracket or a quotation mark. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![^\\s(\\[{\"'“‘«])@([a-z][a-z0-9-]{1,38})", Pattern.CASE_INSENSITIVE);

    private final MemberDirectory directory;

    Mentions(MemberDirectory directory) {
        this.directory = directory;
    }

    /** The text as it may be kept. */
    public Mentioning in(String text) {
        var mentioned = new LinkedHashSet<MemberId>();
        var kept = MENTION.matcher(text).replaceAll(found -> {
            var member = member(found);
            member.ifPresent(mentioned::add);
            return Matcher.quoteReplacement(
                    member.map(id -> "@" + id + rest(found)).orElse(found.group()));
        });
        return new Mentioning(kept, mentioned.stream().toList());
    }

    private Optional<MemberId> member(MatchResult found) {
        var named = handle(found);
        return directory
                .byHandle(named)
                .or(() -> directory.byId(named))
                .map(Person::id)
                .map(MemberId::new);
    }

    private static String handle(MatchResult found) {
        return found.group(1).toLowerCase(Locale.ROOT).replaceAll("-+$", "");
    }

    /** Hyphens behind a handle are no part of it. */
    private static String rest(MatchResult found) {
        return found.group(1).substring(handle(found).length());
    }
}
