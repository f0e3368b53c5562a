package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.learning.RuleKind;
import engram.view.maps.MapsView;
import engram.view.neuron.NeuronGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** 65,536 neurons: more than there are pixels for, and more than a matrix of weights can have. */
@ExtendWith(ApplicationExtension.class)
class LargeNetworkWindowTest {

    private static final String MATRIX = " \u2013 needs 25.8 GB of memory";

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    private Map<String, MenuItem> rules() {
        return window.on(() -> window.node("#rule-a", MenuButton.class)
                .getItems()
                .stream()
                .filter(item -> item.getId() != null)
                .collect(Collectors.toMap(MenuItem::getId, Function.identity())));
    }

    private String entry(RuleKind rule) {
        return rules().get("rule-a-" + rule.key()).getText();
    }

    private MapsView maps() {
        return window.node(".maps", MapsView.class);
    }

    @Test
    void aRuleThatDoesNotFitSaysSoBeforeItIsTriedAndThePressOfAButtonTakesOneThatDoes() {
        window.awaitRecall();
        assertEquals("Storkey", entry(RuleKind.STORKEY));
        assertFalse(rules().get("rule-a-note").isVisible());

        window.write("#field-side", "256");
        window.eventually("it is said below the maps",
                () -> window.text("#story").startsWith("Spike Hebbian at side 256 needs 25.8 GB of memory, and Engram has "));
        assertEquals("Use Pseudo-inverse", window.text("#show-me"));
        assertEquals("Storkey" + MATRIX, entry(RuleKind.STORKEY));
        assertEquals("Spike Hebbian" + MATRIX, entry(RuleKind.SPIKE_HEBBIAN));
        assertEquals("Hebb", entry(RuleKind.HEBB));
        assertTrue(rules().get("rule-a-note").isVisible());
        assertEquals(List.of(), window.messages());
        assertEquals(8, window.on(() -> maps().frame().side()));

        window.click("#show-me");
        window.eventually("the large network has answered",
                () -> maps().frame().side() == 256 && maps().frame().trial().isComplete());
        assertEquals("Pseudo-inverse", window.text("#rule-a"));
        assertMapsStayInTheirPlace();
    }

    /** Cells without a pixel of their own make no larger picture. */
    private void assertMapsStayInTheirPlace() {
        NeuronGrid grid = window.node("#recall-rates", NeuronGrid.class);
        Bounds cells = window.on(() -> grid.cellArea().get());
        assertTrue(cells.getWidth() <= grid.getWidth() && cells.getHeight() <= grid.getHeight(), cells.toString());
        assertTrue(cells.getWidth() > 0.95 * Math.min(grid.getWidth(), grid.getHeight()), cells.toString());
        assertEquals(256, grid.side());
        window.pointAt(grid);
        window.eventually("the neuron in the middle is read out", () -> window.text("#readout").contains("row 12"));
    }
}
