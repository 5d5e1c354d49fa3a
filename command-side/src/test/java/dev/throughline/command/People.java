package dev.throughline.command;

import dev.throughline.events.MemberId;

/** Those who take the decisions in the tests. */
public final class People {

    /** Product manager of FOOD. */
    public static final MemberId OMAR = new MemberId("m-omar00000000");

    /** Project manager of TRK. */
    public static final MemberId JANE = new MemberId("m-jane00000000");

    /** A member without a mandate. */
    public static final MemberId MIA = new MemberId("m-mia000000000");

    /** No member. */
    public static final MemberId STRANGER = new MemberId("m-stranger0000");

    private People() {}
}
