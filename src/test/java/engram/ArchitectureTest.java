package engram;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import engram.model.Parallel;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.Neurons;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of the house: who may know whom. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "engram");
    private static final String[] FX = {"javafx..", "org.controlsfx..", "impl.org.controlsfx..", "org.kordamp..", "atlantafx.."};

    /** Who calls rules, dynamics and kinds of noise by name. */
    private static final Set<String> PROPOSING = Set.of("engram.model.experiment.Parameters", "engram.model.experiment.Twin",
            "engram.model.story.Changes", "engram.controller.window.PlaybackController", "engram.model.study.plan.StudyKind",
            "engram.model.study.plan.Axis$FlippedPixels");

    private static JavaClasses engram;

    @BeforeAll
    static void readTheHouse() {
        engram = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("engram");
        assertTrue(engram.size() > 100, "the classes were not found: " + engram.size());
    }

    private static void hold(ArchRule rule) {
        rule.check(engram);
    }

    @Test
    void onlyViewControllerAndTheStartKnowTheScreen() {
        hold(noClasses()
                .that(resideOutsideOfPackage("engram.view..").and(resideOutsideOfPackage("engram.controller.."))
                        .and(DescribedPredicate.not(equivalentTo(Engram.class))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FX));
    }

    @Test
    void viewsKnowNeitherControllersNorTheServiceNorExport() {
        knows("view", "model", "palette", "plot");
    }

    @Test
    void theServiceKnowsTheModelOnly() {
        knows("service", "model");
    }

    @Test
    void exportKnowsModelPaletteAndPlotOnly() {
        knows("export", "model", "palette", "plot");
    }

    @Test
    void settingsKnowOnlyHowFilesAreWritten() {
        knows("settings", "model", "export.file");
    }

    @Test
    void documentsKnowTheModelAndHowFilesAreWritten() {
        knows("document", "model", "export.file", "export.numpy", "export.table");
    }

    @Test
    void onlyWhoeverOpensDocumentsKnowsThem() {
        hold(noClasses()
                .that(ours()
                        .and(DescribedPredicate
                                .not(resideInAnyPackage("engram.document..", "engram.controller..", "engram.cli..")))
                        .and(DescribedPredicate.not(equivalentTo(Engram.class))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("engram.document.."));
    }

    @Test
    void theModelKnowsNothingElseOfTheProgram() {
        knows("model");
    }

    @Test
    void thePaletteStandsAlone() {
        knows("palette");
    }

    /** A plot is the same whatever it is drawn on, and whatever its numbers are. */
    @Test
    void thePlotKitKnowsThePaletteOnlyAndNothingThatDraws() {
        knows("plot", "palette");
        hold(noClasses().that()
                .resideInAPackage("engram.plot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.."));
    }

    private static void knows(String layer, String... others) {
        String[] known =
                Stream.concat(Stream.of(layer), Arrays.stream(others)).map("engram.%s.."::formatted).toArray(String[]::new);
        hold(noClasses().that()
                .resideInAPackage("engram.%s..".formatted(layer))
                .should()
                .dependOnClassesThat(ours().and(DescribedPredicate.not(resideInAnyPackage(known)))));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("engram..");
    }

    /**
     * Digits, marks and letters are the program's own, whatever language the computer speaks: {@code Text} writes,
     * {@code Numeral} reads.
     */
    @Test
    void nothingDependsOnTheLanguageOfTheComputer() {
        hold(noClasses().should().accessTargetWhere(new DescribedPredicate<>("it goes by the computer's language") {
            @Override
            public boolean test(JavaAccess<?> access) {
                return goesByLanguage(access.getTargetOwner(), access.getTarget());
            }
        }));
    }

    private static boolean goesByLanguage(JavaClass owner, AccessTarget target) {
        if (!(target instanceof AccessTarget.CodeUnitAccessTarget unit)) {
            return false;
        }
        boolean told = unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
        return switch (owner.getName()) {
            case "java.lang.String" ->
                    !told && List.of("format", "formatted", "toLowerCase", "toUpperCase").contains(unit.getName());
            case "java.io.PrintStream", "java.io.PrintWriter", "java.io.Console" ->
                    !told && List.of("format", "printf").contains(unit.getName());
            case "java.text.NumberFormat", "java.text.DateFormat", "java.text.DecimalFormatSymbols", "java.text.Collator",
                    "java.text.BreakIterator" -> !told && unit.getName().startsWith("get") && unit.getName().endsWith("nstance");
            case "java.text.DecimalFormat" -> unit.getName().equals("<init>") && unit.getRawParameterTypes().size() < 2;
            case "java.text.SimpleDateFormat", "java.util.Formatter" -> !told && unit.getName().equals("<init>");
            case "java.text.MessageFormat" -> !told && List.of("<init>", "format").contains(unit.getName());
            case "java.time.format.DateTimeFormatter" ->
                    unit.getName().startsWith("ofLocalized") || !told && unit.getName().equals("ofPattern");
            case "java.util.Scanner" -> unit.getName().equals("<init>");
            default -> false;
        };
    }

    /** The way of the data: a stage knows the stages its input comes from. Everybody may say how
     * far it is, and write and read texts and numbers. */
    @ParameterizedTest(name = "{0} knows {1}")
    @CsvSource({"parameter,", "array,", "image, spike array", "noise, parameter image", "spike,", "network, parameter spike",
        "learning, parameter spike network", "score, image spike", "analysis, spike network",
        "dynamics, parameter spike network analysis", "experiment, parameter image noise spike network learning score dynamics",
        "trial, parameter image noise spike network learning score dynamics experiment",
        "study, parameter image noise spike network learning score dynamics experiment trial",
        "story, parameter image noise spike network learning score dynamics experiment trial",})
    void insideTheModelAStageKnowsOnlyWhereItsInputComesFrom(String stage, String inputs) {
        String[] known = Stream.concat(Stream.of(stage), inputs == null ? Stream.of() : Stream.of(inputs.split(" ")))
                .map("engram.model.%s.."::formatted)
                .toArray(String[]::new);
        hold(noClasses().that()
                .resideInAPackage("engram.model." + stage + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("engram.model..").and(DescribedPredicate.not(resideInAPackage("engram.model")))
                                .and(DescribedPredicate.not(resideInAnyPackage(known)))));
    }

    @Test
    void everyStageOfTheModelHasItsRuleAbove() throws IOException {
        assertEquals(List.of("analysis", "array", "dynamics", "experiment", "image", "learning", "network", "noise", "parameter",
                "score", "spike", "story", "study", "trial"), foldersIn(SOURCES.resolve("model")));
    }

    /**
     * A rule, a dynamics, a kind of noise or of neurons is asked what it is like, not which one it is: so a new one is its file
     * and its line in the list. Some are called by name by who proposes them: what the program opens with, what is the cue's key
     * and button, cures, and examples of studies.
     */
    @ParameterizedTest
    @ValueSource(classes = {Dynamics.class, Neurons.class, RuleKind.class, NoiseKind.class})
    void nobodySwitchesOverWhatCanBeChosen(Class<?> list) {
        DescribedPredicate<JavaClass> others = resideOutsideOfPackage(list.getPackageName());
        hold(noClasses().that(others).should().callMethod(list, "ordinal"));
        hold(noClasses()
                .that(others
                        .and(DescribedPredicate.describe("nobody who proposes one", one -> !PROPOSING.contains(one.getName()))))
                .should()
                .accessFieldWhere(DescribedPredicate.describe("it is one of " + list.getSimpleName(),
                        access -> access.getTargetOwner().isEquivalentTo(list))));
    }

    @Test
    void packagesFormNoCycles() {
        hold(slices().matching("engram.(**)").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"util", "helper", "manager"})
    void nothingIsCalledWhatCouldHoldAnything(String name) {
        hold(noClasses().should().haveNameMatching("(?i)engram\\..*%s.*".formatted(name)));
    }

    @Test
    void inTheModelAllChanceComesFromOutside() {
        hold(noClasses().that()
                .resideInAPackage("engram.model..")
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .orShould()
                .dependOnClassesThat(assignableTo(ThreadLocalRandom.class))
                .orShould()
                .dependOnClassesThat(assignableTo(SecureRandom.class))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(UUID.class));
    }

    /** Parallel alone spreads work over the cores, as many parts at once as the clock allows. */
    @Test
    void theModelDoesNotLookAtTheClock() {
        hold(noClasses().that(resideInAPackage("engram.model..").and(DescribedPredicate.not(equivalentTo(Parallel.class))))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.time.."));
    }

    @Test
    void theModelStartsNoThreads() {
        hold(noClasses().that(resideInAPackage("engram.model..").and(DescribedPredicate.not(equivalentTo(Parallel.class))))
                .should()
                .dependOnClassesThat(assignableTo(Thread.class))
                .orShould()
                .dependOnClassesThat(assignableTo(Executor.class))
                .orShould()
                .dependOnClassesThat(assignableTo(Executors.class))
                .orShould()
                .callMethodWhere(new DescribedPredicate<>("makes a parallel stream") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        boolean onStream = call.getTargetOwner().isAssignableTo(BaseStream.class);
                        return onStream && call.getName().equals("parallel") || call.getName().equals("parallelStream");
                    }
                }));
    }

    @Test
    void theModelPrintsNothing() {
        hold(noClasses().that()
                .resideInAPackage("engram.model..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace"));
    }

    /** The animation timer fetches what is new; the background never pushes it. */
    @Test
    void nobodyQueuesWorkForTheScreenThread() {
        hold(noClasses().should().callMethod(Platform.class, "runLater", Runnable.class));
    }

    @Test
    void recordsAndClassesAreNotInheritedForReuse() {
        hold(classes().that()
                .resideInAPackage("engram.model..")
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    private static List<String> foldersIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
