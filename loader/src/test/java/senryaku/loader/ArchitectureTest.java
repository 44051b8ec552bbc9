package senryaku.loader;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/**
 * Who may know whom in the loader. A package without classes still has its {@code package-info}, so that no rule here
 * runs on nothing.
 */
@AnalyzeClasses(packages = "senryaku.loader", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void classesWereFound(JavaClasses classes) {
        assertThat(classes).isNotEmpty();
    }

    @ArchTest
    static final ArchRule source = knowsOnly("source");

    @ArchTest
    static final ArchRule fact = knowsOnly("fact", "source");

    @ArchTest
    static final ArchRule extract = knowsOnly("extract", "source", "fact");

    @ArchTest
    static final ArchRule link = knowsOnly("link");

    @ArchTest
    static final ArchRule table = knowsOnly("table", "source", "fact");

    @ArchTest
    static final ArchRule rdf = knowsOnly("rdf", "source", "fact", "table");

    @ArchTest
    static final ArchRule shacl = knowsOnly("shacl", "source", "rdf");

    @ArchTest
    static final ArchRule integrity = knowsOnly("integrity", "source", "rdf");

    @ArchTest
    static final ArchRule publish = knowsOnly("publish", "source", "rdf", "shacl");

    /** Of the loader, the layer depends on itself and on those named after it, and on nothing else. */
    private static ArchRule knowsOnly(String layer, String... below) {
        String[] allowed = Stream.concat(Stream.of(layer), Stream.of(below))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packageOf(layer))
                .should()
                .dependOnClassesThat(resideInAPackage("senryaku.loader..").and(resideOutsideOfPackages(allowed)));
    }

    private static String packageOf(String layer) {
        return "senryaku.loader." + layer + "..";
    }
}
