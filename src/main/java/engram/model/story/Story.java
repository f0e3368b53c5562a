package engram.model.story;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Caution;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.image.GrayImage;
import engram.model.parameter.Parameter;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Training;

/**
 * What happened, and what to do about it.
 *
 * @param situation what both networks came to
 * @param sentence the same in one or two sentences, at most {@value Situation#MOST_LETTERS} letters
 * @param cure what ends it; empty where nothing is known to
 */
public record Story(Situation situation, String sentence, Optional<Cure> cure) {

    /** Trying a cure goes through at most so many neurons, so that it takes less than a second. */
    private static final int MOST_NEURONS = 32 * 32;

    private static final int MOST_STEPS = 20_000;
    private static final int MOST_MEMORIES = 100;
    private static final int MOST_SHOWINGS = 3_000;

    /** Says what happened; looks for no cure, which takes longer. */
    public static Story of(Answers answers) {
        Situation.Found found = Situation.find(answers);
        return new Story(found.situation(), found.situation().sentence(answers, found.which()), Optional.empty());
    }

    /**
     * The same with a cure that helps: each is tried, and what comes of it is looked at. The first that makes the network
     * remember is taken, else the first that leaves something less grave. One that would take long to try is offered only where
     * it helps as a rule.
     *
     * @param progress told now and then; may cancel
     */
    public static Story withCure(Answers answers, Progress progress) {
        Situation.Found found = Situation.find(answers);
        Cure half = null;
        for (Cure cure : found.situation().cures(answers, found.which())) {
            Help help = help(cure, found, answers, progress);
            if (help == Help.WHOLE) {
                half = cure;
                break;
            }
            half = half == null && help == Help.HALF ? cure : half;
        }
        return new Story(found.situation(), found.situation().sentence(answers, found.which()), Optional.ofNullable(half));
    }

    private enum Help {
        NONE,
        HALF,
        WHOLE
    }

    private static Help help(Cure cure, Situation.Found found, Answers before, Progress progress) {
        if (cure.experiment().equals(before.experiment()) && cure.twin().equals(before.twin())) {
            return Help.NONE;
        }
        if (!isQuick(cure.experiment()) || before.b().isPresent() && !isQuick(cure.twin().orElseThrow().of(cure.experiment()))) {
            return cure.robust() ? Help.HALF : Help.NONE;
        }
        Answers after = after(cure, before, progress);
        Situation.Found then = Situation.find(after);
        boolean ended = found.situation().isEndedBy(then.situation());
        boolean ofOneOnly = then.situation() == found.situation() && found.which() == Which.BOTH && then.which() != Which.BOTH;
        if (!ended) {
            return ofOneOnly ? Help.HALF : Help.NONE;
        }
        return !found.situation().wantsMemory() || after.remembers(found.which()) ? Help.WHOLE : Help.HALF;
    }

    private static boolean isQuick(Experiment experiment) {
        Parameters parameters = experiment.parameters();
        int memories = experiment.memories().size();
        long showings = parameters.rule().learnsFromSpikes()
                ? (long) memories * parameters.whole(Parameter.EPOCHS) * parameters.steps() / 10
                : 0;
        return parameters.neurons() <= MOST_NEURONS && parameters.recallSteps() <= MOST_STEPS && memories <= MOST_MEMORIES
                && showings <= MOST_SHOWINGS;
    }

    /** What comes of a cure. What it does not change need not be asked again. */
    static Answers after(Cure cure, Answers before, Progress progress) {
        Experiment experiment = cure.experiment();
        Optional<Reply> a = experiment.equals(before.experiment()) ? before.a() : reply(experiment, progress);
        Optional<Reply> b = Optional.empty();
        if (before.twin().isPresent() && cure.twin().isPresent()) {
            Experiment beside = cure.twin().get().of(experiment);
            Twin twin = before.twin().get();
            b = before.b().isPresent() && beside.equals(twin.of(before.experiment())) ? before.b() : reply(beside, progress);
        }
        List<Caution> cautions = Caution.of(Network.patterns(greys(experiment)));
        return new Answers(experiment, cure.twin(), a, b, cautions);
    }

    private static Optional<Reply> reply(Experiment experiment, Progress progress) {
        if (!experiment.isComplete()) {
            return Optional.empty();
        }
        Parameters parameters = experiment.parameters();
        List<GrayImage> greys = greys(experiment);
        Network network = Network.of(Training.of(greys, parameters).learn(progress), greys, progress);
        Experiment.Cue cue = experiment.cue().orElseThrow();
        CueStimulus question = CueStimulus.of(cue, cue.subject().grey(parameters.side()), parameters, progress);
        return Optional.of(Reply.of(Answer.of(question, network, parameters, progress)));
    }

    private static List<GrayImage> greys(Experiment experiment) {
        int side = experiment.parameters().side();
        return experiment.memories().stream().map(memory -> memory.grey(side)).toList();
    }
}
