package dev.throughline.command.mandate;

import dev.throughline.events.MandateKey;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import org.jspecify.annotations.Nullable;

/** Within what a role is held: whose product manager, whose project manager. */
public sealed interface Scope {

    /** For the product manager of this product. */
    static Scope of(ProductId product) {
        return new OfProduct(product);
    }

    /** For the project manager of this project. */
    static Scope of(ProjectId project) {
        return new OfProject(project);
    }

    /** For workspace owners, and for what any member may do. */
    static Scope workspace() {
        return new OfWorkspace();
    }

    /** Of what is decided in a stream, where the role is held: a product's or a project's manager, by what it is called after. */
    static Scope within(String stream, Role role) {
        var name = stream.substring(stream.indexOf(':') + 1);
        return switch (role) {
            case PRODUCT_MANAGER -> of(new ProductId(name.split("-", 2)[0]));
            case PROJECT_MANAGER -> of(new ProjectId(name.substring(name.lastIndexOf('-') + 1)));
            case WORKSPACE_OWNER, CONTRIBUTOR -> workspace();
        };
    }

    /** What a mandate is held for here; null in the workspace as a whole, where nobody stands in for anybody. */
    @Nullable
    MandateKey key();

    /** Whether a role is held within such a scope at all. */
    boolean fits(Role role);

    /** Where the role is held: here, or in the workspace as a whole. */
    default Scope where(Role role) {
        return fits(role) ? this : workspace();
    }

    /** @param product whose product manager */
    record OfProduct(ProductId product) implements Scope {
        @Override
        public MandateKey key() {
            return MandateKey.of(product);
        }

        @Override
        public boolean fits(Role role) {
            return role == Role.PRODUCT_MANAGER;
        }
    }

    /** @param project whose project manager */
    record OfProject(ProjectId project) implements Scope {
        @Override
        public MandateKey key() {
            return MandateKey.of(project);
        }

        @Override
        public boolean fits(Role role) {
            return role == Role.PROJECT_MANAGER;
        }
    }

    /** The workspace as a whole. */
    record OfWorkspace() implements Scope {
        @Override
        public @Nullable MandateKey key() {
            return null;
        }

        @Override
        public boolean fits(Role role) {
            return role == Role.WORKSPACE_OWNER || role == Role.CONTRIBUTOR;
        }
    }
}
