package dev.throughline.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** How code reads, as far as compiled classes show it. A rule that finds no class to judge fails. */
@AnalyzeClasses(packages = "dev.throughline", importOptions = DoNotIncludeTests.class)
class StyleTest {

    private static final String OURS = "dev.throughline..";
    private static final String AGGREGATE = "dev.throughline.command.dispatch.EventSourced";
    private static final String RULE = "dev.throughline.command.rule.Rule";

    /** A sealed interface, or the one above them: sealed types cannot span packages. */
    private static final DescribedPredicate<JavaClass> VOCABULARY =
            describe("a vocabulary", type -> isSealed(type) || isAboveSealedOnesOnly(type));

    /** The log names what it stores, an event; everybody else says what happened. To redact an event is a sentence. */
    @ArchTest
    static final ArchRule a_command_or_an_event_reads_as_a_sentence_without_a_suffix = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .resideOutsideOfPackage("dev.throughline.log..")
            .and(DescribedPredicate.not(VOCABULARY))
            .and()
            .areNotAnnotations()
            .and()
            .doNotHaveSimpleName("RedactEvent")
            .should()
            .haveSimpleNameEndingWith("Command")
            .orShould()
            .haveSimpleNameEndingWith("Event");

    @ArchTest
    static final ArchRule nothing_is_named_after_being_an_implementation =
            noClasses().that().resideInAPackage(OURS).should().haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule a_controller_is_for_http_only_and_package_private = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    /** Replay must repeat: what an aggregate or a rule decides depends on what it is given, and on nothing else. */
    @ArchTest
    static final ArchRule what_decides_has_no_clock_no_chance_no_store_and_no_log = noClasses()
            .that(describe("aggregates and rules", type -> isBelow(type, AGGREGATE) || isBelow(type, RULE)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.slf4j..",
                    "reactor..",
                    "dev.throughline.log..",
                    "java.io..",
                    "java.nio..",
                    "java.net..",
                    "java.sql..",
                    "java.util.concurrent..",
                    "java.security..",
                    "java.util.random..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, UUID.class, Thread.class);

    @ArchTest
    static final ArchRule the_command_sides_packages_have_an_order =
            slices().matching("dev.throughline.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_query_sides_packages_have_an_order =
            slices().matching("dev.throughline.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule dependencies_come_in_by_constructor = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(OURS)
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule a_field_is_there_or_null_but_not_optional = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(OURS)
            .should()
            .haveRawType(Optional.class);

    @ArchTest
    static final ArchRule no_state_is_shared_by_being_static = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(OURS)
            .and()
            .areStatic()
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule the_time_comes_from_the_launchers_clock = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .resideOutsideOfPackage("dev.throughline.standalone..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule only_the_launcher_starts_the_application = noClasses()
            .that()
            .resideOutsideOfPackage("dev.throughline.standalone..")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule a_public_field_is_final = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(OURS)
            .and()
            .arePublic()
            .should()
            .notHaveModifier(JavaModifier.FINAL);

    private static boolean isBelow(JavaClass type, String above) {
        return !type.getName().equals(above) && type.isAssignableTo(above);
    }

    private static boolean isSealed(JavaClass type) {
        return type.isInterface() && type.reflect().isSealed();
    }

    private static boolean isAboveSealedOnesOnly(JavaClass type) {
        return type.isInterface()
                && !type.getSubclasses().isEmpty()
                && type.getSubclasses().stream().allMatch(StyleTest::isSealed);
    }
}
