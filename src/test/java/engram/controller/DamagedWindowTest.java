package engram.controller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.controller.document.Beginning;
import engram.document.Unsaved;
import engram.document.Versions;
import engram.model.experiment.Experiment;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.settings.KeptSettings;
import engram.view.maps.MapsView;
import engram.view.study.StudyTable;
import engram.view.window.ViewName;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A network that is damaged is told and asked as what it is, in other places of the window than the maps. */
@ExtendWith(ApplicationExtension.class)
class DamagedWindowTest {

    private static final int[] SILENCED = IntStream.range(0, 64).filter(neuron -> neuron % 3 == 0).toArray();

    @TempDir
    static Path all;

    private OpenWindow window;

    @Start
    void open(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory(all, "kept");
        Experiment cut = Experiments.with(Experiments.small(), Parameter.CUT, 0.5);
        Experiment damaged = cut.with(cut.parameters().withSilencedByHand(SilencedByHand.NONE.with(8, SILENCED, true)));
        window = new OpenWindow(stage, damaged, KeptSettings.forgotten(),
                Beginning.of(List.of(), new Beginning.Stores(Unsaved.in(folder.resolve("unsaved")),
                        Versions.in(folder.resolve("versions")), folder.resolve("studies"))));
    }

    @BeforeEach
    void standStill() {
        window.standStill();
    }

    private String text(String query) {
        return window.scene().lookup(query) instanceof Labeled labelled ? labelled.getText() : "";
    }

    @Test
    void theViewOfWeightsSaysThatTheyAreNotAsTheyWereLearned() {
        window.open(ViewName.WEIGHTS);
        window.eventually("it is said", () -> text("#weights-readout")
                .equals("Weights as the network uses them: cut with chance 0.5; without silenced neurons"));
        window.write("#field-cut", "0");
        window.type(KeyCode.ENTER);
        window.eventually("no more than that is said",
                () -> text("#weights-readout").equals("Weights of silenced neurons have no part"));
    }

    @Test
    void aStudyHasThoseSilentThatAreSilencedByHandAndSoHasTheRunThatItOpens() {
        window.shortcut(KeyCode.DIGIT2);
        window.eventually("studies are seen", () -> window.scene().lookup("#study-cues") != null
                && text("#study-title").equals("How much noise can 3 pictures bear? (22 neurons silenced by hand)"));
        window.write("#study-cues", "1");
        window.type(KeyCode.ENTER);
        window.eventually("it is less", () -> text("#study-done").equals("22 draws"));
        window.type(KeyCode.SPACE);
        window.eventually("all is known", () -> text("#study-where").equals("all is known"));
        window.click("#study-form-1");
        window.eventually("there is a table", () -> window.scene().lookup("#study-table") instanceof StudyTable table
                && table.isVisible() && table.getItems().size() == 22);
        String score = window.on(() -> {
            StudyTable table = window.node("#study-table", StudyTable.class);
            table.requestFocus();
            table.getSelectionModel().select(6);
            return String.valueOf(table.getColumns().get(2).getCellData(6));
        });
        window.type(KeyCode.ENTER);
        window.eventually("explore is seen",
                () -> window.scene().lookup(".chain").isVisible() && !window.scene().lookup("#studies").isVisible());
        window.type(KeyCode.END);
        String rounded = "%.2f".formatted(Double.parseDouble(score));
        window.eventually("the run is the study's: " + rounded, () -> text("#score-a").replace('\u2212', '-').equals(rounded));
        MapsView maps = window.on(() -> (MapsView) window.scene().lookup(".maps"));
        assertArrayEquals(SILENCED, window.on(() -> maps.frame().trial().parameters().silencedByHand().neurons()));
        assertTrue(window.on(() -> Arrays.stream(SILENCED).allMatch(neuron -> maps.frame().recallRates()[neuron] == 0)));
    }
}
