package engram.model.study.memories;

import module java.base;
import engram.model.Text;
import engram.model.parameter.Parameter;
import engram.model.score.Interval;

/** What came of all memories, in sentences, which never say more than is known. */
public final class MemoryFindings {

    /** More decimals than these nobody needs to see which way a difference goes. */
    private static final int MOST_DECIMALS = 4;

    private MemoryFindings() {}

    /**
     * How many memories are fixed points, and how many cues with noise were answered right, of those that were asked.
     *
     * @param names what the networks are called, in their order
     */
    public static String held(MemoryStudy study, List<String> names) {
        MemoryQuestions questions = study.questions();
        int memories = questions.memories().size();
        StringJoiner fixed = new StringJoiner(", ");
        StringJoiner right = new StringJoiner(", ");
        for (int network = 0; network < study.networks().size(); network++) {
            MemoryStudy.OfNetwork of = study.networks().get(network);
            String name = names.get(network);
            int known = of.known();
            int cues = of.winners().size();
            if (known > 0) {
                fixed.add(network == 0
                        ? Text.of("%s gives back %s of %s to the last pixel", name, share(of.fixedPoints(), known),
                                Text.count(known, "memory"))
                        : Text.of("%s %s%s", name, share(of.fixedPoints(), known),
                                known == memories ? "" : Text.of(" of %,d", known)));
            }
            if (cues > 0) {
                right.add(network == 0
                        ? Text.of("%s answers the right one to %s of %s", name, share(of.right(), cues), Text.count(cues, "cue"))
                        : Text.of("%s to %s%s", name, share(of.right(), cues),
                                cues == questions.cues() ? "" : Text.of(" of %,d", cues)));
            }
        }
        String clean = fixed.length() == 0 ? "Nothing is known yet." : Text.of("Asked without noise, %s.", fixed);
        return right.length() == 0 ? clean
                : Text.of("%s With noise %s, %s.", clean, Parameter.NOISE.format(questions.networks().getFirst().noise()), right);
    }

    private static String share(int some, int all) {
        return some == all ? "all" : some == 0 ? "none" : Text.of("%,d", some);
    }

    /**
     * The paired difference of two networks.
     *
     * @param first what the first is called
     * @param second what the second is called
     */
    public static String difference(MemoryStudy.Difference difference, String first, String second) {
        String cues = Text.of("on the same %s", Text.count(difference.count(), "cue"));
        if (difference.better() + difference.worse() == 0) {
            return Text.of("No difference: %s and %s are exactly as good %s.", first, second, cues);
        }
        if (!Double.isFinite(difference.interval().low())) {
            return Text.of("%s less %s is %.2f %s: from so few no interval can be told.", second, first, difference.mean(), cues);
        }
        if (difference.interval().low() <= 0 && difference.interval().high() >= 0) {
            return Text.of("No difference that could be told: %s less %s is %s %s: %s better on %,d, worse on %,d.", second,
                    first, numbers(difference.mean(), difference.interval()), cues, second, difference.better(),
                    difference.worse());
        }
        return difference.mean() > 0
                ? better(second, difference.mean(), difference.interval(), cues, difference.better(), difference.worse())
                : better(first, -difference.mean(), new Interval(-difference.interval().high(), -difference.interval().low()),
                        cues, difference.worse(), difference.better());
    }

    private static String better(String name, double mean, Interval interval, String cues, int better, int worse) {
        return Text.of("%s is better by %s %s: better on %,d, worse on %,d.", name, numbers(mean, interval), cues, better, worse);
    }

    /** {@code 0.08, 0.06 to 0.10,}: with as many decimals as tell an end from 0. */
    private static String numbers(double mean, Interval interval) {
        int decimals = 2;
        while (decimals < MOST_DECIMALS && (isNothing(interval.low(), decimals) || isNothing(interval.high(), decimals))) {
            decimals++;
        }
        return Text.of("%s, %s to %s,", number(mean, decimals), number(interval.low(), decimals),
                number(interval.high(), decimals));
    }

    private static boolean isNothing(double value, int decimals) {
        return value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -decimals);
    }

    private static String number(double value, int decimals) {
        // No minus before what is written as nothing.
        return Text.of("%." + decimals + "f", isNothing(value, decimals) ? 0 : value);
    }
}
