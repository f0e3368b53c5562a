package engram.view.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.experiment.Experiment;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.study.TrialSeries;
import engram.model.study.TrialSeriesResult;
import engram.model.study.Trials;
import engram.plot.Box;
import engram.plot.Layer;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.plot.CanvasSurface;
import engram.view.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class NoiseCurveTest {

    private static final List<Double> LEVELS = List.of(0.0, 0.4, 0.8, 1.0);
    private static final Experiment FIRST = Experiments.small();
    private static final Experiment SECOND = FIRST.with(FIRST.parameters().withRule(RuleKind.PSEUDO_INVERSE));
    private static final Theme THEME = Theme.LIGHT;

    private static TrialSeriesResult asked(Experiment experiment) {
        return Trials.asked(new TrialSeries(experiment, LEVELS, 3));
    }

    private static NoiseCurve curve(Box room, NetworkTrials... networks) {
        Surface surface = CanvasSurface.blank(new Canvas(), room.width(), room.height());
        return NoiseCurve.of(List.of(networks), 0.4, room, surface, THEME);
    }

    private static NetworkTrials a(TrialSeriesResult before) {
        return NetworkTrials.of("A", THEME.networks().a(), asked(FIRST), before);
    }

    private static NetworkTrials b(TrialSeriesResult result) {
        return NetworkTrials.of("B", THEME.networks().b(), result, null);
    }

    private static List<String> names(Plot plot) {
        return plot.names().stream().map(Plot.Name::name).toList();
    }

    @Test
    void bothNetworksHaveTheirNamesAndBandsThatStayInThePlot() {
        for (double[] size : new double[][] {{632, 140}, {520, 100}, {400, 850}, {840, 860}}) {
            NoiseCurve curve = curve(new Box(0, 0, size[0], size[1]), a(null), b(asked(SECOND)));
            assertEquals(List.of("perfect recall", "constant answer", "no memory", "A Spike Hebbian", "B Pseudo-inverse"),
                    names(curve.similarities().plot()));
            for (PlacedPlot placed : List.of(curve.similarities(), curve.shares())) {
                assertTrue(placed.box().isVisible(), placed.box().toString());
                assertTrue(placed.box().right() + placed.margin() <= size[0] && placed.box().bottom() < size[1]);
                List<Layer.Band> bands = placed.plot()
                        .layers()
                        .stream()
                        .flatMap(layer -> layer instanceof Layer.Band band ? Stream.of(band) : Stream.empty())
                        .toList();
                assertEquals(2, bands.size());
                for (Layer.Band band : bands) {
                    assertTrue(Arrays.stream(band.lows()).allMatch(low -> low >= placed.plot().y().extent().from()));
                    assertTrue(Arrays.stream(band.highs()).allMatch(high -> high <= placed.plot().y().extent().to()));
                }
            }
        }
    }

    @Test
    void theCurveBeforeTheLastChangeIsNamed() {
        TrialSeriesResult before = asked(Experiments.with(FIRST, Parameter.GAIN, 0.6));
        Plot plot = curve(new Box(0, 0, 632, 400), a(before), b(asked(SECOND))).similarities().plot();
        assertTrue(names(plot).contains("A before"), names(plot).toString());
        assertFalse(names(plot).contains("B before"));
    }

    @Test
    void pointsToComeAreRings() {
        TrialSeriesResult some = asked(SECOND);
        TrialSeriesResult part = new TrialSeriesResult(some.sampling(), some.answers().subList(0, 3));
        Plot plot = curve(new Box(0, 0, 632, 140), a(null), b(part)).similarities().plot();
        List<List<Double>> rings = plot.layers()
                .stream()
                .flatMap(layer -> layer instanceof Layer.Points points && points.ring() != null
                        ? Stream.of(Arrays.stream(points.xs()).boxed().toList())
                        : Stream.empty())
                .toList();
        assertEquals(List.of(List.of(), List.of(1.0)), rings);
    }

    @Test
    void aPlaceHasItsNearestLevel() {
        NoiseCurve curve = curve(new Box(0, 0, 632, 140), a(null));
        PlacedPlot plot = curve.similarities();
        assertEquals(Optional.of(2), curve.levelAt(plot.x(0.75), plot.box().centreY()));
        assertEquals(Optional.of(1), curve.levelAt(curve.shares().x(0.45), plot.box().centreY()));
        assertEquals(Optional.empty(), curve.levelAt(plot.box().right() + 10, plot.box().centreY()));
    }
}
