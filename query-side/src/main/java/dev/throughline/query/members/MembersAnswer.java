package dev.throughline.query.members;

import dev.throughline.query.answer.Paged;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody ever admitted: members by name, then those whose membership ended.
 *
 * @param may what the reader may do besides what each item names
 * @param next the cursor of the next page; null on the last
 */
public record MembersAnswer(
        long position,
        List<MemberAnswer> items,
        List<String> may,
        @Nullable String next,
        @Nullable Broken broken) implements Paged {}
