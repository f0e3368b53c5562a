package engram.export.picture;

import engram.export.origin.Origin;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.score.ScoreCard;
import engram.model.score.Scores;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import java.util.List;

/** Where a file comes from, in one line of text that is written into it: picture, moment, scores and parameters. */
public final class Provenance {

    /** The name of the program. */
    public static final String SOFTWARE = Origin.SOFTWARE;

    private Provenance() {}

    /** The story of one frame. */
    public static String of(Frame frame) {
        return Text.of("%s; step %d; %s; %s", name(frame.trial()), frame.time() + 1, scores(frame.card()),
                parameters(frame.trial().parameters()));
    }

    /** The story of a moment of one network, or of two. */
    public static String of(Still still) {
        if (!still.isPair()) {
            return of(still.first());
        }
        Frame first = still.first();
        int time = still.frames().stream().mapToInt(Frame::time).max().orElseThrow();
        return Text.of("%s; step %d; A: %s; %s; B: %s; %s", name(first.trial()), time + 1, scores(first.card()),
                parameters(first.trial().parameters()), scores(still.frames().getLast().card()),
                parameters(still.frames().getLast().trial().parameters()));
    }

    /** The story of an answer. */
    public static String of(Answer answer) {
        return Text.of("%s; last iteration; %s; %s", named(answer.question()), scores(answer.card()),
                parameters(answer.parameters()));
    }

    /** The story of a film. */
    public static String of(Trial trial, FilmRange range) {
        return Text.of("%s; %s; %s", name(trial), part(range), parameters(trial.parameters()));
    }

    /** The story of a film of one network, or of two. */
    public static String of(List<Trial> networks, FilmRange range) {
        Trial first = networks.getFirst();
        return networks.size() == 1 ? of(first, range)
                : Text.of("%s; %s; A: %s; B: %s", name(first), part(range), parameters(first.parameters()),
                        parameters(networks.getLast().parameters()));
    }

    /** The story of a film of spikes alone. */
    public static String of(String name, FilmRange range) {
        return Text.of("%s; %s", oneLine(name), part(range));
    }

    private static String scores(ScoreCard card) {
        Scores scores = card.scores();
        String all = Text.of("similarity %s, cue alone %s, no memory %s, perfect recall %s", scores.recalled(), scores.cueAlone(),
                scores.withoutMemory(), scores.ceiling());
        return Double.isNaN(card.constantAnswer()) ? all : Text.of("%s, constant answer %s", all, card.constantAnswer());
    }

    private static String part(FilmRange range) {
        return Text.of("steps %d to %d, every %d", range.from() + 1, range.last() + 1, range.stride());
    }

    private static String name(Trial trial) {
        int byHand = trial.question().retouch().count();
        String name = named(trial.question());
        return byHand == 0 ? name : Text.of("%s; cue changed by hand, neurons set: %d", name, byHand);
    }

    /** Name and draw: with the seed, all that noise and spikes come from. */
    private static String named(CueStimulus question) {
        return Text.of("%s, draw %d", oneLine(question.name()), question.draw() + 1);
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String parameters(Parameters parameters) {
        return Text.of("%s, noiseKind=%s, rule=%s, dynamics=%s, seed=%d%s", parameters.numbers(), parameters.noiseKind().key(),
                parameters.rule().key(), parameters.dynamics().key(), parameters.seed(),
                parameters.silencedByHand().isEmpty() ? ""
                        : Text.of(", neurons silenced by hand: %d", parameters.silencedByHand().count()));
    }
}
