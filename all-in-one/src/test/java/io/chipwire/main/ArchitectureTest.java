package io.chipwire.main;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.chipwire");

    @Test
    void packagesFormNoCycles() {
        check(slices().matching("io.chipwire.(**)").should().beFreeOfCycles());
    }

    @Test
    void kafkaStandsAtTheEdges() {
        check(
                onlyIn(
                        "org.apache.kafka",
                        "io.chipwire.events.wire..",
                        "io.chipwire.ingest.publish..",
                        "io.chipwire.enrich.topology..",
                        "io.chipwire.index.feed..",
                        "io.chipwire.query.deliver..",
                        "io.chipwire.main.."));
        check(onlyIn("kafka", "io.chipwire.main.broker.."));
    }

    @Test
    void luceneStandsInOnePackage() {
        check(onlyIn("org.apache.lucene", "io.chipwire.index.lucene.."));
    }

    @Test
    void htmlIsReadWhereItBecomesTextAndTheNetworkInOnePlace() {
        check(
                onlyIn(
                        "org.jsoup",
                        "io.chipwire.ingest.article..",
                        "io.chipwire.ingest.feed..",
                        "io.chipwire.ingest.story.."));
        check(onlyIn("org.apache.hc", "io.chipwire.ingest.fetch.."));
        // The command line talks to a running instance and to nobody else.
        check(onlyIn("java.net.http", "io.chipwire.ingest.fetch..", "io.chipwire.main.client.."));
    }

    @Test
    void modulesKnowOnlyWhatComesBeforeThem() {
        check(knows("io.chipwire.events..", "io.chipwire.events.."));
        check(knows("io.chipwire.lexicon..", "io.chipwire.lexicon..", "io.chipwire.events.."));
        check(knows("io.chipwire.ingest..", "io.chipwire.ingest..", "io.chipwire.events.."));
        check(
                knows(
                        "io.chipwire.enrich..",
                        "io.chipwire.enrich..",
                        "io.chipwire.lexicon..",
                        "io.chipwire.events.."));
        check(
                knows(
                        "io.chipwire.index..",
                        "io.chipwire.index..",
                        "io.chipwire.lexicon..",
                        "io.chipwire.events.."));
        check(
                noClasses()
                        .that()
                        .resideInAPackage("io.chipwire.query..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.chipwire.ingest..",
                                "io.chipwire.enrich..",
                                "io.chipwire.main.."));
    }

    @Test
    void noNameSaysNothing() {
        check(
                noClasses()
                        .should()
                        .haveNameMatching(
                                ".*(Utils?|Helper|Manager|Impl)|.*[.$](Abstract|Base)[A-Z].*"));
    }

    @Test
    void theRulesSeeTheWholeProgram() {
        assertThat(OURS.stream().map(each -> each.getPackageName().split("\\.")[2]).distinct())
                .contains("events", "main");
    }

    private static ArchRule knows(String module, String... may) {
        return classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(may)
                                .or(resideInAnyPackage("io.chipwire..").negate())
                                .as("reside in " + String.join(", ", may)));
    }

    private static ArchRule onlyIn(String library, String... places) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..");
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }
}
