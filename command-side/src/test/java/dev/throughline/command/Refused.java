package dev.throughline.command;

import dev.throughline.command.rule.RuleBroken;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** Matches the refusal of a decision by its rule's code. */
public final class Refused extends TypeSafeMatcher<RuleBroken> {

    private final String code;

    private Refused(String code) {
        this.code = code;
    }

    public static Matcher<RuleBroken> refused(String code) {
        return new Refused(code);
    }

    @Override
    protected boolean matchesSafely(RuleBroken refusal) {
        return refusal.code().equals(code);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("a refusal " + code);
    }
}
