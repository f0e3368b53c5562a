package engram.controller.export;

import module java.base;
import engram.export.numpy.NumpyArray;
import engram.model.network.weights.Weights;
import engram.model.score.ScoreCard;
import engram.model.trial.Curve;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.service.Result;

/**
 * All numbers of a run as arrays by name, for one file. Those of the networks end in {@code _a} and {@code _b} where there are
 * two. Scores are in the order of {@code score_names}; what there is none of is not a number.
 */
final class RunArrays {

    private static final List<String> SCORES =
            List.of("similarity", "cue_alone", "no_memory", "constant_answer", "perfect_recall");

    private RunArrays() {}

    /**
     * Makes them; values are taken when they are written.
     *
     * @throws CancellationException if weights were let go meanwhile
     */
    static Map<String, NumpyArray> of(Subject subject) {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        List<Frame> frames = subject.still().frames();
        int[] square = {subject.side(), subject.side()};
        arrays.put("cue_spikes", NumpyArray.of(subject.first().trial().cue()));
        arrays.put("cue_rates", NumpyArray.ofDoubles(square, frames.getFirst().cueRates()));
        arrays.put("score_names", NumpyArray.ofTexts(SCORES));
        arrays.put("memory_names", NumpyArray.ofTexts(subject.names()));
        for (int network = 0; network < frames.size(); network++) {
            String end = subject.twin() == null ? "" : network == 0 ? "_a" : "_b";
            Result result = subject.results().get(network);
            Trial trial = result.trial();
            arrays.put("spikes" + end, NumpyArray.of(trial.recalled()));
            arrays.put("rates" + end, NumpyArray.ofDoubles(square, frames.get(network).recallRates()));
            arrays.put("scores" + end, scores(frames.get(network).card()));
            Curve curve = trial.curve();
            arrays.put("similarity_steps" + end, over(curve, sample -> curve.time(sample) + 1.0));
            arrays.put("similarity" + end, over(curve, curve::recalled));
            if (trial.parameters().dynamics().procedure().usesWeights()) {
                Weights weights = NumberFile.held(result);
                if (weights.canBeGoneThrough()) {
                    arrays.put("weights" + end, NumpyArray.of(weights));
                }
            }
        }
        return arrays;
    }

    private static NumpyArray scores(ScoreCard card) {
        double[] values = {card.scores().recalled(), card.scores().cueAlone(), card.scores().withoutMemory(),
            card.constantAnswer(), card.scores().ceiling()};
        return NumpyArray.ofDoubles(new int[] {values.length}, values);
    }

    private static NumpyArray over(Curve curve, IntToDoubleFunction value) {
        return NumpyArray.ofDoubles(new int[] {curve.samples()},
                IntStream.range(0, curve.samples()).mapToDouble(value).toArray());
    }
}
