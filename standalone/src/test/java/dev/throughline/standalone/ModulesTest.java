package dev.throughline.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.throughline.access.AccessConfiguration;

/** Which module may see which. A rule that finds no class to judge fails. */
@AnalyzeClasses(packages = "dev.throughline", importOptions = DoNotIncludeTests.class)
class ModulesTest {

    private static final String OURS = "dev.throughline..";
    private static final String EVENTS = "dev.throughline.events..";
    private static final String LOG = "dev.throughline.log..";
    private static final String ACCESS = "dev.throughline.access..";
    private static final String COMMAND = "dev.throughline.command..";
    private static final String QUERY = "dev.throughline.query..";
    private static final String STANDALONE = "dev.throughline.standalone..";
    private static final String TEST_SERVER = "dev.throughline.mongodb..";
    private static final String SPRING = "org.springframework..";
    private static final String AXON = "org.axonframework..";

    @ArchTest
    static final ArchRule the_command_side_does_not_see_the_query_side = noClasses()
            .that()
            .resideInAPackage(COMMAND)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(QUERY);

    @ArchTest
    static final ArchRule the_query_side_does_not_see_the_command_side = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMMAND);

    @ArchTest
    static final ArchRule the_published_language_sees_nothing_of_ours_and_no_framework = noClasses()
            .that()
            .resideInAPackage(EVENTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LOG, ACCESS, COMMAND, QUERY, STANDALONE, SPRING, AXON, "reactor..", "org.slf4j..");

    @ArchTest
    static final ArchRule the_event_log_knows_no_domain_and_no_spring = noClasses()
            .that()
            .resideInAPackage(LOG)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EVENTS, ACCESS, COMMAND, QUERY, STANDALONE, SPRING, "reactor..");

    @ArchTest
    static final ArchRule the_event_logs_port_and_store_do_not_know_axon_but_for_its_conflict = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.throughline.log",
                    "dev.throughline.log.adapter..",
                    "dev.throughline.log.sqlite..",
                    "dev.throughline.log.mongodb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.axonframework.eventhandling..",
                    "org.axonframework.eventsourcing..",
                    "org.axonframework.messaging..",
                    "org.axonframework.serialization..");

    @ArchTest
    static final ArchRule what_the_logs_adapters_share_is_for_them_alone = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.throughline.log.adapter..", "dev.throughline.log.sqlite..", "dev.throughline.log.mongodb..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.throughline.log.adapter..");

    @ArchTest
    static final ArchRule access_sees_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage(ACCESS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EVENTS, LOG, COMMAND, QUERY, STANDALONE, AXON);

    /** All but the one class that chooses between the two. */
    @ArchTest
    static final ArchRule access_knows_mongodb_and_sqlite_in_their_adapters_only = noClasses()
            .that()
            .resideInAPackage("dev.throughline.access")
            .and()
            .doNotBelongToAnyOf(AccessConfiguration.class)
            .or()
            .resideInAPackage("dev.throughline.access.account..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb..", "org.bson..", "java.sql..", "org.sqlite..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule nobody_sees_the_launcher = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .resideOutsideOfPackage(STANDALONE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STANDALONE);

    @ArchTest
    static final ArchRule the_tests_server_sees_nothing_of_ours_and_no_framework = noClasses()
            .that()
            .resideInAPackage(TEST_SERVER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EVENTS, LOG, ACCESS, COMMAND, QUERY, STANDALONE, SPRING, AXON);

    @ArchTest
    static final ArchRule nothing_that_is_shipped_sees_the_tests_server = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .resideOutsideOfPackage(TEST_SERVER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TEST_SERVER);

    /** All but the one class that speaks with springdoc, whose models are Jackson 2's. */
    @ArchTest
    static final ArchRule json_is_jackson_3 = noClasses()
            .that()
            .resideInAPackage(OURS)
            .and()
            .doNotBelongToAnyOf(RecordSchemas.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule every_class_lives_in_a_module = classes()
            .that()
            .resideInAPackage(OURS)
            .should()
            .resideInAnyPackage(EVENTS, LOG, ACCESS, COMMAND, QUERY, STANDALONE, TEST_SERVER);
}
