package engram.view.trials;

import module java.base;
import engram.model.score.TwoDigits;
import engram.model.score.Interval;
import engram.model.study.Average;
import engram.model.study.TrialSeriesResult;
import engram.model.study.ScoredAnswer;
import engram.plot.Ink;
import engram.view.plot.Score;

/**
 * One network in the plots: who it is, what it came to, and what it came to before the last change.
 *
 * @param letter A or B
 * @param rule what made its weights
 * @param ink its colour
 * @param result all that is known of it
 * @param averages of that, level by level
 * @param before the averages before the last change; empty where that changed nothing of this network
 */
record NetworkTrials(String letter, String rule, Ink ink, TrialSeriesResult result, List<Optional<Average>> averages,
        List<Optional<Average>> before) {

    /** Averages what is known. */
    static NetworkTrials of(String letter, Ink ink, TrialSeriesResult result, TrialSeriesResult before) {
        String rule = result.sampling().experiment().parameters().rule().description().title();
        return new NetworkTrials(letter, rule, ink, result, result.averages(), before == null ? List.of() : before.averages());
    }

    /** What it is called in a plot. */
    String name() {
        return letter + ' ' + rule;
    }

    /** A mean, and half the length of its interval where there is one. */
    static String meanText(double mean, Interval interval) {
        double half = interval.half();
        String text = TwoDigits.text(mean);
        return Double.isNaN(half) || half < 0.0005 ? text : text + " \u00B1 " + (half < 0.005 ? "<.01" : TwoDigits.text(half));
    }

    /** Its answer to the same question as another's, where it has been asked that already. */
    Optional<ScoredAnswer> to(ScoredAnswer other) {
        return result.answers()
                .stream()
                .filter(answer -> answer.cell().trial() == other.cell().trial()
                        && answer.cell().picture() == other.cell().picture() && answer.cell().level() == other.cell().level())
                .findFirst();
    }

    /** Whether two networks do the same without memory, so that one line tells of both. */
    static boolean doTheSameWithoutMemory(List<NetworkTrials> networks) {
        List<Optional<Average>> first = networks.getFirst().averages();
        List<Optional<Average>> last = networks.getLast().averages();
        return IntStream.range(0, first.size())
                .allMatch(level -> first.get(level).isEmpty() || last.get(level).isEmpty()
                        || first.get(level).get().count() != last.get(level).get().count()
                        || Math.abs(Score.NO_MEMORY.of(first.get(level).get()) - Score.NO_MEMORY.of(last.get(level).get()))
                                < 0.005);
    }
}
