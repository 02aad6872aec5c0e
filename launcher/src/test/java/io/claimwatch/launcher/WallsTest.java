package io.claimwatch.launcher;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The module table of docs/ARCHITECTURE.md, held against the classes. */
class WallsTest {
    private static final String ROOT = "io.claimwatch.";

    /** Module and the modules of ours it may import; the launcher may import all, the English module is not seen here. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "contract", Set.of(),
            "lexicon", Set.of("contract"),
            "detector", Set.of("contract", "lexicon"),
            "english", Set.of("contract", "detector"),
            "store", Set.of("contract"),
            "broker", Set.of("contract"),
            "gateway", Set.of("contract"),
            "console", Set.of("contract", "store"),
            "callbacks", Set.of("contract", "store"));

    /** A library's packages and the modules that may name it. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("io.vertx", Set.of("detector", "gateway", "console", "callbacks", "broker", "launcher")),
            Map.entry("org.apache.kafka", Set.of("broker")),
            Map.entry("org.apache.lucene", Set.of("lexicon")),
            Map.entry("com.hankcs", Set.of("lexicon", "detector")),
            Map.entry("edu.stanford", Set.of("english")),
            Map.entry("org.sqlite", Set.of("store")),
            Map.entry("org.postgresql", Set.of("store")),
            Map.entry("org.flywaydb", Set.of("store")),
            Map.entry("java.sql", Set.of("store")),
            Map.entry("picocli", Set.of("launcher")),
            Map.entry("org.yaml", Set.of("lexicon", "launcher")));

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.claimwatch");
    }

    @TestFactory
    Stream<DynamicTest> modulesImportOnlyWhatTheTableAllows() {
        return MAY_IMPORT.keySet().stream()
                .map(module ->
                        DynamicTest.dynamicTest(module, () -> imports(module).check(ours)));
    }

    @TestFactory
    Stream<DynamicTest> librariesStayWhereTheyBelong() {
        return LIBRARIES.keySet().stream()
                .map(library ->
                        DynamicTest.dynamicTest(library, () -> library(library).check(ours)));
    }

    @Test
    void internalPackagesAreClosedToOtherModules() {
        internals().check(ours);
    }

    @Test
    void inTheDetectorOnlyTheVerticleKnowsVertx() {
        verticleOnly().check(ours);
    }

    @Test
    void allModulesAreThere() {
        assertThat(ours.stream().map(WallsTest::module).distinct())
                .contains(
                        "contract",
                        "lexicon",
                        "detector",
                        "store",
                        "broker",
                        "gateway",
                        "console",
                        "callbacks",
                        "launcher");
    }

    /** The walls stand only if they are seen to fall: classes written to break each of them. */
    @Test
    void eachWallFallsWhenItIsBroken() {
        JavaClasses broken = new ClassFileImporter().importPackages("io.claimwatch.detector.broken");
        for (ArchRule rule : List.of(imports("detector"), library("picocli"), internals(), verticleOnly())) {
            EvaluationResult result = rule.evaluate(broken);
            assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        }
    }

    private static ArchRule imports(String module) {
        Set<String> allowed = MAY_IMPORT.get(module);
        return noClasses()
                .that(are(module))
                .should(dependOnClassesThat(DescribedPredicate.describe(
                        "are in modules other than " + allowed,
                        other -> ours(other) && !module(other).equals(module) && !allowed.contains(module(other)))))
                .allowEmptyShould(true)
                .as(module + " may import " + allowed);
    }

    private static ArchRule library(String library) {
        Set<String> allowed = LIBRARIES.get(library);
        return noClasses()
                .that(DescribedPredicate.describe("are outside " + allowed, type -> !allowed.contains(module(type))))
                .should(dependOnClassesThat(JavaClass.Predicates.resideInAPackage(library + "..")))
                .as(library + " only in " + allowed);
    }

    private static ArchRule internals() {
        return noClasses()
                .should(new ArchCondition<JavaClass>("use internals of another module") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> ours(dependency.getTargetClass())
                                        && dependency
                                                .getTargetClass()
                                                .getPackageName()
                                                .contains(".internal")
                                        && !module(dependency.getTargetClass()).equals(module(type)))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.satisfied(dependency, dependency.getDescription())));
                    }
                })
                .as("internal packages are closed to other modules");
    }

    private static ArchRule verticleOnly() {
        return noClasses()
                .that(are("detector"))
                .and()
                .haveNameNotMatching(".*Verticle(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx..")
                .as("Vert.x in the detector only in its verticle");
    }

    private static DescribedPredicate<JavaClass> are(String module) {
        return DescribedPredicate.describe(
                "are in " + module, type -> module(type).equals(module));
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    private static String module(JavaClass type) {
        if (!ours(type)) {
            return "";
        }
        String rest = type.getPackageName().substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
