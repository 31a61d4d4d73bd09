package org.shiguan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.WeiboIds;
import org.shiguan.cli.Main;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Estimators;
import org.shiguan.compare.Questions;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.measure.Grain;
import org.shiguan.measure.MeasureStage;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Text;
import org.shiguan.measure.Unit;
import org.shiguan.record.RejectReason;
import org.shiguan.run.Stage;

/** Dependencies run one way, in both modules. */
@AnalyzeClasses(packages = "org.shiguan", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String SPARK = "org.apache.spark..";
  private static final String[] INGEST = {
    "org.shiguan.ingest..", "org.shiguan.clean..", "org.shiguan.record.."
  };
  private static final String READ = "org.shiguan.read..";
  private static final String LINK = "org.shiguan.link..";
  private static final String TRACK = "org.shiguan.track..";
  private static final String MEASURE = "org.shiguan.measure..";
  private static final String PUBLISH = "org.shiguan.publish..";
  private static final Class<?>[] REGISTRIES = {
    CleaningSteps.class,
    CleaningStep.class,
    DumpFormats.class,
    DumpFormat.class,
    MeasureStage.class, // for the metrics that a run was asked for
    Metric.class,
    Estimators.class,
    Estimator.class,
    Questions.class,
    MetricCard.class,
    Grain.class,
    Range.class,
    Reason.class,
    Text.class,
    Unit.class,
    RejectReason.class
  };

  @ArchTest
  static final ArchRule INGEST_KNOWS_NO_STAGE = only(INGEST, "privacy", "run", "study", "table");

  @ArchTest
  static final ArchRule READ_KNOWS_NO_STAGE = only(new String[] {READ}, "run", "study", "table");

  /** The words are cut and judged without the stage around them. */
  @ArchTest
  static final ArchRule TEXT_KNOWS_NOTHING = only(new String[] {"org.shiguan.read.text.."});

  @ArchTest
  static final ArchRule POLARITY_KNOWS_WORDS_ONLY =
      only(new String[] {"org.shiguan.read.polarity.."}, "read.text");

  @ArchTest
  static final ArchRule CODES_KNOW_TEXTS_ONLY =
      only(new String[] {"org.shiguan.read.code.."}, "study");

  @ArchTest
  static final ArchRule CODING_KNOWS_TABLES_AND_RULES =
      only(new String[] {"org.shiguan.coding.."}, "run", "study", "table", "read.code", "stat");

  @ArchTest
  static final ArchRule LINK_KNOWS_NO_STAGE =
      only(new String[] {LINK}, "privacy", "run", "study", "table");

  /** Numbers of posts hold times, and the statistics of purges are those of the metrics. */
  @ArchTest
  static final ArchRule TRACK_KNOWS_NO_STAGE =
      classes()
          .that()
          .resideInAPackage(TRACK)
          .should()
          .onlyDependOnClassesThat(
              foreignOrIn(TRACK)
                  .or(
                      resideInAnyPackage(
                          named("privacy", "run", "study", "table", "stat", "record")))
                  .or(belongToAnyOf(WeiboIds.class)));

  @ArchTest
  static final ArchRule REACT_KNOWS_NO_STAGE =
      only(
          new String[] {"org.shiguan.react.."}, "run", "study", "table", "stat", "measure.formula");

  @ArchTest
  static final ArchRule MEASURE_KNOWS_NO_STAGE =
      only(new String[] {MEASURE}, "run", "study", "table", "stat");

  @ArchTest
  static final ArchRule COMPARE_KNOWS_NO_STAGE =
      only(new String[] {"org.shiguan.compare.."}, "run", "study", "table", "stat");

  /** Publishing reads the registries of the stages for the catalogue, and nothing else of them. */
  @ArchTest
  static final ArchRule PUBLISH_KNOWS_REGISTRIES_ONLY =
      classes()
          .that()
          .resideInAPackage(PUBLISH)
          .should()
          .onlyDependOnClassesThat(
              foreignOrIn(PUBLISH)
                  .or(resideInAnyPackage(named("run", "study", "table", "report")))
                  .or(belongToAnyOf(REGISTRIES)));

  @ArchTest
  static final ArchRule CLEAN_AND_RECORD_KNOW_NO_INGEST =
      only(new String[] {"org.shiguan.clean.."}, "record", "privacy");

  @ArchTest
  static final ArchRule RECORD_KNOWS_NOTHING = only(new String[] {"org.shiguan.record.."});

  @ArchTest
  static final ArchRule FORMATS_KNOW_RECORDS_ONLY =
      noClasses()
          .that()
          .resideInAPackage("org.shiguan.ingest.format..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK, "org.shiguan.clean..", "org.shiguan.table..");

  @ArchTest static final ArchRule TABLES_KNOW_NOTHING = only(new String[] {"org.shiguan.table.."});

  @ArchTest static final ArchRule STUDY_KNOWS_NOTHING = only(new String[] {"org.shiguan.study.."});

  @ArchTest
  static final ArchRule PRIVACY_KNOWS_NOTHING = only(new String[] {"org.shiguan.privacy.."});

  @ArchTest
  static final ArchRule STATISTICS_KNOW_NOTHING = only(new String[] {"org.shiguan.stat.."});

  @ArchTest
  static final ArchRule FORMULAS_KNOW_STATISTICS_ONLY =
      only(new String[] {"org.shiguan.measure.formula.."}, "stat");

  /** The readers are tested against what synth says, so neither may lean on the other. */
  @ArchTest static final ArchRule SYNTH_KNOWS_NOTHING = only(new String[] {"org.shiguan.synth.."});

  @ArchTest
  static final ArchRule ONLY_CLI_KNOWS_SYNTH =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.shiguan.synth..", "org.shiguan.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.shiguan.synth..");

  @ArchTest
  static final ArchRule RUN_KNOWS_NO_STAGE =
      only(new String[] {"org.shiguan.run.."}, "privacy", "study", "table");

  @ArchTest static final ArchRule REPORTS_KNOW_NO_JOB = only(new String[] {"org.shiguan.report.."});

  @ArchTest
  static final ArchRule PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.shiguan.clean..",
              "org.shiguan.record..",
              "org.shiguan.study..",
              "org.shiguan.privacy..",
              "org.shiguan.stat..",
              "org.shiguan.measure.formula..",
              "org.shiguan.read.text..",
              "org.shiguan.read.polarity..",
              "org.shiguan.read.code..",
              "org.shiguan.synth..",
              "org.shiguan.report..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SPARK);

  /** The handbook prints the table of accuracy that comes with the reports. */
  @ArchTest
  static final ArchRule ONLY_PUBLISH_CLI_AND_HANDBOOK_KNOW_REPORTS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.shiguan.report..", PUBLISH, "org.shiguan.cli..", "org.shiguan.handbook..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.shiguan.report..");

  @ArchTest
  static final ArchRule MART_IS_BELOW_CHARTS_AND_PAGES =
      noClasses()
          .that()
          .resideInAPackage("org.shiguan.report.mart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.shiguan.report.chart..",
              "org.shiguan.report.section..",
              "org.shiguan.report.page..",
              "org.shiguan.report.print..");

  @ArchTest
  static final ArchRule CHARTS_ARE_BELOW_PAGES =
      noClasses()
          .that()
          .resideInAPackage("org.shiguan.report.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.shiguan.report.section..", "org.shiguan.report.page..");

  @ArchTest
  static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Main.class)
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  /** Spark's own rows and writers change between releases; what uses them is kept together. */
  @ArchTest
  static final ArchRule ONLY_INGEST_GOES_BELOW_SPARKS_PUBLIC_INTERFACE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.shiguan.ingest")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark.sql.catalyst..",
              "org.apache.spark.sql.execution..",
              "org.apache.spark.sql.internal..",
              "org.apache.spark.unsafe..");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Helper|Manager)[^.]*")
          .as("no class is called Util, Helper or Manager");

  /**
   * A stage is run again when code changes that it reaches: its list is what the dependencies say,
   * without packages below others of the list.
   */
  @ArchTest
  static void stagesNameTheCodeThatDecidesWhatTheyWrite(JavaClasses all) {
    for (Stage stage : Pipeline.STAGES) {
      JavaClass itself = all.get(stage.getClass());
      var packages = new TreeSet<String>();
      packages.add(itself.getPackageName());
      itself.getTransitiveDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
          .filter(name -> name.startsWith("org.shiguan."))
          .forEach(packages::add);
      List<String> widest =
          packages.stream()
              .filter(name -> packages.stream().noneMatch(other -> name.startsWith(other + ".")))
              .toList();
      assertEquals(widest, stage.code(), stage.name());
    }
  }

  /** These differ in the last digit between one Java and the next; StrictMath's never do. */
  @ArchTest
  static final ArchRule NUMBERS_ARE_THE_SAME_ON_EVERY_JAVA =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.shiguan.report..", "org.shiguan.synth..")
          .should()
          .callMethodWhere(
              target(owner(type(Math.class)))
                  .and(
                      target(
                          nameMatching(
                              "exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|hypot|cbrt"))))
          .as("transcendental functions are those of StrictMath");

  @Test
  void everyPackageSaysWhatItReadsAndMustNotKnow() throws IOException {
    var silent = new ArrayList<Path>();
    int packages = 0;
    for (Path sources : List.of(Path.of("src/main/java"), Path.of("../reports/src/main/java"))) {
      try (Stream<Path> walk = Files.walk(sources)) {
        for (Path folder : walk.filter(ArchitectureTest::holdsClasses).toList()) {
          packages++;
          Path file = folder.resolve("package-info.java");
          String words =
              Files.exists(file)
                  ? Files.readString(file).toLowerCase(Locale.ROOT).replaceAll("[\\s*]+", " ")
                  : "";
          boolean says = words.contains("read") && words.contains("must not");
          if (!says) {
            silent.add(folder);
          }
        }
      }
    }
    assertTrue(packages > 20, "the sources are not where they were: " + packages);
    assertEquals(List.of(), silent);
  }

  private static boolean holdsClasses(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** These packages know of this project themselves and what is named. */
  private static ArchRule only(String[] packages, String... others) {
    return classes()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .onlyDependOnClassesThat(foreignOrIn(packages).or(resideInAnyPackage(named(others))));
  }

  private static DescribedPredicate<JavaClass> foreignOrIn(String... packages) {
    return not(resideInAPackage("org.shiguan..")).or(resideInAnyPackage(packages));
  }

  private static String[] named(String... packages) {
    return Stream.of(packages).map(name -> "org.shiguan." + name + "..").toArray(String[]::new);
  }
}
