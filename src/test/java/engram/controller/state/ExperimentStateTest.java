package engram.controller.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import org.junit.jupiter.api.Test;

class ExperimentStateTest {

    private final ExperimentState state = new ExperimentState(Experiment.empty(Parameters.DEFAULTS));

    private void noise(String gesture, double level) {
        state.change(gesture, experiment -> experiment.with(experiment.parameters().with(Parameter.NOISE, level)));
    }

    private double noise() {
        return state.current().parameters().noise();
    }

    @Test
    void theFirstExperimentCannotBeUndone() {
        assertFalse(state.canUndo().get());
        assertFalse(state.canRedo().get());
        state.undo();
        state.redo();
        assertEquals(Parameters.DEFAULTS, state.current().parameters());
    }

    @Test
    void everyChangeIsUndoneAndRedoneByItself() {
        noise("", 0.1);
        noise("", 0.2);
        state.undo();
        assertEquals(0.1, noise());
        state.undo();
        assertEquals(0.3, noise());
        assertFalse(state.canUndo().get());
        state.redo();
        state.redo();
        assertEquals(0.2, noise());
        assertFalse(state.canRedo().get());
    }

    @Test
    void aGestureIsUndoneAsOne() {
        for (int i = 31; i <= 90; i++) {
            noise("noise", i / 100.0);
        }
        state.undo();
        assertEquals(0.3, noise());
        state.redo();
        assertEquals(0.9, noise());
    }

    @Test
    void theSameGestureOnceMoreIsAnotherStep() {
        noise("noise", 0.5);
        state.endGesture();
        noise("noise", 0.7);
        state.undo();
        assertEquals(0.5, noise());
    }

    @Test
    void anotherGestureInBetweenDivides() {
        noise("noise", 0.5);
        state.change("gain", experiment -> experiment.with(experiment.parameters().with(Parameter.GAIN, 0.5)));
        noise("noise", 0.7);
        state.undo();
        assertEquals(0.5, noise());
        assertEquals(0.5, state.current().parameters().real(Parameter.GAIN));
        state.undo();
        assertEquals(Parameters.DEFAULTS.real(Parameter.GAIN), state.current().parameters().real(Parameter.GAIN));
    }

    @Test
    void undoEndsAGesture() {
        noise("noise", 0.5);
        state.undo();
        noise("noise", 0.6);
        state.undo();
        assertEquals(0.3, noise());
    }

    @Test
    void aChangeAfterUndoForgetsWhatWasUndone() {
        noise("", 0.5);
        state.undo();
        noise("", 0.7);
        assertFalse(state.canRedo().get());
        state.redo();
        assertEquals(0.7, noise());
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        List<Experiment> told = new ArrayList<>();
        state.experimentProperty().subscribe(experiment -> told.add(experiment));
        noise("", Parameters.DEFAULTS.noise());
        assertFalse(state.canUndo().get());
        assertEquals(1, told.size());
    }

    @Test
    void listenersHearOfThePresentStateAndOfEveryChange() {
        List<Double> heard = new ArrayList<>();
        state.experimentProperty().subscribe(experiment -> heard.add(experiment.parameters().noise()));
        noise("", 0.1);
        noise("", 0.2);
        state.undo();
        state.redo();
        assertEquals(List.of(0.3, 0.1, 0.2, 0.1, 0.2), heard);
    }

    @Test
    void theTwinsChoicesAreUndoneInTheirOrderWithTheRest() {
        noise("", 0.5);
        state.changeTwin(twin -> twin.withRule(RuleKind.STORKEY));
        noise("", 0.7);
        state.undo();
        assertEquals(RuleKind.STORKEY, state.twin().rule());
        assertEquals(0.5, noise());
        state.undo();
        assertEquals(Twin.DEFAULT, state.twin());
        assertEquals(0.5, noise());
        state.redo();
        assertEquals(RuleKind.STORKEY, state.twin().rule());
    }

    @Test
    void theTwinsListenersHearOfItsChangesAloneAndOthersOfTheirs() {
        List<Twin> twins = new ArrayList<>();
        List<Experiment> experiments = new ArrayList<>();
        state.twinProperty().subscribe((_, twin) -> twins.add(twin));
        state.experimentProperty().subscribe(experiment -> experiments.add(experiment));
        noise("", 0.5);
        state.changeTwin(twin -> twin.withDynamics(Dynamics.BINARY));
        state.changeTwin(twin -> twin.withDynamics(Dynamics.BINARY));
        state.undo();
        assertEquals(List.of(Twin.DEFAULT.withDynamics(Dynamics.BINARY), Twin.DEFAULT), twins);
        assertEquals(2, experiments.size());
    }

    @Test
    void swappingIsOneStep() {
        Parameters first = state.current().parameters();
        Parameters second = state.twin().beside(first);
        state.swapTwins();
        assertEquals(second, state.current().parameters());
        assertEquals(first, state.twin().beside(second));
        state.undo();
        assertEquals(first, state.current().parameters());
        assertEquals(Twin.DEFAULT, state.twin());
        assertFalse(state.canUndo().get());
    }

    @Test
    void hundredsOfStepsCanBeUndone() {
        for (int i = 1; i <= 1000; i++) {
            noise("", i / 1000.0);
        }
        int undone = 0;
        while (state.canUndo().get()) {
            state.undo();
            undone++;
        }
        assertTrue(undone >= 100, "only " + undone);
        assertEquals((1000 - undone) / 1000.0, noise());
    }

    @Test
    void aParameterFollowsTheExperimentAndChangesIt() {
        ObjectProperty<Double> level = state.parameter("noise", Parameters::noise, (p, value) -> p.with(Parameter.NOISE, value));
        List<Double> shown = new ArrayList<>();
        level.subscribe(value -> shown.add(value));
        level.set(0.5);
        level.set(0.6);
        assertEquals(0.6, noise());
        state.undo();
        assertFalse(state.canUndo().get());
        noise("", 0.2);
        assertEquals(List.of(0.3, 0.5, 0.6, 0.3, 0.2), shown);
        state.undo();
        assertFalse(state.canUndo().get());
        assertTrue(state.canRedo().get());
    }

    @Test
    void twoThatShowTheSameParameterGoTogether() {
        ObjectProperty<Double> one = state.parameter("", Parameters::noise, (p, value) -> p.with(Parameter.NOISE, value));
        ObjectProperty<Double> other = state.parameter("", Parameters::noise, (p, value) -> p.with(Parameter.NOISE, value));
        ObjectProperty<Double> control = new SimpleObjectProperty<>();
        control.bindBidirectional(one);
        other.set(0.4);
        assertEquals(0.4, control.get());
        control.set(0.7);
        assertEquals(0.7, other.get());
        state.undo();
        assertEquals(0.4, control.get());
        state.undo();
        assertEquals(0.3, control.get());
        assertFalse(state.canUndo().get());
    }

    @Test
    void anotherExperimentBeginsAnewAndNothingOfTheOneBeforeCanBeUndone() {
        noise("", 0.1);
        state.undo();
        Experiment other = Experiment.empty(Parameters.DEFAULTS.with(Parameter.SIDE, 9));
        Twin twin = Twin.DEFAULT.withRule(RuleKind.HEBB);
        state.begin(other, twin);
        assertEquals(other, state.current());
        assertEquals(twin, state.twin());
        assertFalse(state.canUndo().get());
        assertFalse(state.canRedo().get());
    }
}
