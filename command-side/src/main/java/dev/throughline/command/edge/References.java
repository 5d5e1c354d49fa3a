package dev.throughline.command.edge;

import dev.throughline.access.MemberDirectory;
import dev.throughline.events.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ids by which a body refers to other things, where whose decision it is doesn't depend on them: what can't be
 * an id is noted, and a stand-in given out. Whether there is such a thing is for the decision to find out.
 */
public final class References {

    private static final MemberId NOBODY = new MemberId("m-000000000000");

    private final Reading reading;
    private final MemberDirectory directory;

    References(Reading reading, MemberDirectory directory) {
        this.reading = reading;
        this.directory = directory;
    }

    /** A member by id or {@code @handle}. */
    public MemberId member(String pointer, @Nullable String text) {
        var given = reading.needed(pointer, text, NOBODY.value());
        var member = directory.resolve(given).map(MemberId::new).orElse(NOBODY);
        reading.check(
                text == null || !member.equals(NOBODY), pointer, "member.unknown", "There is no member " + given + ".");
        return member;
    }

    /** An id that is needed. */
    public <T> T id(String pointer, @Nullable String text, Function<String, T> id, T standIn) {
        var given = reading.needed(pointer, text, String.valueOf(standIn));
        try {
            return id.apply(given);
        } catch (IllegalArgumentException e) {
            reading.check(false, pointer, "id.invalid", String.valueOf(e.getMessage()));
            return standIn;
        }
    }

    /** Several ids, each of them once; none where absent. */
    public <T> List<T> ids(
            String pointer, @Nullable List<? extends @Nullable String> texts, Function<String, T> id, T standIn) {
        var ids = new ArrayList<T>();
        var named = new HashSet<String>();
        for (String text : texts == null ? List.<@Nullable String>of() : texts) {
            var place = pointer + "/" + ids.size();
            reading.check(text == null || named.add(text), place, "id.repeated", "Name " + text + " once.");
            ids.add(id(place, text, id, standIn));
        }
        return ids;
    }
}
