package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** What a handle, a name and an address may be. */
final class PersonalData {

    static final Pattern HANDLE = Pattern.compile("[a-z][a-z0-9-]{1,38}");

    // whether an address reaches anybody only a letter to it would tell; this only keeps out what is none
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}");
    private static final int LONGEST_NAME = 200;

    private PersonalData() {}

    /** Throws 422 with everything that is wrong. */
    static void check(String handle, String name, String email) {
        var errors = new ArrayList<FieldError>();
        if (!HANDLE.matcher(handle).matches()) {
            errors.add(new FieldError(
                    "/handle",
                    "handle.malformed",
                    "A handle has 2 to 39 characters: small letters, digits and hyphens, a letter first."));
        }
        if (!isName(name)) {
            errors.add(new FieldError(
                    "/name", "name.malformed", "A name has 1 to " + LONGEST_NAME + " characters on one line."));
        }
        if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            errors.add(new FieldError("/email", "email.malformed", "This is not an e-mail address."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).exception();
        }
    }

    /** One line of text that shows something. */
    static boolean isName(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
