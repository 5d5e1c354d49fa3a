package dev.throughline.query.members;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.RoleAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member.
 *
 * @param handle null for a former member
 * @param email shown to workspace owners and to the member; null for others, and where none is known
 * @param active whether the membership goes on
 * @param ownership who made them an owner of the workspace, or dismissed them; null where nobody ever did
 */
public record MemberAnswer(
        String id,
        @Nullable String handle,
        String name,
        @Nullable String email,
        boolean active,
        @Nullable FactAnswer membership,
        @Nullable FactAnswer ownership,
        List<RoleAnswer> roles,
        List<String> may) {}
