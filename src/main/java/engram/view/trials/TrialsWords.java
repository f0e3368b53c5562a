package engram.view.trials;

import module java.base;
import engram.model.score.TwoDigits;
import engram.model.Text;
import engram.model.parameter.Parameter;
import engram.model.score.Interval;
import engram.model.study.Average;
import engram.model.study.ScoredAnswer;
import engram.view.plot.Score;

/**
 * What the line below the plots says.
 *
 * @param networks at least one
 * @param looked what the window looks at
 * @param full whether there is room for what is no result of the networks
 */
record TrialsWords(List<NetworkTrials> networks, TrialsView.Looked looked, boolean full) {

    private static final String DOT = " \u00B7 ";

    /** What there is to say of all draws. */
    String summary(boolean paused) {
        boolean curve = networks.getFirst().averages().size() > 1;
        String state = paused && !isComplete() ? "Paused. " : "";
        if (curve) {
            return state + (isComplete() ? "" : "Asked " + counted() + ". ") + "Point at a noise level to read it out"
                    + (full ? "; click to choose it." : ".");
        }
        List<NetworkTrials> known = networks.stream().filter(one -> one.averages().getFirst().isPresent()).toList();
        return known.isEmpty() ? state + "Asked " + counted() + "." : state + counted() + ": " + results(known) + ".";
    }

    private boolean isComplete() {
        return networks.stream().allMatch(one -> one.result().isComplete());
    }

    /** How many draws there are, and how many are known where those are not all. */
    private String counted() {
        int size = networks.getFirst().result().sampling().size();
        String all = Text.of("%,d draws", size);
        if (isComplete()) {
            return networks.getFirst().result().sampling().everyMemory()
                    ? Text.of("%s of %,d memories", all, networks.getFirst().result().sampling().subjects())
                    : all;
        }
        return each(networks, one -> Text.of("%,d", one.result().answers().size())) + " of " + all;
    }

    private String results(List<NetworkTrials> known) {
        if (!networks.getFirst().result().sampling().everyMemory()
                && !networks.getFirst().result().sampling().experiment().cueIsMemory()) {
            return "the cue is no memory, so no answer is the right one";
        }
        boolean alone = networks.size() == 1;
        String right = "right memory in " + each(known, one -> {
            Average average = one.averages().getFirst().orElseThrow();
            Interval interval = average.shareInterval();
            return alone
                    ? Text.of("%d, %.0f %% (95 %% interval %.0f to %.0f %%)", average.right(), 100 * average.share(),
                            100 * interval.low(), 100 * interval.high())
                    : Text.of("%d (%.0f to %.0f %%)", average.right(), 100 * interval.low(), 100 * interval.high());
        });
        return !full ? right
                : right + "; settled on it in " + each(known, one -> "" + one.averages().getFirst().orElseThrow().recalled())
                        + above(known);
    }

    private static String above(List<NetworkTrials> known) {
        List<ScoredAnswer> first = known.getFirst().result().answers();
        if (first.isEmpty() || Double.isNaN(first.getFirst().card().constantAnswer())
                || first.getFirst().card().constantIsOriginal()) {
            return "";
        }
        return "; scores above a constant answer in " + known.stream()
                .map(one -> (known.size() > 1 ? one.letter() + ' ' : "") + one.result()
                        .answers()
                        .stream()
                        .filter(answer -> answer.card().scores().recalled() > answer.card().constantAnswer())
                        .count())
                .collect(Collectors.joining(", "));
    }

    /** Something of each network, which has its letter where there are two. */
    private String each(List<NetworkTrials> some, Function<NetworkTrials, String> text) {
        return some.stream()
                .map(one -> (networks.size() > 1 ? one.letter() + ' ' : "") + text.apply(one))
                .collect(Collectors.joining(", "));
    }

    /** What there is to say of one draw. */
    String of(ScoredAnswer answer) {
        int picture = answer.cell().picture();
        boolean every = networks.getFirst().result().sampling().everyMemory();
        String about = every && picture >= 0 && picture < looked.names().size() ? " of " + looked.names().get(picture) : "";
        String scores = networks.stream()
                .flatMap(one -> one.to(answer).map(own -> DOT + one.letter() + ' ' + Score.RECALL.text(own.card())).stream())
                .collect(Collectors.joining());
        String others = baselines(baseline -> baseline.of().to(answer).map(own -> baseline.score().text(own.card())));
        boolean here = answer.cell().trial() == looked.draw() && picture == looked.picture();
        return Text.of("Draw %d", answer.cell().trial() + 1) + about + scores + others
                + (here ? DOT + "looked at" : DOT + "click to look at it");
    }

    /** What there is to say of a noise level. */
    String ofLevel(int place) {
        String level = "Noise " + Parameter.NOISE.format(networks.getFirst().result().sampling().levels().get(place));
        boolean right = networks.getFirst().result().sampling().everyMemory()
                || networks.getFirst().result().sampling().experiment().cueIsMemory();
        String known = networks.stream()
                .flatMap(one -> one.averages()
                        .get(place)
                        .map(average -> DOT + one.letter() + ' '
                                + NetworkTrials.meanText(average.scores().recalled(), average.interval())
                                + (right ? Text.of(", right %.0f %%", 100 * average.share()) : ""))
                        .stream())
                .collect(Collectors.joining());
        return known.isEmpty() ? level + DOT + "not asked yet"
                : level + known
                        + baselines(baseline -> baseline.of()
                                .averages()
                                .get(place)
                                .map(average -> TwoDigits.text(baseline.score().of(average))));
    }

    private String baselines(Function<Baseline, Optional<String>> value) {
        return !full ? ""
                : Baseline.of(networks)
                        .stream()
                        .flatMap(baseline -> value.apply(baseline).map(text -> DOT + baseline.name() + ' ' + text).stream())
                        .collect(Collectors.joining());
    }
}
