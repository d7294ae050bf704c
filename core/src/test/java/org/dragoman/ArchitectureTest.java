package org.dragoman;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/**
 * The packages are the data flow: each imports only what stands before it, and only {@code text}
 * knows the parser.
 */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dragoman");

  @Test
  void packagesImportOnlyDownwards() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("report")
        .definedBy("org.dragoman.report")
        .layer("text")
        .definedBy("org.dragoman.text")
        .layer("codebook")
        .definedBy("org.dragoman.codebook")
        .layer("mention")
        .definedBy("org.dragoman.mention")
        .layer("claim")
        .definedBy("org.dragoman.claim")
        .layer("event")
        .definedBy("org.dragoman.event")
        .layer("record")
        .definedBy("org.dragoman.record")
        .layer("evaluate")
        .definedBy("org.dragoman.evaluate")
        .layer("coder")
        .definedBy("org.dragoman")
        .whereLayer("coder")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("evaluate")
        .mayOnlyAccessLayers("record", "codebook", "report")
        .whereLayer("record")
        .mayOnlyBeAccessedByLayers("evaluate", "coder")
        .whereLayer("event")
        .mayOnlyBeAccessedByLayers("record", "coder")
        .whereLayer("claim")
        .mayOnlyBeAccessedByLayers("event", "record", "coder")
        .whereLayer("mention")
        .mayOnlyBeAccessedByLayers("claim", "event", "record", "coder")
        .whereLayer("codebook")
        .mayOnlyBeAccessedByLayers("mention", "claim", "event", "record", "evaluate", "coder")
        .whereLayer("text")
        .mayOnlyAccessLayers("report")
        .whereLayer("report")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void noPackageCycles() {
    slices().matching("org.dragoman.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTextKnowsTheParser() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages("org.dragoman.text", "org.dragoman.parser..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.dragoman.parser..", "edu.emory..")
        .check(CLASSES);
  }
}
