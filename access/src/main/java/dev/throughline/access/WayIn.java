package dev.throughline.access;

/** Something by which a member gets in, and which ends with the account: sessions, tokens, invitations. */
interface WayIn {

    /** Ends all that this member has, as a part of the transaction. */
    void endAll(Transaction tx, String memberId);
}
