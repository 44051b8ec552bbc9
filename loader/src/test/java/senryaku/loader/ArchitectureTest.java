package senryaku.loader;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("graph")
            .definedBy("senryaku.loader.graph..")
            .layer("source")
            .definedBy("senryaku.loader.source..")
            .layer("fact")
            .definedBy("senryaku.loader.fact..")
            .layer("table")
            .definedBy("senryaku.loader.table..")
            .layer("rdf")
            .definedBy("senryaku.loader.rdf..")
            .layer("shacl")
            .definedBy("senryaku.loader.shacl..")
            .layer("integrity")
            .definedBy("senryaku.loader.integrity..")
            .layer("publish")
            .definedBy("senryaku.loader.publish..")
            .layer("extract")
            .definedBy("senryaku.loader.extract..")
            .layer("link")
            .definedBy("senryaku.loader.link..")
            .layer("roof")
            .definedBy("senryaku.loader")
            .whereLayer("graph")
            .mayNotAccessAnyLayer()
            .whereLayer("source")
            .mayNotAccessAnyLayer()
            .whereLayer("fact")
            .mayOnlyAccessLayers("source")
            .whereLayer("extract")
            .mayOnlyAccessLayers("source", "fact")
            .whereLayer("link")
            .mayNotAccessAnyLayer()
            .whereLayer("table")
            .mayOnlyAccessLayers("source", "fact")
            .whereLayer("rdf")
            .mayOnlyAccessLayers("graph", "source", "fact", "table")
            .whereLayer("shacl")
            .mayOnlyAccessLayers("graph", "source", "rdf")
            .whereLayer("integrity")
            .mayOnlyAccessLayers("graph", "source", "rdf")
            .whereLayer("publish")
            .mayOnlyAccessLayers("graph", "source", "rdf", "shacl");
}
