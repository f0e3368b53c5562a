package engram.model.study;

import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.parameter.Parameter;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import java.util.List;

/**
 * The same cue asked about again and again, each time with another draw of its noise and its spikes, at one noise level
 * or at several: what a single score is worth. Draws have the numbers that {@link Experiment.Cue#draw} has, so any of
 * them can be looked at by itself.
 *
 * @param experiment what is asked; its own draw, noise level and names play no part, and are 0 and empty
 * @param levels the noise levels, each in [0, 1]; at least one
 * @param draws how many draws there are at each level, from 0 on; at least 1
 */
public record TrialSeries(Experiment experiment, List<Double> levels, int draws) {

    /**
     * Checks that there is something to ask, and forgets draw, level and names of the experiment: what does not depend on
     * them is equal.
     *
     * @throws IllegalArgumentException if there is not
     */
    public TrialSeries {
        levels = List.copyOf(levels);
        if (!experiment.isComplete() || levels.isEmpty() || draws < 1) {
            throw new IllegalArgumentException("Sampling: there is nothing to ask");
        }
        experiment = experiment.nameless().drawn(0).with(experiment.parameters().with(Parameter.NOISE, 0));
    }

    /** How many questions there are. */
    public int size() {
        return levels.size() * draws;
    }

    /**
     * Asks one of the questions: draw after draw, of each level after level, so that all levels grow alike.
     *
     * @param place which question, from 0 on, below {@link #size}
     * @param network what has learned the experiment's memories
     * @param original the picture asked about, at the network's side
     */
    public Verdict ask(int place, Network network, GrayImage original, Progress progress) {
        double level = levels.get(place % levels.size());
        int draw = place / levels.size();
        Experiment asked = experiment.drawn(draw);
        Parameters parameters = asked.parameters().with(Parameter.NOISE, level);
        CueStimulus question = CueStimulus.of(asked.cue().orElseThrow(), original, parameters, progress.stretch(0, 0.1));
        Answer answer = Answer.of(question, network, parameters, progress.stretch(0.1, 1));
        return Verdict.of(new Study.Cell(asked.cuePlace(), level, draw), answer);
    }
}
