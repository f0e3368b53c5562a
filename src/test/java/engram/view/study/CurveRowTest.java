package engram.view.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Moments;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.Variant;
import engram.model.study.result.CellResult;
import engram.model.study.result.StudyResults;
import engram.plot.Axis;
import engram.plot.Extent;
import engram.plot.Layer;
import engram.plot.Plot;
import engram.view.study.StudySight.Older;
import engram.view.study.StudySight.Spot;
import engram.view.theme.Theme;
import org.junit.jupiter.api.Test;

class CurveRowTest {

    private static final Measure MEASURE = Measure.SIMILARITY;

    private static StudyResults none() {
        List<Variant> networks = Stream.of("A", "B").map(name -> new Variant(name, RuleKind.HEBB, Dynamics.BINARY)).toList();
        return new StudyResults(new CellOrder(new StudyPlan("made", new PictureSource.Random(0.5), Parameters.DEFAULTS, 3,
                networks, List.of(new engram.model.study.plan.Axis.Memories(List.of(5, 10), false)), new Repeats(2, 1),
                List.of(MEASURE))));
    }

    /** All cells have the same value, and what it is held against has another one in each network. */
    private static StudyResults all(double value, double... baselines) {
        StudyResults results = none();
        for (int place = 0; place < results.order().cells(); place++) {
            double baseline = baselines[results.order().cell(place).network()];
            Map<Measure, Moments> moments = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                double mean = measure == MEASURE ? value : baseline;
                moments.put(measure, Moments.of(DoubleStream.of(mean - 0.01, mean + 0.01)));
            }
            results.add(new CellResult(place, moments));
        }
        return results;
    }

    private static StudySight sight(StudyResults results, Set<String> hidden, Older... older) {
        return new StudySight(results, hidden, true, List.of(older), null, Theme.LIGHT);
    }

    private static CurveRow row(StudySight sight) {
        return CurveRow.of(sight, MEASURE, Axis.linear(new Extent(0, 10)));
    }

    private static Set<String> names(CurveRow row) {
        return row.plot().names().stream().map(Plot.Name::name).collect(Collectors.toSet());
    }

    @Test
    void anOlderCurveIsSeenToItsLowestPoint() {
        Older older = new Older("last", all(-0.5, 0, 0));
        assertTrue(row(sight(none(), Set.of(), older)).plot().y().extent().from() <= -0.5);
        assertEquals(0, row(sight(none(), Set.of())).plot().y().extent().from());
    }

    @Test
    void anOlderCurveOfANetworkThatIsNotSeenIsNotSeenEither() {
        Older older = new Older("1", all(0.5, 0, 0));
        assertEquals(Set.of("1: A", "1: B"), names(row(sight(none(), Set.of(), older))));
        CurveRow one = row(sight(none(), Set.of("B"), older));
        assertEquals(Set.of("1: A"), names(one));
        assertEquals(1,
                one.plot()
                        .layers()
                        .stream()
                        .filter(Layer.Line.class::isInstance)
                        .map(Layer.Line.class::cast)
                        .filter(line -> line.xs().length == 2)
                        .count());
    }

    @Test
    void whatTheNetworksAreHeldAgainstNamesItsNetworkWhereItDiffers() {
        String baseline = MEASURE.baselines().getFirst().title();
        assertTrue(names(row(sight(all(0.8, 0.3, 0.3), Set.of()))).contains(baseline));
        Set<String> two = names(row(sight(all(0.8, 0.3, 0.5), Set.of())));
        String lower = Character.toLowerCase(baseline.charAt(0)) + baseline.substring(1);
        assertTrue(two.containsAll(Set.of("A: " + lower, "B: " + lower)), two.toString());
    }

    @Test
    void thereIsTheSameRoomForNamesBeforeTheFirstPoint() {
        Set<String> before = row(sight(none(), Set.of())).names().stream().map(Plot.Name::name).collect(Collectors.toSet());
        assertTrue(before.containsAll(names(row(sight(all(0.8, 0.3, 0.3), Set.of())))), before.toString());
    }

    @Test
    void aPointIsReadOutBesideWhatTheOtherNetworkDoesThere() {
        String both = SpotWords.of(sight(all(0.8, 0.3, 0.3), Set.of()), new Spot(1, 0));
        assertTrue(both.startsWith("A, 10 pictures: Cosine similarity 0.80 (") && both.endsWith("; 2 cues of 1 draw. B: 0.80"),
                both);
        String one = SpotWords.of(sight(all(0.8, 0.3, 0.3), Set.of("B")), new Spot(0, 0));
        assertTrue(one.startsWith("A, 5 pictures: ") && one.endsWith("; 2 cues of 1 draw"), one);
    }
}
