package senryaku.sparql;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/**
 * Who may know whom in the whole product. A package without classes still has its {@code package-info}, so that no rule
 * here runs on nothing.
 */
@AnalyzeClasses(packages = "senryaku", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CLI = "senryaku.sparql.cli..";

    @ArchTest
    static void everyModuleWasFound(JavaClasses classes) {
        assertThat(classes)
                .extracting(JavaClass::getPackageName)
                .contains("senryaku.ontology", "senryaku.loader", "senryaku.sparql", "senryaku.sparql.cli");
    }

    @ArchTest
    static final ArchRule ontologyKnowsNobody = noClasses()
            .that()
            .resideInAPackage("senryaku.ontology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("senryaku.loader..", "senryaku.sparql..");

    @ArchTest
    static final ArchRule loaderDoesNotKnowSparql = noClasses()
            .that()
            .resideInAPackage("senryaku.loader..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("senryaku.sparql..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTheLoader = noClasses()
            .that()
            .resideInAPackage("senryaku.sparql..")
            .and()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("senryaku.loader..");

    @ArchTest
    static final ArchRule nobodyKnowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    /** Takes away packages that need none of those left; what stays runs in a circle, or needs one. */
    @ArchTest
    static void noPackageNeedsItself(JavaClasses classes) {
        Set<JavaPackage> left = new HashSet<>();
        classes.forEach(type -> left.add(type.getPackage()));
        Predicate<JavaPackage> needsNoneLeft = each -> each.getPackageDependenciesFromThisPackage().stream()
                .noneMatch(other -> !other.equals(each) && left.contains(other));
        while (left.removeAll(left.stream().filter(needsNoneLeft).toList())) {}
        assertThat(left).extracting(JavaPackage::getName).isEmpty();
    }

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule loggingGoesThroughSlf4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule onlyTheCommandLineEndsTheProcess = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "System.exit, Runtime.exit or Runtime.halt",
                    call -> (call.getTargetOwner().isEquivalentTo(System.class)
                                    || call.getTargetOwner().isEquivalentTo(Runtime.class))
                            && (call.getName().equals("exit") || call.getName().equals("halt"))));

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, "%s: its package has no @NullMarked package-info".formatted(type.getName())));
                }
            }
        };
    }
}
