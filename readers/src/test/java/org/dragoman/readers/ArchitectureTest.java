package org.dragoman.readers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The readers know reports and nothing of what is made of them. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dragoman");

  @Test
  void readersUseOnlyReports() {
    noClasses()
        .that()
        .resideInAPackage("org.dragoman.readers")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.dragoman",
            "org.dragoman.text",
            "org.dragoman.codebook",
            "org.dragoman.mention",
            "org.dragoman.claim",
            "org.dragoman.event",
            "org.dragoman.record",
            "org.dragoman.evaluate")
        .check(CLASSES);
  }

  @Test
  void reportsDoNotKnowTheReaders() {
    classes()
        .that()
        .resideInAPackage("org.dragoman.report")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.dragoman.report", "com.fasterxml..", "com.ibm.icu..", "java..")
        .check(CLASSES);
  }
}
