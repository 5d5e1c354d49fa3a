package dev.throughline.query.whodecides;

import dev.throughline.events.Catalogue;
import dev.throughline.events.EventType;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.events.Subject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where a type of decision is at home. */
public enum Home {
    WORKSPACE,
    PRODUCT,
    PROJECT;

    /** They bring a product or project to be: before that, there is none for which they could be decided. */
    private static final Set<String> FIRST_ONES = Set.of("ConceiveProduct", "CharterProject");

    /** Nobody's to decide any more, or by hand: what the first start decided, and what policies do. */
    private static final Set<String> NOBODYS =
            Set.of("FoundWorkspace", "ParkEffect", "RemindTurn", "EscalateTurn", "BringBackDecision");

    /**
     * Where the command is decided in this role. A manager's role is held for a product or a project; what owners and
     * contributors decide is at home with the products and projects that its events name, else in the workspace.
     */
    static Set<Home> of(String command, Role role) {
        if (NOBODYS.contains(command)) {
            return Set.of();
        }
        return switch (role) {
            case PRODUCT_MANAGER -> EnumSet.of(PRODUCT);
            case PROJECT_MANAGER -> EnumSet.of(PROJECT);
            case WORKSPACE_OWNER, CONTRIBUTOR -> named(command);
        };
    }

    private static Set<Home> named(String command) {
        Set<Home> homes = EnumSet.noneOf(Home.class);
        if (!FIRST_ONES.contains(command)) {
            for (EventType type : Catalogue.catalogue().types()) {
                if (type.command().equals(command)) {
                    homes.addAll(named(type.record()));
                }
            }
        }
        return homes.isEmpty() ? EnumSet.of(WORKSPACE) : homes;
    }

    private static Set<Home> named(Class<?> event) {
        Set<Home> homes = EnumSet.noneOf(Home.class);
        if (leads(event, ProductId.class)) {
            homes.add(PRODUCT);
        }
        if (leads(event, ProjectId.class)) {
            homes.add(PROJECT);
        }
        return homes;
    }

    /** Whether an event names such an id, or an id that has it: a feature its product, a milestone its project. */
    private static boolean leads(Class<?> from, Class<? extends Subject> to) {
        return from.equals(to)
                || Arrays.stream(from.getMethods())
                        .filter(Home::names)
                        .map(Method::getReturnType)
                        .anyMatch(type -> leads(type, to));
    }

    private static boolean names(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && Subject.class.isAssignableFrom(method.getReturnType());
    }
}
