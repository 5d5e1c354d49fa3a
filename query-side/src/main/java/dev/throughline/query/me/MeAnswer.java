package dev.throughline.query.me;

import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.answer.RoleAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reader.
 *
 * @param workspaceOwner whether the reader is one of its owners
 * @param turns how many answers are asked of the reader; what the reader agreed to deliver, and is at work on, is none
 */
public record MeAnswer(
        long position,
        PersonAnswer member,
        Workspace workspace,
        boolean workspaceOwner,
        List<RoleAnswer> roles,
        long turns,
        @Nullable Broken broken) {

    /**
     * The workspace.
     *
     * @param name null before it was founded
     */
    public record Workspace(@Nullable String name) {}
}
