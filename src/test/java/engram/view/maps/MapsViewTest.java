package engram.view.maps;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.image.GrayImage;
import engram.model.trial.CueStimulus;
import engram.model.trial.Frame;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.view.theme.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MapsViewTest {

    private static Frame frame() {
        Experiment experiment = Experiments.small();
        List<GrayImage> greys =
                experiment.memories().stream().map(memory -> memory.grey(experiment.parameters().side())).toList();
        CueStimulus question = CueStimulus.of(experiment.cue().orElseThrow(), greys.getFirst(), experiment.parameters());
        Run run = new Run(question, Network.of(Training.of(greys, experiment.parameters()).learn(Progress.IGNORED), greys),
                experiment.parameters());
        run.advance(60, Progress.IGNORED);
        return Frame.of(run.soFar(), 59, 0);
    }

    @Test
    void thereIsAScaleOnlyWhereThereAreColours() {
        Frame frame = frame();
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            MapsView maps = new MapsView(new Region(), new Region(), new Region());
            maps.setMeasures(Measures.of(1920, 1080, 1));
            maps.setNothingLearned(true);
            assertFalse(maps.scale().isVisible(), "it would lie over what is offered there");
            maps.setNothingLearned(false);
            maps.show(frame, true);
            assertTrue(maps.scale().isVisible());
            maps.show(null, true);
            assertFalse(maps.scale().isVisible());
            return null;
        });
    }
}
