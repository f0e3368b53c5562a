package engram.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.export.Trials;
import engram.export.picture.FrameStyle.Content;
import engram.model.Progress;
import engram.model.score.Scores;
import engram.model.spike.Rates;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.palette.Palette;
import engram.palette.SilentCells;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramePainterTest {

    private static final Trial TRIAL = Trials.ring("Ring", 8, 20, 2);

    /** Neuron 10 of the cue and neuron 20 of the recall are the only ones that stand out. */
    private static Frame knownFrame(Trial trial) {
        int neurons = trial.parameters().neurons();
        float[] cueGlow = new float[neurons];
        float[] recallGlow = new float[neurons];
        double[] cueRates = new double[neurons];
        double[] recallRates = new double[neurons];
        cueGlow[10] = 1;
        recallGlow[20] = 0.25f;
        cueRates[10] = trial.rateTop() / 3;
        recallRates[20] = trial.rateTop();
        return new Frame(trial, 25, cueGlow, recallGlow, Rates.of(cueRates), Rates.of(recallRates),
                Trials.card(new Scores(0.8, 0.7, -0.1, 0.9)));
    }

    @ParameterizedTest
    @EnumSource
    void thePictureHasTheSizeForetold(Content content) {
        FrameStyle style = new FrameStyle(5, Palette.VIRIDIS, false, content);
        BufferedImage picture = FramePainter.paint(Frame.of(TRIAL, 30, 4), style, Progress.IGNORED);
        assertEquals(FramePainter.size(8, style), new Dimension(picture.getWidth(), picture.getHeight()));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUE_SPIKES", "RECALL_SPIKES", "CUE_RATES", "RECALL_RATES"})
    void aSinglePanelHasCellsAndNothingElse(Content content) {
        assertEquals(new Dimension(48, 48), FramePainter.size(16, new FrameStyle(3, Palette.VIRIDIS, true, content)));
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsASquareOfItsOwnColour(Content content) {
        for (boolean dark : new boolean[] {false, true}) {
            FrameStyle style = new FrameStyle(7, Palette.INFERNO, dark, content);
            Frame frame = knownFrame(TRIAL);
            BufferedImage picture = FramePainter.paint(frame, style, Progress.IGNORED);
            for (FrameLayout.Panel panel : FrameLayout.of(8, style).panels()) {
                for (int neuron = 0; neuron < 64; neuron++) {
                    Rectangle cell = cell(panel, neuron, 7);
                    int expected = expected(frame, style, panel, neuron);
                    assertEquals(expected, rgb(picture, cell.x, cell.y));
                    assertEquals(expected, rgb(picture, cell.x + 6, cell.y + 6));
                    assertEquals(expected, rgb(picture, cell.x + 3, cell.y + 3));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void silentNeuronsHaveACrossInTheRecallAsOnTheScreen(Content content) {
        Trial trial = Trials.silenced("Ring", 8, 20, 2, 0, 63);
        BitSet silent = BitSet.valueOf(trial.parameters().neuronDamage(64).bits(64));
        assertTrue(silent.get(0) && silent.get(63) && silent.cardinality() >= 8);
        Frame frame = Frame.of(trial, 25, 4);
        for (int each : new int[] {7, 3}) {
            FrameStyle style = new FrameStyle(each, Palette.INFERNO, true, content);
            BufferedImage picture = FramePainter.paint(frame, style, Progress.IGNORED);
            for (FrameLayout.Panel panel : FrameLayout.of(8, style).panels()) {
                for (int neuron = 0; neuron < 64; neuron++) {
                    Rectangle cell = cell(panel, neuron, each);
                    int own = expected(frame, style, panel, neuron);
                    boolean marked = silent.get(neuron) && !panel.cue();
                    int[] marks = SilentCells.marksOn(own);
                    // From five pixels on it is a cross, which leaves the edge as it is; below, the cell is paler.
                    assertEquals(marked && each < 5 ? marks[1] : own, rgb(picture, cell.x, cell.y));
                    assertEquals(marked ? marks[each < 5 ? 1 : 0] : own, rgb(picture, cell.x + each / 2, cell.y + each / 2));
                }
            }
        }
    }

    private static int expected(Frame frame, FrameStyle style, FrameLayout.Panel panel, int neuron) {
        if (panel.spikes()) {
            return style.spikes().rgb((panel.cue() ? frame.cueGlow() : frame.recallGlow())[neuron]);
        }
        return style.palette().rgb((panel.cue() ? frame.cueRates() : frame.recallRates())[neuron] / frame.rateTop());
    }

    /** Two networks that were asked the same: the second answers with other rates, and is called so. */
    private static Still pair(String verdict) {
        Frame first = knownFrame(TRIAL);
        Frame second = new Frame(first.trial(), 25, first.cueGlow(), first.cueGlow(), first.cue(), first.cue(),
                Trials.card(new Scores(0.5, 0.7, 0.2, 0.9)));
        return new Still(List.of(first, second), List.of(verdict, verdict));
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoNetworksEachHasItsOwnColumn(Content content) {
        FrameStyle style = style(7, content);
        Still pair = pair("Remembered Ring");
        BufferedImage picture = FramePainter.paint(pair, style, Progress.IGNORED);
        assertEquals(FramePainter.size(8, 2, style), new Dimension(picture.getWidth(), picture.getHeight()));
        FrameLayout layout = FrameLayout.of(8, 2, style);
        int rows = content == Content.SPIKES_AND_RATES ? 2 : 1;
        assertEquals(content.captioned() ? 3 * rows : 1, layout.panels().size());
        for (FrameLayout.Panel panel : layout.panels()) {
            Frame frame = pair.frames().get(panel.column() == 2 ? 1 : 0);
            for (int neuron = 0; neuron < 64; neuron++) {
                Rectangle cell = cell(panel, neuron, 7);
                assertEquals(expected(frame, style, panel, neuron), rgb(picture, cell.x + 3, cell.y + 3));
            }
        }
    }

    @Test
    void whatANetworkHasComeToIsWrittenInItsColumnAndInNoOther() {
        FrameStyle style = style(12, Content.RATES);
        Still silent = new Still(pair("").frames(), List.of("", ""));
        Still second = new Still(silent.frames(), List.of("", "Negative of Ring"));
        BufferedImage without = FramePainter.paint(silent, style, Progress.IGNORED);
        BufferedImage with = FramePainter.paint(second, style, Progress.IGNORED);
        FrameLayout.Lettering place = FrameLayout.of(8, 2, style).lettering().orElseThrow();
        int left = place.lefts().getLast();
        int changed = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                if (with.getRGB(x, y) != without.getRGB(x, y)) {
                    changed++;
                    assertTrue(x >= left && x < left + place.column(), "at " + x);
                }
            }
        }
        assertTrue(changed > 50, "changed: " + changed);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 16, 128})
    void nothingOfTwoNetworksTouchesTheEdge(int side) {
        Frame frame = Frame.of(Trials.echo("W".repeat(300), side), 0, 0);
        Still still = new Still(List.of(frame, frame), List.of("Mixture, mostly " + "W".repeat(300), ""));
        for (int cell : new int[] {1, 4}) {
            for (Content content : new Content[] {Content.SPIKES_AND_RATES, Content.SPIKES, Content.RATES}) {
                assertEdgeIsBlank(FramePainter.paint(still, style(cell, content), Progress.IGNORED));
            }
        }
    }

    @Test
    void networksOfDifferentSidesAreRefused() {
        List<Frame> frames = List.of(knownFrame(TRIAL), Frame.of(Trials.echo("Ring", 4), 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Still(frames, List.of("", "")));
        assertThrows(IllegalArgumentException.class, () -> new Still(frames.subList(0, 1), List.of("", "")));
    }

    @Test
    void theCueIsOnTheLeftAndSpikesAreAbove() {
        FrameLayout layout = FrameLayout.of(16, style(8, Content.SPIKES_AND_RATES));
        Point cueSpikes = place(layout, true, true);
        Point recallSpikes = place(layout, false, true);
        Point cueRates = place(layout, true, false);
        Point recallRates = place(layout, false, false);
        assertTrue(cueSpikes.x + 128 < recallSpikes.x && cueSpikes.y == recallSpikes.y);
        assertTrue(cueSpikes.y + 128 < cueRates.y && cueSpikes.x == cueRates.x);
        assertEquals(new Point(recallSpikes.x, cueRates.y), recallRates);
    }

    @Test
    void aSpikeOfTheNetworkIsDrawnWhereItsNeuronIs() {
        Frame frame = Frame.of(TRIAL, 33, 0);
        BufferedImage picture = FramePainter.paint(frame, style(4, Content.RECALL_SPIKES), Progress.IGNORED);
        for (int neuron = 0; neuron < 64; neuron++) {
            boolean spike = TRIAL.recalled().spiked(33, neuron);
            int expected = spike ? 0xFFF4D6 : 0x0A0C10;
            assertEquals(expected, rgb(picture, neuron % 8 * 4 + 2, neuron / 8 * 4 + 2));
        }
    }

    @Test
    void theColourBarRunsThroughTheWholePalette() {
        FrameStyle style = style(16, Content.RATES);
        BufferedImage picture = FramePainter.paint(Frame.of(TRIAL, 30, 0), style, Progress.IGNORED);
        Rectangle bar = FrameLayout.of(8, style).lettering().orElseThrow().bar().orElseThrow();
        int y = bar.y + bar.height / 2;
        assertEquals(Palette.VIRIDIS.rgb(0), rgb(picture, bar.x, y));
        assertEquals(Palette.VIRIDIS.rgb(0.5 + 0.5 / bar.width), rgb(picture, bar.x + bar.width / 2, y));
        assertEquals(Palette.VIRIDIS.rgb(1), rgb(picture, bar.x + bar.width - 1, y));
    }

    @Test
    void spikesAloneNeedNoColourBar() {
        assertTrue(FrameLayout.of(8, style(16, Content.SPIKES)).lettering().orElseThrow().bar().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 16, 128})
    void nothingTouchesTheEdgeHoweverLongTheName(int side) {
        Trial trial = Trials.echo("W".repeat(300), side);
        for (int cell : new int[] {1, 4}) {
            for (Content content : new Content[] {Content.SPIKES_AND_RATES, Content.SPIKES, Content.RATES}) {
                FrameStyle style = style(cell, content);
                BufferedImage picture = FramePainter.paint(Frame.of(trial, 0, 0), style, Progress.IGNORED);
                assertEdgeIsBlank(picture);
            }
        }
    }

    private static void assertEdgeIsBlank(BufferedImage picture) {
        int right = picture.getWidth() - 1;
        int bottom = picture.getHeight() - 1;
        for (int depth = 0; depth < 3; depth++) {
            for (int x = 0; x <= right; x++) {
                assertEquals(0xFFFFFF, rgb(picture, x, depth));
                assertEquals(0xFFFFFF, rgb(picture, x, bottom - depth));
            }
            for (int y = 0; y <= bottom; y++) {
                assertEquals(0xFFFFFF, rgb(picture, depth, y));
                assertEquals(0xFFFFFF, rgb(picture, right - depth, y));
            }
        }
    }

    @Test
    void theNameIsWrittenInTheHeader() {
        FrameStyle style = style(4, Content.SPIKES);
        BufferedImage named = FramePainter.paint(knownFrame(Trials.ring("Ring", 8, 1, 1)), style, Progress.IGNORED);
        BufferedImage nameless = FramePainter.paint(knownFrame(Trials.ring("", 8, 1, 1)), style, Progress.IGNORED);
        FrameLayout.Lettering lettering = FrameLayout.of(8, style).lettering().orElseThrow();
        assertNotEquals(inked(nameless, lettering.nameBaseline()), inked(named, lettering.nameBaseline()));
        assertEquals(0, inked(nameless, lettering.nameBaseline()));
    }

    /** How many pixels above a line are not blank. */
    private static int inked(BufferedImage picture, int baseline) {
        int count = 0;
        for (int y = 0; y < baseline; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += rgb(picture, x, y) == 0xFFFFFF ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void lettersGrowWithThePanels() {
        int small = FrameLayout.of(64, style(4, Content.RATES)).lettering().orElseThrow().type().em();
        int large = FrameLayout.of(64, style(16, Content.RATES)).lettering().orElseThrow().type().em();
        int tiny = FrameLayout.of(4, style(1, Content.RATES)).lettering().orElseThrow().type().em();
        assertEquals(4.0, (double) large / small, 0.2);
        assertEquals(Type.SMALLEST_EM, tiny);
    }

    @Test
    void aSideOfNoNeuronsIsRefusedByName() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> FramePainter.size(0, style(4, Content.RATES)));
        assertEquals("FrameLayout: side is at least 1, not 0", refusal.getMessage());
    }

    private static FrameStyle style(int cell, Content content) {
        return new FrameStyle(cell, Palette.VIRIDIS, false, content);
    }

    private static Point place(FrameLayout layout, boolean cue, boolean spikes) {
        return layout.panels()
                .stream()
                .filter(panel -> panel.cue() == cue && panel.spikes() == spikes)
                .findFirst()
                .orElseThrow()
                .square()
                .getLocation();
    }

    private static Rectangle cell(FrameLayout.Panel panel, int neuron, int pixels) {
        Rectangle square = panel.square();
        int side = square.width / pixels;
        return new Rectangle(square.x + neuron % side * pixels, square.y + neuron / side * pixels, pixels, pixels);
    }

    private static int rgb(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xFFFFFF;
    }
}
