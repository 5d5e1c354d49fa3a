package dev.throughline.events;

/** Which role owns a decision that was taken. Unlike {@link Role}, it knows decisions that two roles settled together. */
public enum Owner {
    PRODUCT_MANAGER,
    PROJECT_MANAGER,
    /** Took effect because the product manager and the project manager both agreed. */
    BOTH,
    WORKSPACE_OWNER,
    CONTRIBUTOR;

    /** The owner of what a role decides on its own. */
    public static Owner of(Role role) {
        return valueOf(role.name());
    }
}
