package engram.model.experiment;

import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.network.LastRound;
import engram.model.network.Weights;
import engram.model.score.Scores;
import engram.model.score.Similarity;
import engram.model.spike.SpikeTrain;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a network answered to a question, measured as the reference study does: by its rates in the last round.
 *
 * @param question what was asked
 * @param parameters the parameters of the experiment
 * @param recalled the network's spikes in the last round
 * @param potentials shape (neurons), the membrane potentials at the end
 * @param scores the answer's score and what it has to be measured against
 * @param toMemories the similarity of the answer's rates to each memory's grey values, in order; may be empty
 */
public record Answer(
        Question question,
        Parameters parameters,
        SpikeTrain recalled,
        double[] potentials,
        Scores scores,
        List<Double> toMemories) {

    /** Copies the list. */
    public Answer {
        toMemories = List.copyOf(toMemories);
    }

    /**
     * Asks a network.
     *
     * @param question what it is asked
     * @param weights the memory
     * @param memories what was learned, at the network's side, in order; may be empty where that is not known
     * @param parameters neuron and iterations
     * @param progress told how far it is; may cancel
     */
    public static Answer of(
            Question question, Weights weights, List<GrayImage> memories, Parameters parameters, Progress progress) {
        LastRound recalled = LastRound.of(
                weights, parameters.neuron(), question.spikes(), parameters.iterations(), progress.stretch(0, 0.9));
        LastRound without = LastRound.of(
                Weights.none(weights.neurons()), parameters.neuron(), question.spikes(), parameters.iterations(),
                progress.stretch(0.9, 1));
        Scores scores = scores(question.original(), question.spikes(), recalled.spikes(), without.spikes());
        return new Answer(
                question, parameters, recalled.spikes(), recalled.potentials(), scores,
                toMemories(recalled.spikes(), memories));
    }

    /**
     * Scores an answer beside what it has to be measured against.
     *
     * @param original the picture asked about, without noise, one pixel for each neuron
     * @param cue the input of one round
     * @param recalled the network's last round
     * @param without the last round of the same neurons without memory
     */
    public static Scores scores(GrayImage original, SpikeTrain cue, SpikeTrain recalled, SpikeTrain without) {
        Similarity similarity = new Similarity(original);
        return new Scores(
                similarity.of(recalled.rates()),
                similarity.of(cue.rates()),
                similarity.of(without.rates()),
                similarity.ceiling());
    }

    /**
     * Holds an answer against all memories.
     *
     * @param recalled the network's last round
     * @param memories what was learned, one pixel for each neuron, in order
     * @return the similarity of the answer's rates to each memory's grey values, in order
     */
    public static List<Double> toMemories(SpikeTrain recalled, List<GrayImage> memories) {
        double[] rates = recalled.rates();
        return memories.stream().map(memory -> new Similarity(memory).of(rates)).toList();
    }

    /** Which memory the answer is most similar to, from 0 on, the first of equals; -1 where no memories are known. */
    public int winner() {
        return winner(toMemories);
    }

    /** The place of the greatest similarity, from 0 on, the first of equals; -1 where there is none. */
    public static int winner(List<Double> toMemories) {
        int winner = -1;
        for (int m = 0; m < toMemories.size(); m++) {
            if (winner < 0 || toMemories.get(m) > toMemories.get(winner)) {
                winner = m;
            }
        }
        return winner;
    }

    /** The cue's firing rates, shape (neurons), spikes per step, in [0, 1]; a fresh array. */
    public double[] cueRates() {
        return question.spikes().rates();
    }

    /** The network's firing rates in the last round, shape (neurons), spikes per step, in [0, 1]; a fresh array. */
    public double[] recallRates() {
        return recalled.rates();
    }

    /** The rate at the upper end of a colour scale for cue and recall: the largest, rounded up to a tenth. */
    public double rateTop() {
        double most = DoubleStream.concat(DoubleStream.of(cueRates()), DoubleStream.of(recallRates()))
                .max()
                .orElseThrow();
        return Math.max(0.1, Math.ceil(most * 10 - 1e-9) / 10);
    }
}
