package engram.model.study.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Moments;
import engram.model.study.plan.Axis;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.Variant;
import org.junit.jupiter.api.Test;

class SoFarTest {

    private static final int CUES = 20;

    private static StudyResults none(Axis axis, String... networks) {
        return none(Measure.RIGHT, axis, networks);
    }

    private static StudyResults none(Measure share, Axis axis, String... networks) {
        return new StudyResults(
                new CellOrder(new StudyPlan("made", new PictureSource.Random(0.5), Parameters.DEFAULTS.with(Parameter.SIDE, 10),
                        3, Arrays.stream(networks).map(name -> new Variant(name, RuleKind.HEBB, Dynamics.BINARY)).toList(),
                        List.of(axis), new Repeats(CUES, 1), List.of(Measure.OVERLAP, share))));
    }

    private static Axis memories(Integer... numbers) {
        return new Axis.Memories(List.of(numbers), false);
    }

    /** Makes a point known: of 20 cues so many right, none of them the nearest to its cue, and an overlap that scatters a little. */
    private static void know(StudyResults results, int point, int network, int right, double overlap) {
        know(results, point, network, right, overlap, 0);
    }

    private static void know(StudyResults results, int point, int network, int right, double overlap, int nearest) {
        CellOrder.Cell wanted = new CellOrder.Cell(point, network, 0);
        int place = IntStream.range(0, results.order().cells())
                .filter(cell -> results.order().cell(cell).equals(wanted))
                .findFirst()
                .orElseThrow();
        Map<Measure, Moments> moments = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            int holds = measure == Measure.NEAREST ? nearest : right;
            moments.put(measure,
                    Moments.of(IntStream.range(0, CUES)
                            .mapToDouble(cue -> measure.scale() == Measure.Scale.SHARE ? cue < holds ? 1 : 0
                                    : overlap + (cue % 2 == 0 ? 0.01 : -0.01))));
        }
        results.add(new CellResult(place, moments));
    }

    private static String words(StudyResults results) {
        return SoFar.of(results, _ -> true);
    }

    @Test
    void nothingIsSaidOfWhatIsNotKnown() {
        assertEquals("Nothing is known yet.", words(none(memories(5, 10), "A")));
    }

    @Test
    void aNetworkHoldsAsManyAsAreKnownWithoutAGap() {
        StudyResults results = none(memories(5, 10, 20, 40), "A", "B");
        know(results, 0, 0, 20, 1);
        know(results, 1, 0, 18, 0.9);
        know(results, 2, 0, 17, 0.8);
        know(results, 3, 0, 20, 0.8);
        know(results, 0, 1, 20, 1);
        know(results, 2, 1, 20, 1);
        assertEquals("So far: A finds the right picture at least 9 times in 10 up to 10 pictures (load 0.10); B up to 5"
                + " pictures (load 0.05), as far as is known.", words(results));
        assertEquals("So far: B finds the right picture at least 9 times in 10 up to 5 pictures (load 0.05), as far as is known.",
                SoFar.of(results, network -> network == 1));
    }

    @Test
    void whoeverFailsAtOnceOrNeverIsSaidSo() {
        StudyResults results = none(memories(5, 10), "A", "B");
        know(results, 0, 0, 17, 1);
        know(results, 1, 0, 17, 1);
        know(results, 0, 1, 20, 1);
        know(results, 1, 1, 20, 1);
        assertEquals("A finds the right picture less than 9 times in 10 from 5 pictures (load 0.05) on; B finds the right picture"
                + " at least 9 times in 10 up to 10 pictures (load 0.10), the most that is asked.", words(results));
    }

    @Test
    void whatTheCueAloneTellsIsSaidBesideIt() {
        StudyResults results = none(memories(5, 10, 20), "A", "B");
        for (int network = 0; network < 2; network++) {
            know(results, 0, network, 20, 1, 20);
            know(results, 1, network, 20, 1, network == 0 ? 18 : 17);
            know(results, 2, network, 3, 1, 3);
        }
        assertEquals("A finds the right picture at least 9 times in 10 up to 10 pictures (load 0.10); B up to 10 pictures (load"
                + " 0.10); the picture nearest to the cue is the right one just as far.", words(results));
    }

    @Test
    void whereItIsMeasuredItCountsThatThePictureIsGivenBack() {
        StudyResults results = none(Measure.RETRIEVED, memories(5, 10), "A", "B");
        know(results, 0, 0, 17, 1, 20);
        know(results, 0, 1, 20, 1, 20);
        know(results, 1, 1, 17, 1, 20);
        assertEquals(
                "So far: A gives the picture back less than 9 times in 10 from 5 pictures (load 0.05) on; B gives the picture"
                        + " back at least 9 times in 10 up to 5 pictures (load 0.05).",
                words(results));
    }

    @Test
    void theBestSettingIsNamedWithHowManyOthersMayBeAsGood() {
        StudyResults results = none(new Axis.OfParameter(Parameter.TEMPERATURE, List.of(0.0, 0.5, 1.0), false), "A");
        know(results, 0, 0, 20, 0.8);
        know(results, 1, 0, 20, 0.801);
        know(results, 2, 0, 20, 0.3);
        assertEquals("The highest overlap with the picture asked for is 0.80 (0.80 to 0.81), of A at temperature 0.5; the"
                + " interval of 1 other point reaches as high.", words(results));
    }
}
