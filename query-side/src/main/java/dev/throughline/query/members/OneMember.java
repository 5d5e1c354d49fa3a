package dev.throughline.query.members;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.fold.Broken;
import org.jspecify.annotations.Nullable;

/** One member. */
public record OneMember(
        long position,
        @JsonUnwrapped MemberAnswer member,
        @Nullable Broken broken) {}
