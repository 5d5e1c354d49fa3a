package dev.throughline.events;

/** The roles in which a person acts. One person may hold several; every decision names the one that was exercised. */
public enum Role {
    /** Decides the what and the why of a product. */
    PRODUCT_MANAGER,
    /** Decides the how and the when of a project. */
    PROJECT_MANAGER,
    /** Decides who holds which mandate, and what there is to work with. */
    WORKSPACE_OWNER,
    /** Gives input or reports progress; any member. */
    CONTRIBUTOR
}
