package org.dragoman.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The command line stands below the core: it may use what goes in and what comes out, not the
 * coding between.
 */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dragoman");

  @Test
  void cliUsesOnlyTheEndsOfTheCore() {
    classes()
        .that()
        .resideInAPackage("org.dragoman.cli")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.dragoman",
            "org.dragoman.cli",
            "org.dragoman.report",
            "org.dragoman.readers",
            "org.dragoman.text",
            "org.dragoman.record",
            "org.dragoman.evaluate",
            "org.dragoman.correct",
            "org.dragoman.store",
            "org.dragoman.query",
            "org.dragoman.export",
            "org.dragoman.casebook",
            "org.dragoman.web",
            "picocli..",
            "com.ibm.icu..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void nothingUsesTheCli() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dragoman.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.dragoman.cli")
        .check(CLASSES);
  }

  @Test
  void noPackageCycles() {
    slices().matching("org.dragoman.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
