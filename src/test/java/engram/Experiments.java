package engram;

import module java.base;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.image.file.Sample;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;

/** Experiments to compute: small ones that take milliseconds, and one that takes far longer than any test waits. */
public final class Experiments {

    private Experiments() {}

    /** Three digits, 8 x 8 neurons, a recall of 60 steps, whether its cue stays or goes. */
    public static Experiment small() {
        List<Memory> memories = new ArrayList<>();
        for (Sample sample : Sample.FIRST) {
            memories.add(new Memory(memories.size() + 1, sample.title(), sample.read(), false));
        }
        return Experiment.empty(Parameters.DEFAULTS.with(Parameter.SIDE, 8)
                .with(Parameter.STEPS, 20)
                .with(Parameter.EPOCHS, 2)
                .with(Parameter.ITERATIONS, 3)
                .with(Parameter.FREE_STEPS, 10)).withMemories(memories);
    }

    /** A whole recall of the small one: held, of 60 steps; released, of 250, the cue going after 50. */
    public static Trial recall(Dynamics dynamics) {
        Experiment experiment = with(small(), Parameter.FREE_STEPS, 200);
        Parameters parameters = experiment.parameters().withDynamics(dynamics);
        List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(parameters.side())).toList();
        Network network = Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys);
        CueStimulus question = CueStimulus.of(experiment.cue().orElseThrow(), greys.getFirst(), parameters);
        Run run = new Run(question, network, parameters);
        run.advance(parameters.recallSteps(), Progress.IGNORED);
        return run.soFar();
    }

    /** The same with another number. */
    public static Experiment with(Experiment experiment, Parameter parameter, double value) {
        return experiment.with(experiment.parameters().with(parameter, value));
    }

    /** The same with a recall of a hundred thousand steps of 4096 neurons: minutes of work. */
    public static Experiment longRecall() {
        return with(with(with(small(), Parameter.SIDE, 64), Parameter.STEPS, 100), Parameter.ITERATIONS, 1000);
    }

    /** The same with nine pictures shown a thousand times: a training of minutes. */
    public static Experiment longTraining() {
        return with(with(with(small(), Parameter.SIDE, 64), Parameter.STEPS, 1000), Parameter.EPOCHS, 1000);
    }

    /** A picture of one colour. */
    public static Memory plain(long id, String name) {
        GrayImage grey = new GrayImage(1, 1, new double[] {0.5});
        return new Memory(id, name, new Picture(name, 1, 1, grey, new RgbImage(1, 1, new int[] {0x808080})), false);
    }
}
