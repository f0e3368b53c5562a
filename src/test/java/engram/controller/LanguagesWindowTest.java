package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.experiment.Experiment;
import engram.model.parameter.Parameter;
import engram.view.window.ViewName;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever language the computer speaks, the window says and saves the same. */
@ExtendWith(ApplicationExtension.class)
class LanguagesWindowTest {

    private static final Locale OWN = Locale.getDefault();

    /** What there is to read, where everybody writes digits as the program does; filled by the first who asks. */
    private static Said expected;

    private Stage stage;
    private OpenWindow window;

    private record Said(Set<String> texts, List<String> table) {}

    @Start
    void open(Stage newStage) {
        stage = newStage;
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(OWN);
    }

    /** More than a thousand steps, so that thousands are written apart. */
    private static Experiment experiment() {
        return Experiments.with(Experiments.small(), Parameter.ITERATIONS, 60);
    }

    private void openIn(Stage place, String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> window = new OpenWindow(place, experiment()));
        window.standStill();
        window.type(KeyCode.END);
        window.awaitTime(60 * 20 - 1);
    }

    /** Everything that can be read in all views, and a table. */
    private Said read(Path folder) throws IOException {
        window.click("#recall-rates");
        window.pointAt(window.node("#undo"));
        Set<String> texts = new TreeSet<>();
        for (ViewName view : List.of(ViewName.TRIALS, ViewName.RASTER, ViewName.WEIGHTS, ViewName.ACTIVITY, ViewName.WHY,
                ViewName.RACE)) {
            window.open(view);
            window.awaitPulses(20);
            if (view == ViewName.TRIALS) {
                window.eventually("all draws are asked", () -> window.scene().lookup("#trials-readout") instanceof Labeled said
                        && said.getText().startsWith("30 draws: "));
            }
            window.on(() -> texts.addAll(texts(window.scene().getRoot())));
        }
        Path table = folder.resolve("table.csv");
        window.on(() -> {
            window.answers().saveTo(table);
            return null;
        });
        window.click("#race-export");
        window.eventually("it is saved", () -> window.messages().contains("Saved " + table));
        return new Said(texts, Files.readAllLines(table));
    }

    private static List<String> texts(Node node) {
        List<String> found = new ArrayList<>();
        if (node.getStyleClass().contains("tab-close-button")) {
            // A word of JavaFX's own, not seen; the program asks JavaFX for English before it starts.
            return found;
        }
        String said = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            default -> null;
        };
        for (String text : new String[] {said, node.getAccessibleText(), node.getAccessibleHelp()}) {
            if (text != null && !text.isBlank()) {
                found.add(text);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(texts(child)));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "hi-IN-u-nu-deva", "tr-TR", "de-DE", "th-TH-u-ca-buddhist-nu-thai"})
    void theWindowSaysAndSavesTheSameInEveryLanguage(String language, @TempDir Path folder) throws IOException {
        if (expected == null) {
            Stage first = on(Stage::new);
            openIn(first, "en");
            expected = read(folder);
            window.on(() -> {
                first.hide();
                return null;
            });
        }
        openIn(stage, language);
        Said said = read(folder);
        assertEquals(List.of(), without(said.texts(), expected.texts()), "only in " + language);
        assertEquals(List.of(), without(expected.texts(), said.texts()), "not in " + language);
        assertEquals(expected.table(), said.table());
        assertFalse(said.texts().isEmpty());
    }

    private static List<String> without(Set<String> texts, Set<String> others) {
        return texts.stream().filter(text -> !others.contains(text)).toList();
    }

    private static <T> T on(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    @Test
    void whereTextRunsFromRightToLeftTheMapsDoNot() {
        openIn(stage, "ar-EG");
        assertEquals(List.of(), window.on(() -> fromRightToLeft(window.scene().getRoot())));
        assertEquals(NodeOrientation.LEFT_TO_RIGHT, window.on(() -> window.scene().getEffectiveNodeOrientation()));
    }

    private static List<String> fromRightToLeft(Node node) {
        List<String> found = new ArrayList<>();
        if (node.getEffectiveNodeOrientation() != NodeOrientation.LEFT_TO_RIGHT) {
            found.add(Objects.toString(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(fromRightToLeft(child)));
        }
        return found;
    }
}
