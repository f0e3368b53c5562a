package engram.golden;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Retouch;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Trial;

/** A recall whose every number is known from an independent program: the golden cue asked of the golden weights. */
public record GoldenRecall(GoldenCase golden, Experiment experiment, Network network, Trial trial) {

    /** Recalls one of the cases. */
    public static GoldenRecall of(String name) {
        try {
            return of(GoldenCase.all().filter(one -> one.toString().equals(name)).findFirst().orElseThrow());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static GoldenRecall of(GoldenCase golden) {
        Parameters parameters = Parameters.DEFAULTS.with(Parameter.SIDE, golden.side())
                .with(Parameter.STEPS, golden.steps())
                .with(Parameter.ITERATIONS, golden.iterations())
                .with(Parameter.BETA, golden.number("beta"))
                .with(Parameter.THRESHOLD, golden.number("threshold"));
        double[] greys = golden.array("grey").values();
        List<GrayImage> pictures = IntStream.range(0, greys.length / golden.neurons())
                .mapToObj(i -> new GrayImage(golden.side(), golden.side(),
                        Arrays.copyOfRange(greys, i * golden.neurons(), (i + 1) * golden.neurons())))
                .toList();
        Network network = Network.of(Weights.of(golden.weights()), pictures);
        CueStimulus question = new CueStimulus("ring", 0, golden.original(), golden.original(), Retouch.NONE,
                golden.original().threshold(), golden.spikes("cue_spikes"));
        Run run = new Run(question, network, parameters);
        run.advance(Integer.MAX_VALUE, Progress.IGNORED);
        Experiment experiment =
                Experiment.empty(parameters).withMemories(List.of(Experiments.plain(1, "ring"), Experiments.plain(2, "cross")));
        return new GoldenRecall(golden, experiment, network, run.soFar());
    }
}
