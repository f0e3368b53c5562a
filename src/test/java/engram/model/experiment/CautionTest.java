package engram.model.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.learning.RuleKind;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.trial.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CautionTest {

    private static final BipolarState PATTERN = random(1);
    private static final BipolarState ANOTHER = random(2);
    private static final BipolarState ALL_OFF = BipolarState.of(new double[100]);

    private static BipolarState random(long seed) {
        return BipolarState.of(new SplittableRandom(seed).doubles(100, -1, 1).toArray());
    }

    private static Weights learned(RuleKind rule, BipolarState... patterns) {
        return Training.ofPatterns(List.of(patterns), Parameters.DEFAULTS.withRule(rule)).learn(Progress.IGNORED);
    }

    private static double[] values(Weights weights) {
        double[] all = new double[100 * 100];
        for (int i = 0; i < all.length; i++) {
            all[i] = weights.weight(i / 100, i % 100);
        }
        return all;
    }

    @Test
    void patternsThatDifferNeedNone() {
        assertEquals(List.of(), Caution.of(List.of(PATTERN, ANOTHER)));
        assertEquals(List.of(), Caution.of(List.of()));
    }

    @Test
    void eachUnusualPatternIsNamedOnceWithTheFirstThatItIsLike() {
        List<BipolarState> patterns =
                List.of(PATTERN, ALL_OFF, PATTERN.inverse(), PATTERN, ANOTHER, PATTERN.inverse(), ALL_OFF.inverse());

        assertEquals(List.of(new Caution(Caution.Kind.ONE_COLOUR, 1, -1), new Caution(Caution.Kind.INVERSE, 2, 0),
                new Caution(Caution.Kind.REPEATED, 3, 0), new Caution(Caution.Kind.REPEATED, 5, 2),
                new Caution(Caution.Kind.ONE_COLOUR, 6, -1)), Caution.of(patterns));
    }

    @Test
    void itsTextNamesThePictures() {
        List<String> names = List.of("seven", "copy");

        assertTrue(new Caution(Caution.Kind.ONE_COLOUR, 1, -1).text(names).startsWith("copy is of one colour: "));
        assertTrue(new Caution(Caution.Kind.REPEATED, 1, 0).text(names).startsWith("copy has the very pattern of seven: "));
        assertTrue(new Caution(Caution.Kind.INVERSE, 1, 0).text(names).startsWith("copy is the inverse of seven: "));
    }

    /** What the text says of patterns of one colour. */
    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void fromAPatternOfOneColourSomeLearnNothingAndTheOthersThatAllNeuronsAreAlike(RuleKind rule) {
        if (Set.of(RuleKind.SPIKE_HEBBIAN, RuleKind.ONE_SHOT).contains(rule)) {
            assertArrayEquals(new double[100 * 100], values(learned(rule, ALL_OFF)));
        } else {
            double alone = sum(values(learned(rule, PATTERN)));
            assertTrue(sum(values(learned(rule, PATTERN, ALL_OFF))) > alone + 1, rule::toString);
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** What the text says of inverses: with these rules nothing new, but for how much it counts, or the spikes' noise. */
    @ParameterizedTest
    @EnumSource(value = RuleKind.class, names = {"HEBB", "STORKEY", "PSEUDO_INVERSE"})
    void fromAnInverseARuleLearnsWhatItWouldLearnFromTheSamePatternAgain(RuleKind rule) {
        assertArrayEquals(values(learned(rule, PATTERN, ANOTHER, PATTERN)),
                values(learned(rule, PATTERN, ANOTHER, PATTERN.inverse())), 1e-12);
    }
}
