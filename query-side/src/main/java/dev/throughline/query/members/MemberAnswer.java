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
 */
public record MemberAnswer(
        String id,
        @Nullable String handle,
        String name,
        @Nullable String email,
        boolean active,
        @Nullable FactAnswer membership,
        List<RoleAnswer> roles,
        List<String> may) {}
