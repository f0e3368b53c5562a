package engram.model.study;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Retouch;
import engram.model.parameter.Parameter;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;

/**
 * The same cue asked about again and again, each time with another draw of its noise and its spikes, at one noise level
 * or at several: what a single score is worth. Draws have the numbers that {@link Experiment.Cue#draw} has, so any of
 * them can be looked at by itself.
 *
 * @param experiment what is asked, with nothing in it that the answers do not depend on: its own draw and noise level are
 *     0, names are empty, memories are numbered in order, and numbers that noise, rule and dynamics leave aside are the
 *     defaults
 * @param levels the noise levels, each in [0, 1]; at least one
 * @param draws how many draws there are at each level, from 0 on; at least 1
 * @param everyMemory whether all memories are asked about in turn, with nothing changed by hand, rather than the cue's own
 */
public record TrialSeries(Experiment experiment, List<Double> levels, int draws, boolean everyMemory) {

    /**
     * Checks that there is something to ask, and forgets what no answer depends on: what gives the same answers is equal.
     *
     * @throws IllegalArgumentException if there is not
     */
    public TrialSeries {
        levels = List.copyOf(levels);
        if (!experiment.isComplete() || levels.isEmpty() || draws < 1) {
            throw new IllegalArgumentException("Sampling: there is nothing to ask");
        }
        Experiment asked = everyMemory ? experiment.asking(experiment.memories().getFirst()).retouched(Retouch.NONE) : experiment;
        experiment = bare(asked);
    }

    /** The cue alone, draw after draw. */
    public TrialSeries(Experiment experiment, List<Double> levels, int draws) {
        this(experiment, levels, draws, false);
    }

    /** The same with nothing in it that answers do not depend on. */
    private static Experiment bare(Experiment experiment) {
        List<Memory> memories = new ArrayList<>();
        for (Memory memory : experiment.memories()) {
            memories.add(bare(memory, memories.size()));
        }
        Experiment.Cue cue = experiment.cue().orElseThrow();
        int place = experiment.cuePlace();
        Memory subject = place >= 0 ? memories.get(place) : bare(cue.subject(), memories.size());
        Parameters all = experiment.parameters();
        Set<Parameter> used = EnumSet.copyOf(Arrays.stream(Parameter.values()).filter(all::uses).toList());
        Parameters parameters = new Parameters(all.numbers().only(used), all.noiseKind(), all.rule(), all.dynamics(), all.seed(),
                all.silencedByHand());
        return new Experiment(memories, Optional.of(new Experiment.Cue(subject, 0, cue.retouch())),
                parameters.with(Parameter.NOISE, 0));
    }

    private static Memory bare(Memory memory, long id) {
        return new Memory(id, "", memory.picture().named(""), memory.inverted());
    }

    /** How many pictures are asked about: all memories, or one. */
    public int subjects() {
        return everyMemory ? experiment.memories().size() : 1;
    }

    /** How many questions there are. */
    public int size() {
        return levels.size() * draws * subjects();
    }

    /** Whether another asks the same, be it with more draws or with fewer: the first draws are the same then. */
    public boolean asksAs(TrialSeries other) {
        return this == other
                || everyMemory == other.everyMemory && levels.equals(other.levels) && experiment.equals(other.experiment);
    }

    /**
     * The pictures asked about, without noise, at the network's side.
     *
     * @param network what has learned the experiment's memories
     */
    public List<GrayImage> originals(Network network) {
        return everyMemory ? network.greys()
                : List.of(experiment.cue().orElseThrow().subject().grey(experiment.parameters().side()));
    }

    /**
     * Asks one of the questions: draw after draw, of each picture after picture, of each level after level, so that all
     * levels grow alike.
     *
     * @param place which question, from 0 on, below {@link #size}
     * @param network what has learned the experiment's memories
     * @param originals the {@link #originals}
     */
    public ScoredAnswer ask(int place, Network network, List<GrayImage> originals, Progress progress) {
        double level = levels.get(place % levels.size());
        int subject = place / levels.size() % subjects();
        int draw = place / levels.size() / subjects();
        Experiment about = everyMemory ? experiment.asking(experiment.memories().get(subject)) : experiment;
        Parameters parameters = about.parameters().with(Parameter.NOISE, level);
        CueStimulus question = CueStimulus.of(about.drawn(draw).cue().orElseThrow(), originals.get(subject), parameters,
                progress.stretch(0, 0.1));
        Study.Cell cell = new Study.Cell(everyMemory ? subject : about.cuePlace(), level, draw);
        Progress rest = progress.stretch(0.1, 1);
        return ScoredAnswer.of(cell, everyMemory ? Answer.brief(question, network, parameters, subject, 0, rest)
                : Answer.of(question, network, parameters, rest));
    }
}
