package dev.groundtrack.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house: which room may know which. */
@AnalyzeClasses(packages = "dev.groundtrack", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  private static final String ROOT = "dev.groundtrack.";

  @ArchTest
  static final ArchRule dependenciesPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("model")
          .definedBy(ROOT + "model..")
          .layer("statement")
          .definedBy(ROOT + "statement..")
          .layer("api")
          .definedBy(ROOT + "api..")
          .layer("graph")
          .definedBy(ROOT + "graph..")
          .layer("embedding")
          .definedBy(ROOT + "embedding..")
          .layer("query")
          .definedBy(ROOT + "query..")
          .layer("ingest")
          .definedBy(ROOT + "ingest..")
          .layer("web")
          .definedBy(ROOT + "web..")
          .layer("command")
          .definedBy(ROOT + "command..")
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("statement")
          .mayNotAccessAnyLayer()
          .whereLayer("api")
          .mayOnlyAccessLayers("model", "statement")
          .whereLayer("graph")
          .mayOnlyAccessLayers("model", "statement")
          .whereLayer("embedding")
          .mayOnlyAccessLayers("model", "graph")
          .whereLayer("query")
          .mayOnlyAccessLayers("model", "statement", "api")
          .whereLayer("ingest")
          .mayOnlyAccessLayers("model", "statement", "graph")
          .whereLayer("web")
          .mayOnlyAccessLayers("model", "statement", "api", "graph", "query", "embedding", "ingest")
          .whereLayer("command")
          .mayOnlyAccessLayers("model", "statement", "graph", "ingest", "web");

  @ArchTest
  static final ArchRule theStagesOfImportDoNotKnowEachOther =
      slices().matching(ROOT + "ingest.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule onlyTheWriterKnowsTheGraph =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "ingest..")
          .and()
          .resideOutsideOfPackage(ROOT + "ingest.write..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "graph..");

  @ArchTest
  static final ArchRule onlyTheGraphHoldsADriverOrAServer =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "graph..", ROOT + "web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.neo4j.driver..",
              "org.neo4j.dbms..",
              "org.neo4j.kernel..",
              "org.neo4j.graphdb..");

  @ArchTest
  static final ArchRule theParserLivesInAnnotateAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "ingest.annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford..");

  @ArchTest
  static final ArchRule thePlannerKnowsNoCypher =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "query.plan..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.neo4j..", ROOT + "query.cypher..");

  @ArchTest
  static final ArchRule theCompilerKnowsNoGraphQl =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "query.cypher..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("graphql..", ROOT + "api..");

  @ArchTest
  static final ArchRule springStaysAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because("beans are assembled in web");

  @ArchTest
  static final ArchRule thePureStagesDoNoIo =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "ingest.resolve..", ROOT + "query..", ROOT + "api..", ROOT + "statement..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net.http..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File");

  @ArchTest
  static final ArchRule noRoomIsCalledAfterNothing =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..common..", "..helper..", "..service..", "..impl..", "..dto..")
          .orShould()
          .haveNameMatching(".*(Impl|Manager|Processor|Handler)$");

  @ArchTest
  static final ArchRule commandsStayInside =
      classes()
          .that()
          .resideInAPackage(ROOT + "command..")
          .and()
          .doNotHaveSimpleName("Groundtrack")
          .should()
          .notBePublic();
}
