package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module javafx.controls;
import engram.Experiments;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import javafx.stage.Window;
import engram.view.maps.MapsView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ParametersWindowTest {

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    /** Goes to the end of the run, where the scores depend on the experiment alone. */
    private String scoreAtTheEnd() {
        window.standStill();
        window.click("#to-end");
        window.awaitTime(59);
        return window.text("#score-a");
    }

    private void dragThumb(String slider, int by) {
        window.drag(window.on(() -> window.scene().lookup(slider).lookup(".thumb")), by);
    }

    private boolean canUndo() {
        return !window.on(() -> window.scene().lookup("#undo").isDisabled());
    }

    @Test
    void draggingTheNoiseChangesTheScores() {
        String before = scoreAtTheEnd();
        dragThumb("#slider-noise", 60);
        assertNotEquals("0.3", window.text("#field-noise"));
        window.awaitChange("#score-a", before);
        assertTrue(Double.parseDouble(window.text("#field-noise")) > 0.3);
    }

    @Test
    void aDragIsUndoneAsOneStep() {
        String before = scoreAtTheEnd();
        dragThumb("#slider-noise", 60);
        String dragged = window.text("#field-noise");
        window.awaitChange("#score-a", before);
        window.shortcut(KeyCode.Z);
        assertEquals("0.3", window.text("#field-noise"));
        window.awaitText("#score-a", before);
        assertFalse(canUndo());
        window.shortcut(KeyCode.Z, KeyCode.SHIFT);
        assertEquals(dragged, window.text("#field-noise"));
    }

    @Test
    void twoDragsAreTwoSteps() {
        scoreAtTheEnd();
        dragThumb("#slider-noise", 8);
        String first = window.text("#field-noise");
        dragThumb("#slider-noise", 8);
        assertNotEquals(first, window.text("#field-noise"));
        window.click("#undo");
        assertEquals(first, window.text("#field-noise"));
        window.click("#undo");
        assertEquals("0.3", window.text("#field-noise"));
        window.click("#redo");
        assertEquals(first, window.text("#field-noise"));
    }

    @Test
    void typingANumberChangesTheScores() {
        String before = scoreAtTheEnd();
        window.write("#field-noise", "0.95");
        window.awaitChange("#score-a", before);
        assertEquals("0.95", window.text("#field-noise"));
        assertFalse(window.has("#field-noise", "error"));
    }

    @Test
    void aCommaIsAsGoodAsAPoint() {
        String before = scoreAtTheEnd();
        window.write("#field-noise", "0,95");
        window.awaitChange("#score-a", before);
        assertFalse(window.has("#field-noise", "error"));
    }

    @Test
    void whatCouldBeTwoNumbersIsMarkedAndNotApplied() {
        String before = scoreAtTheEnd();
        String steps = window.text("#field-steps");
        for (String field : new String[] {"#field-steps", "#field-epochs", "#field-seed"}) {
            for (String either : new String[] {"1.000", "1,000"}) {
                window.write(field, either);
                assertTrue(window.has(field, "error"), field + " " + either);
            }
            window.type(KeyCode.ESCAPE);
        }
        assertEquals(before, window.text("#score-a"));
        assertEquals(steps, window.text("#field-steps"));
    }

    @Test
    void aWrongEntryIsMarkedAndNotApplied() {
        String before = scoreAtTheEnd();
        for (String wrong : new String[] {"7", "-7", "much", "NaN", ""}) {
            window.write("#field-noise", wrong);
            assertTrue(window.has("#field-noise", "error"), wrong);
        }
        assertEquals(before, window.text("#score-a"));
        window.click("#field-gain");
        assertEquals("0.3", window.text("#field-noise"));
        assertFalse(window.has("#field-noise", "error"));
    }

    @Test
    void aWrongEntryStaysToBeMendedWhenReturnIsPressed() {
        String before = scoreAtTheEnd();
        window.write("#field-noise", "7");
        window.type(KeyCode.ENTER);
        assertEquals("7", window.text("#field-noise"));
        assertTrue(window.has("#field-noise", "error"));
        assertEquals(before, window.text("#score-a"));
    }

    @Test
    void theReasonThatReturnShowsGoesWithTheWrongEntryAndKeepsNoClick() {
        scoreAtTheEnd();
        window.write("#field-noise", "7");
        window.type(KeyCode.ENTER);
        window.eventually("the reason is shown", () -> tipsShown() == 1);
        window.type(KeyCode.ESCAPE);
        window.eventually("it goes", () -> tipsShown() == 0);
        window.write("#field-noise", "7");
        window.type(KeyCode.ENTER);
        window.eventually("the reason is shown again", () -> tipsShown() == 1);
        window.click("#field-gain");
        assertTrue(window.on(() -> window.scene().lookup("#field-gain").isFocused()));
        window.eventually("it goes when the field is left", () -> tipsShown() == 0);
    }

    private static long tipsShown() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).filter(Window::isShowing).count();
    }

    @Test
    void aGroupOfWhichNothingIsUsedHasNoHead() {
        window.on(() -> {
            OpenWindow.unfold(window.scene().lookup("#field-epochs"));
            return null;
        });
        // B alone would use them still.
        window.type(KeyCode.T);
        window.eventually("spiking neurons have their group", () -> isHeadShown("Spikes and neurons"));
        window.choose(RuleKind.PSEUDO_INVERSE);
        window.choose(Dynamics.BINARY);
        window.eventually("these neurons have none", () -> !isHeadShown("Spikes and neurons"));
        assertTrue(window.on(() -> isHeadShown("Learning")));
        window.choose(Dynamics.DENSE);
        window.eventually("memories that are kept themselves are learned by no rule", () -> !isHeadShown("Learning"));
    }

    private boolean isHeadShown(String title) {
        return window.scene()
                .getRoot()
                .lookupAll(".group-title")
                .stream()
                .anyMatch(node -> ((Label) node).getText().equals(title) && node.isVisible());
    }

    @Test
    void keysThatFollowOneAnotherAreOneStepAndARestBeginsAnother() {
        window.standStill();
        window.on(() -> {
            window.node("#slider-noise").requestFocus();
            return null;
        });
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.RIGHT);
        assertEquals("0.31", window.text("#field-noise"));
        // Longer than the rest that ends a change.
        window.awaitPulses(100);
        window.type(KeyCode.RIGHT);
        assertEquals("0.315", window.text("#field-noise"));
        window.shortcut(KeyCode.Z);
        assertEquals("0.31", window.text("#field-noise"));
        window.shortcut(KeyCode.Z);
        assertEquals("0.3", window.text("#field-noise"));
        assertFalse(canUndo());
    }

    @Test
    void whatNothingUsesIsSwitchedOffAndKeepsItsPlace() {
        window.standStill();
        Node slider = window.node("#slider-learningRate");
        Bounds before = window.on(() -> slider.localToScene(slider.getLayoutBounds()));
        assertFalse(window.on(slider::isDisabled));
        window.choose(RuleKind.PSEUDO_INVERSE);
        window.on(() -> {
            window.scene().getRoot().layout();
            return null;
        });
        assertTrue(window.on(slider::isDisabled));
        assertEquals(before, window.on(() -> slider.localToScene(slider.getLayoutBounds())));
    }

    @Test
    void advancedTellsHowMuchInItWasChanged() {
        window.standStill();
        window.click("#reset-all");
        window.awaitText("#advanced-changes", "all at default");
        window.write("#field-epochs", "3");
        window.type(KeyCode.ENTER);
        window.write("#field-noise", "0.5");
        window.type(KeyCode.ENTER);
        window.awaitText("#advanced-changes", "1 changed");
    }

    @Test
    void afterReturnTheWindowHasItsKeysBack() {
        String before = scoreAtTheEnd();
        window.write("#field-noise", "0.95");
        window.type(KeyCode.ENTER);
        window.awaitChange("#score-a", before);
        window.shortcut(KeyCode.Z);
        assertEquals("0.3", window.text("#field-noise"));
    }

    @Test
    void aWrongEntryGivesWayWhenTheFieldIsLeft() {
        scoreAtTheEnd();
        window.write("#field-gain", "7");
        assertTrue(window.has("#field-gain", "error"));
        window.click("#field-noise");
        assertEquals("0.345", window.text("#field-gain"));
        assertFalse(window.has("#field-gain", "error"));
    }

    @Test
    void theLookBackIsNeverLongerThanTheSteps() {
        scoreAtTheEnd();
        window.write("#field-lookBack", "21");
        assertTrue(window.has("#field-lookBack", "error"));
        window.write("#field-lookBack", "20");
        assertFalse(window.has("#field-lookBack", "error"));
        window.write("#field-steps", "12");
        window.type(KeyCode.ENTER);
        assertEquals("12", window.text("#field-lookBack"));
        window.eventually("rounds have 12 steps",
                () -> ((MapsView) window.scene().lookup(".maps")).frame().trial().length() == 36);
        window.write("#field-steps", "30");
        window.type(KeyCode.ENTER);
        assertEquals("20", window.text("#field-lookBack"));
    }

    @Test
    void whatIsBeingTypedIsMarkedWhenItsLimitFallsBelowIt() {
        scoreAtTheEnd();
        window.on(() -> {
            window.write("#field-lookBack", "15");
            assertFalse(window.has("#field-lookBack", "error"));
            // Before it counts, there are fewer steps.
            window.node("#slider-steps", Slider.class).setValue(0.2);
            return null;
        });
        window.eventually("there are 9 steps", () -> window.text("#field-steps").equals("9"));
        assertTrue(window.has("#field-lookBack", "error"));
        assertEquals("15", window.text("#field-lookBack"));
        window.awaitPulses(30);
        window.click("#field-noise");
        assertEquals("5", window.text("#field-lookBack"));
        assertFalse(window.has("#field-lookBack", "error"));
    }

    @Test
    void resetBringsTheDefaultBack() {
        window.standStill();
        Node reset = window.node("#reset-noise");
        assertFalse(window.on(reset::isVisible));
        window.write("#field-noise", "0.7");
        window.eventually("it counts after a pause", reset::isVisible);
        window.click(reset);
        assertEquals("0.3", window.text("#field-noise"));
        assertFalse(window.on(reset::isVisible));
    }

    @Test
    void resetAllBringsAllDefaultsBackAndCanBeUndone() {
        window.standStill();
        window.click("#reset-all");
        assertEquals("16", window.text("#field-side"));
        assertTrue(window.on(() -> window.scene().lookup("#reset-all").isDisabled()));
        window.shortcut(KeyCode.Z);
        assertEquals("8", window.text("#field-side"));
        assertFalse(window.on(() -> window.scene().lookup("#reset-all").isDisabled()));
    }

    @Test
    void arrowKeysInAFieldNudgeItsValue() {
        window.standStill();
        window.click("#field-noise");
        window.type(KeyCode.UP);
        assertEquals("0.305", window.text("#field-noise"));
        window.type(KeyCode.DOWN);
        window.type(KeyCode.DOWN);
        assertEquals("0.295", window.text("#field-noise"));
        window.type(KeyCode.UP, KeyCode.SHIFT);
        assertEquals("0.345", window.text("#field-noise"));
    }

    @Test
    void everySliderAndItsFieldGoTogether() {
        window.standStill();
        for (Parameter parameter : Parameter.values()) {
            if (!Parameters.DEFAULTS.uses(parameter)) {
                continue;
            }
            String before = window.text("#field-" + parameter.key());
            dragThumb("#slider-" + parameter.key(), parameter == Parameter.BETA ? -20 : 12);
            String after = window.text("#field-" + parameter.key());
            assertNotEquals(before, after, parameter.key());
            assertFalse(window.has("#field-" + parameter.key(), "error"), parameter.key());
        }
    }

    @Test
    void afterEnterTheKeysArePlaysAndNotTheSliders() {
        window.standStill();
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        window.write("#field-noise", "0.5");
        window.type(KeyCode.ENTER);
        window.type(KeyCode.RIGHT);
        window.awaitTime(1);
        window.type(KeyCode.END);
        window.awaitRecall();
        window.eventually("it is at the end", () -> window.time() > 1);
        assertEquals("0.5", window.text("#field-noise"));
    }

    @Test
    void escapeTakesAWrongEntryBack() {
        window.standStill();
        window.write("#field-gain", "7");
        assertTrue(window.has("#field-gain", "error"));
        window.type(KeyCode.ESCAPE);
        assertFalse(window.has("#field-gain", "error"));
        assertEquals("0.345", window.text("#field-gain"));
    }

    @Test
    void theNumberOfTheDrawIsTold() {
        assertEquals("draw 1", window.text("#draw"));
        window.type(KeyCode.N);
        window.awaitText("#draw", "draw 2");
        window.shortcut(KeyCode.Z);
        window.awaitText("#draw", "draw 1");
    }

    @Test
    void aRuleOnPatternsIsNotTrainedAnewForOtherSpikes() {
        assertTrue(window.node("#slider-gain").getAccessibleHelp().endsWith(Parameter.Cost.RETRAIN.explanation()));
        window.choose(RuleKind.PSEUDO_INVERSE);
        assertTrue(window.node("#slider-gain").getAccessibleHelp().endsWith(Parameter.Cost.NEW_CUE.explanation()));
        assertTrue(window.node("#slider-beta").getAccessibleHelp().endsWith(Parameter.Cost.NEW_RECALL.explanation()));
        assertTrue(window.node("#slider-side").getAccessibleHelp().endsWith(Parameter.Cost.RETRAIN.explanation()));
    }

    @Test
    void aNewDrawChangesTheCueAndNothingElse() {
        String before = scoreAtTheEnd();
        String parameters = window.text("#field-seed") + window.text("#field-noise");
        window.click("#new-draw");
        window.awaitChange("#score-a", before);
        assertEquals(parameters, window.text("#field-seed") + window.text("#field-noise"));
        window.shortcut(KeyCode.Z);
        window.awaitText("#score-a", before);
    }

    @Test
    void theKeyNDrawsAnew() {
        String before = scoreAtTheEnd();
        window.type(KeyCode.N);
        window.awaitChange("#score-a", before);
    }

    @Test
    void anotherSeedChangesEverythingAndItsResetBringsItBack() {
        String before = scoreAtTheEnd();
        window.click("#next-seed");
        assertEquals("2", window.text("#field-seed"));
        window.awaitChange("#score-a", before);
        window.click("#reset-seed");
        assertEquals("1", window.text("#field-seed"));
        window.awaitText("#score-a", before);
        window.write("#field-seed", "nine");
        assertTrue(window.has("#field-seed", "error"));
        window.write("#field-seed", "-9223372036854775808");
        assertFalse(window.has("#field-seed", "error"));
        window.awaitChange("#score-a", before);
    }

    @Test
    void aSeedIsTypedLikeAnyOtherNumber() {
        String before = scoreAtTheEnd();
        window.write("#field-seed", "0012");
        assertEquals("0012", window.text("#field-seed"));
        window.type(KeyCode.ENTER);
        assertEquals("12", window.text("#field-seed"));
        window.awaitChange("#score-a", before);
        window.shortcut(KeyCode.Z);
        assertEquals("1", window.text("#field-seed"));
        assertFalse(canUndo());
        window.click("#field-seed");
        window.type(KeyCode.UP, KeyCode.SHIFT);
        assertEquals("11", window.text("#field-seed"));
        window.type(KeyCode.DOWN);
        assertEquals("10", window.text("#field-seed"));
    }

    @Test
    void anotherKindOfNoiseChangesTheScores() {
        String before = scoreAtTheEnd();
        ComboBox<?> kinds = window.node("#noise-kind", ComboBox.class);
        Object first = window.on(kinds::getValue);
        window.click("#noise-kind");
        window.type(KeyCode.DOWN);
        window.type(KeyCode.ENTER);
        assertNotEquals(first, window.on(kinds::getValue));
        window.awaitChange("#score-a", before);
        window.shortcut(KeyCode.Z);
        assertEquals(first, window.on(kinds::getValue));
    }

    @Test
    void aWrongEntryWithARightBeginningLeavesNothingApplied() {
        window.write("#field-noise", "1.5");

        assertEquals("1.5", window.text("#field-noise"));
        window.click("#field-gain");
        assertEquals("0.3", window.text("#field-noise"));
    }

    @Test
    void whatIsTypedOnTheWayDoesNotCount() {
        scoreAtTheEnd();
        Node undo = window.node("#undo");
        window.write("#field-steps", "2");
        window.type("5");
        window.eventually("rounds have 25 steps", () -> window.text("#where").endsWith(" of 75"));
        assertEquals(59, window.time());
        assertFalse(window.on(undo::isDisabled));
        window.click(undo);
        assertEquals("20", window.text("#field-steps"));
        assertFalse(canUndo());
    }

    @Test
    void aRunThatIsLongAgainIsSeenWhereItWas() {
        scoreAtTheEnd();
        // B stays as long as it is: without it the line is A's.
        window.type(KeyCode.T);
        window.write("#field-steps", "2");
        window.awaitTime(5);
        window.write("#field-steps", "20");
        window.awaitTime(59);
        window.on(() -> {
            window.scene().getRoot().requestFocus();
            return null;
        });
        window.type(KeyCode.T);
    }

    @Test
    void anEntryCountsAtOnceWhenItIsEndedOrTheFieldIsLeft() {
        window.standStill();
        window.write("#field-plus", "-0");
        window.type(KeyCode.ENTER);
        assertEquals("0", window.text("#field-plus"));
        assertTrue(canUndo());
        window.write("#field-minus", "0.20");
        window.click("#field-plus");
        assertEquals("0.2", window.text("#field-minus"));
        window.write("#field-threshold", "0.3");
        window.type(KeyCode.UP);
        assertEquals("0.305", window.text("#field-threshold"));
    }

    @Test
    void aThresholdOfNearlyNothingIsWrong() {
        window.standStill();
        window.write("#field-threshold", "1e-40");
        assertTrue(window.has("#field-threshold", "error"));
        window.click("#field-gain");
        assertEquals("0.505", window.text("#field-threshold"));
    }
}
