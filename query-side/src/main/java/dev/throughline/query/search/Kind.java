package dev.throughline.query.search;

import dev.throughline.query.decisions.Scope;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What can be found, in the order in which it is shown where nothing else says. */
public enum Kind {
    PRODUCT("K", scope -> scope.product() != null),
    PROJECT("K", scope -> scope.product() == null),
    FEATURE("K-N", scope -> scope.feature() != null),
    HANDOFF("K-N-K", scope -> true),
    MILESTONE("K-MN", scope -> true),
    TASK("K-N", scope -> scope.feature() == null),
    SCOPE_ITEM("K-SN", scope -> true),
    GOAL("K-GN", scope -> true),
    INSIGHT("K-IN", scope -> true),
    DECISION("", scope -> false);

    private final Pattern form;
    private final Predicate<Scope> about;

    /** @param form of the id: {@code K} is a key, {@code N} a number */
    Kind(String form, Predicate<Scope> about) {
        this.form = Pattern.compile(form.replace("K", "[A-Z][A-Z0-9]+").replace("N", "[0-9]+"));
        this.about = about;
    }

    /** What has this id, and was decided about in this scope; empty where nobody looks for such. */
    static Optional<Kind> of(String id, Scope scope) {
        for (Kind kind : values()) {
            if (kind.about.test(scope) && kind.form.matcher(id).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
