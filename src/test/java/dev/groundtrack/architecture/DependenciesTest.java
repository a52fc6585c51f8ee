package dev.groundtrack.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which package may know which; docs/architecture.md draws it. */
@AnalyzeClasses(packages = "dev.groundtrack", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {
  private static final String ROOT = "dev.groundtrack.";
  private static final String[] VALUES = {"problem", "model", "text", "evidence"};

  @ArchTest
  static final ArchRule dependenciesPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("problem")
          .definedBy(ROOT + "problem..")
          .layer("model")
          .definedBy(ROOT + "model..")
          .layer("text")
          .definedBy(ROOT + "text..")
          .layer("evidence")
          .definedBy(ROOT + "evidence..")
          .layer("access")
          .definedBy(ROOT + "access..")
          .layer("api")
          .definedBy(ROOT + "api..")
          .layer("graph")
          .definedBy(ROOT + "graph..")
          .layer("encoder")
          .definedBy(ROOT + "encoder..")
          .layer("embedding")
          .definedBy(ROOT + "embedding..")
          .layer("query")
          .definedBy(ROOT + "query..")
          .layer("mutation")
          .definedBy(ROOT + "mutation..")
          .layer("ingest")
          .definedBy(ROOT + "ingest..")
          .layer("execution")
          .definedBy(ROOT + "execution..")
          .layer("live")
          .definedBy(ROOT + "live..")
          .layer("export")
          .definedBy(ROOT + "export..")
          .layer("web")
          .definedBy(ROOT + "web..")
          .layer("command")
          .definedBy(ROOT + "command..")
          .whereLayer("problem")
          .mayNotAccessAnyLayer()
          .whereLayer("model")
          .mayOnlyAccessLayers("problem")
          .whereLayer("text")
          .mayOnlyAccessLayers("problem")
          .whereLayer("evidence")
          .mayOnlyAccessLayers("problem", "text")
          .whereLayer("access")
          .mayOnlyAccessLayers("problem", "text")
          .whereLayer("api")
          .mayOnlyAccessLayers("problem", "model")
          .whereLayer("graph")
          .mayOnlyAccessLayers("problem", "model")
          .whereLayer("encoder")
          .mayNotAccessAnyLayer()
          .whereLayer("embedding")
          .mayOnlyAccessLayers("problem", "model", "graph", "encoder")
          .whereLayer("query")
          .mayOnlyAccessLayers("problem", "model", "text", "access", "api")
          .whereLayer("mutation")
          .mayOnlyAccessLayers(and(VALUES, "access", "api", "query"))
          .whereLayer("ingest")
          .mayOnlyAccessLayers(and(VALUES, "graph", "encoder"))
          .whereLayer("execution")
          .mayOnlyAccessLayers(and(VALUES, "access", "api", "graph", "query", "mutation", "ingest"))
          .whereLayer("live")
          .mayOnlyAccessLayers("problem", "model", "access", "api", "graph", "query")
          .whereLayer("export")
          .mayOnlyAccessLayers("problem", "model", "graph")
          .whereLayer("web")
          .mayOnlyAccessLayers(
              and(
                  VALUES,
                  "access",
                  "api",
                  "graph",
                  "query",
                  "mutation",
                  "embedding",
                  "ingest",
                  "execution",
                  "live",
                  "export"))
          .whereLayer("command")
          .mayOnlyAccessLayers(and(VALUES, "access", "graph", "ingest", "export", "web"));

  private static String[] and(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @ArchTest
  static final ArchRule noPackagesAreInACircle =
      slices().matching("dev.groundtrack.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theStagesOfImportDoNotKnowEachOther =
      slices()
          .matching(ROOT + "ingest.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              JavaClass.Predicates.resideInAPackage(ROOT + "ingest.."),
              JavaClass.Predicates.resideInAnyPackage(
                  ROOT + "ingest.lexicon", ROOT + "ingest.classify"))
          .ignoreDependency(
              JavaClass.Predicates.resideInAnyPackage(
                  ROOT + "ingest.source..", ROOT + "ingest.table.."),
              JavaClass.Predicates.resideInAPackage(ROOT + "ingest.format.."))
          .ignoreDependency(
              JavaClass.Predicates.resideInAPackage(ROOT + "ingest.job.."),
              JavaClass.Predicates.resideInAnyPackage(
                  ROOT + "ingest.source..", ROOT + "ingest.fetch.."))
          .because(
              "all of them may ask what words mean and what was learnt, what comes in what format"
                  + " it has, and jobs fetch what they look into");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsTheGraph =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "ingest.*..")
          .and()
          .resideOutsideOfPackages(ROOT + "ingest.store..", ROOT + "ingest.job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "graph..")
          .because("evidence is written by the store alone; the queue is kept beside it");

  @ArchTest
  static final ArchRule nobodyOutsideOfIngestSeesAStage =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "ingest.annotate..",
              ROOT + "ingest.attribution..",
              ROOT + "ingest.relate..",
              ROOT + "ingest.lexicon..",
              ROOT + "ingest.classify..",
              ROOT + "ingest.llm..",
              ROOT + "ingest.resolve..",
              ROOT + "ingest.match..",
              ROOT + "ingest.store..");

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
  static final ArchRule theParserLivesInItsRoomAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "ingest.annotate.parse..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford..");

  @ArchTest
  static final ArchRule onlyTheEncoderRunsAModelOfOnnx =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "encoder..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.onnxruntime..", "ai.djl..");

  @ArchTest
  static final ArchRule plansAreValuesThatKnowNoPlanner =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "query.plan..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "query.planner..",
              ROOT + "query.printer..",
              ROOT + "query.cypher..",
              ROOT + "mutation..",
              "graphql..");

  @ArchTest
  static final ArchRule thePlannersKnowNoCypher =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "query.plan..", ROOT + "query.planner..", ROOT + "mutation.planner..")
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
              ROOT + "ingest.resolve..",
              ROOT + "ingest.match..",
              ROOT + "query..",
              ROOT + "mutation..",
              ROOT + "access..",
              ROOT + "api..",
              ROOT + "evidence..",
              ROOT + "text..")
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
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("Groundtrack")
          .and()
          .doNotHaveSimpleName("ExtractCommand")
          .should()
          .notBePublic()
          .because("one of them knows the others, and one has a package of its own");
}
