package engram.model.trial;

import module java.base;
import engram.model.Progress;
import engram.model.dynamics.RecallProcedure;
import engram.model.experiment.Parameters;
import engram.model.experiment.Seeds;
import engram.model.image.GrayImage;
import engram.model.network.Recall;
import engram.model.score.ScoreCard;
import engram.model.score.Scorer;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/**
 * A cue that is put to a network: what the network does with it, and the same neurons without memory. Immutable; each
 * {@link RecallLoop} begins at the beginning.
 *
 * @param network what has been learned
 * @param spikes one round of the cue's spikes, for spiking neurons; may be null for others
 * @param start where binary neurons start; may be null for spiking ones
 * @param parameters dynamics and neuron; the seed decides in which order binary neurons are asked
 */
public record Probe(Network network, SpikeTrain spikes, BipolarState start, Parameters parameters) {

    /** What is asked by a cue that was made of a picture. */
    static Probe of(CueStimulus question, Network network, Parameters parameters) {
        return new Probe(network, question.spikes(), question.pattern(), parameters);
    }

    private RecallProcedure procedure() {
        return parameters.dynamics().procedure();
    }

    /** How many steps one round of the cue has: what is played says itself how long it is, a state counts as one. */
    public int round() {
        return spikes == null ? 1 : spikes.steps();
    }

    /** What comes from outside: the cue's spikes as far as they are played in one round, or the start as a single step. */
    public SpikeTrain cue() {
        return procedure().cue(spikes, start, parameters.numbers());
    }

    /**
     * The network before its first step.
     *
     * @throws IllegalArgumentException if sizes differ, or a dense associative memory is wanted of unknown patterns
     */
    public RecallLoop recall() {
        return loop(procedure().recall(network.askedBy(parameters), spikes, start, parameters.numbers(),
                new Seeds(parameters.seed())::order));
    }

    /** The same neurons without memory, the cue held, before their first step; empty where they would stay as they start. */
    Optional<RecallLoop> withoutMemory() {
        return procedure().withoutMemory(parameters.neuronDamage(network.neurons()), spikes, start, parameters.numbers())
                .map(this::loop);
    }

    private RecallLoop loop(Recall recall) {
        return new RecallLoop(recall, procedure().window(round(), parameters.numbers()),
                procedure().steps(round(), parameters.numbers()));
    }

    /**
     * Scores what the network came to, beside the cue alone and what the same neurons come to without memory.
     *
     * @param original the picture that is meant
     * @param recalled what {@link #recall} came to
     */
    public ScoreCard score(GrayImage original, RecallOutcome recalled, Progress progress) {
        SpikeTrain cue = cue();
        return network.yardstick(original).score(recalled.newest().rates(), cue.rates(), ratesWithoutMemory(cue, progress));
    }

    /** The same without a number for each memory, as {@link Scorer#brief} has it. */
    Scorer.Brief brief(GrayImage original, RecallOutcome recalled, int asked, int nearest, Progress progress) {
        SpikeTrain cue = cue();
        return network.yardstick(original)
                .brief(recalled.newest().rates(), cue.rates(), ratesWithoutMemory(cue, progress), asked, nearest);
    }

    private double[] ratesWithoutMemory(SpikeTrain cue, Progress progress) {
        return withoutMemory().map(loop -> loop.toTheEnd(_ -> {}, (_, _) -> progress.report(1, 1)).newest()).orElse(cue).rates();
    }
}
