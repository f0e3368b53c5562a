package engram.model.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import module java.base;
import engram.model.Progress;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasterTest {

    private static SpikeTrain train(int steps, int neurons, double rate) {
        Random random = new Random(7);
        boolean[][] spikes = new boolean[steps][neurons];
        for (boolean[] step : spikes) {
            for (int i = 0; i < neurons; i++) {
                step[i] = random.nextDouble() < rate;
            }
        }
        return SpikeTrain.of(spikes, neurons);
    }

    /** Cell by cell. */
    private static int[] slowly(SpikeTrain spikes, NeuronOrder order, Bins steps, Bins rows) {
        int[] counts = new int[rows.count() * steps.count()];
        for (int line = 0; line < rows.count(); line++) {
            for (int bin = 0; bin < steps.count(); bin++) {
                for (int row = rows.start(line); row < rows.start(line + 1); row++) {
                    for (int step = steps.start(bin); step < steps.start(bin + 1); step++) {
                        if (step < spikes.steps() && spikes.spiked(step, order.neuron(row))) {
                            counts[line * steps.count() + bin]++;
                        }
                    }
                }
            }
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"0, 300, 50, 0, 100, 40", "0, 300, 7, 0, 100, 100", "0, 300, 300, 0, 100, 500", "17.3, 44.9, 200, 3.2, 9.7, 60",
        "63, 65, 10, 62, 66, 10", "100.5, 299.5, 31, 0.25, 99.75, 13", "250, 400, 90, 10, 90, 33", "0, 1000, 2, 0, 100, 1",})
    void countsAreThoseOfEveryCellLookedAt(double from, double to, int width, double top, double bottom, int height) {
        SpikeTrain spikes = train(300, 100, 0.3);
        Bins steps = new Bins(from, to, width);
        Bins rows = new Bins(top, bottom, height);
        for (NeuronOrder order : List.of(NeuronOrder.byPixel(100), NeuronOrder.byRate(spikes))) {
            assertArrayEquals(slowly(spikes, order, steps, rows), Raster.counts(spikes, order, steps, rows, Progress.IGNORED));
        }
    }

    @Test
    void allOfALongRunIsCounted() {
        SpikeTrain spikes = train(1000, 256, 0.8);
        Bins steps = new Bins(0, 1000, 321);
        Bins rows = new Bins(0, 256, 77);
        int[] counts = Raster.counts(spikes, NeuronOrder.byPixel(256), steps, rows, Progress.IGNORED);
        assertEquals(IntStream.of(spikes.counts(0, 1000)).sum(), IntStream.of(counts).sum());
    }

    @Test
    void countingCanBeCancelled() {
        SpikeTrain spikes = train(100, 200, 0.3);
        Bins steps = new Bins(0, 100, 10);
        assertThrows(CancellationException.class,
                () -> Raster.counts(spikes, NeuronOrder.byPixel(200), steps, new Bins(0, 200, 10), (_, _) -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void everyCellInSightIsInOneBinAndEveryPixelShowsTheBinItIsIn() {
        for (double from : new double[] {0, 0.4, 3}) {
            for (int pixels : new int[] {1, 3, 10, 64, 200}) {
                Bins bins = new Bins(from, 64, pixels);
                assertEquals(bins.start(), bins.start(0));
                assertEquals(bins.end(), bins.start(bins.count()));
                for (int pixel = 0; pixel < pixels; pixel++) {
                    double middle = from + (pixel + 0.5) * (64 - from) / pixels;
                    int cell = (int) Math.floor(middle);
                    int bin = bins.at(pixel);
                    if (pixels >= 64) {
                        assertEquals(cell, bins.start(bin), "pixel %d of %s".formatted(pixel, bins));
                    } else {
                        assertEquals(true, bins.start(bin) <= middle && middle <= bins.start(bin + 1) + 1);
                    }
                }
            }
        }
    }

    @Test
    void binsNeedAStretchAndPixels() {
        assertThrows(IllegalArgumentException.class, () -> new Bins(3, 3, 10));
        assertThrows(IllegalArgumentException.class, () -> new Bins(-1, 3, 10));
        assertThrows(IllegalArgumentException.class, () -> new Bins(0, 3, 0));
    }

    @Test
    void neuronsAreOrderedByTheFirstMemoryThatTheyAreOnIn() {
        BipolarState first = BipolarState.of(new double[] {-1, 1, -1, 1, -1});
        BipolarState second = BipolarState.of(new double[] {1, 1, -1, -1, -1});
        NeuronOrder order = NeuronOrder.byMemory(5, List.of(first, second));
        assertArrayEquals(new int[] {1, 3, 0, 2, 4}, IntStream.range(0, 5).map(order::neuron).toArray());
        assertEquals(2, order.row(0));
        assertEquals(NeuronOrder.byPixel(7), NeuronOrder.byMemory(7, List.of(first)), "of another side");
    }

    @Test
    void neuronsAreOrderedByRateAndEqualsByPixel() {
        SpikeTrain spikes = SpikeTrain
                .of(new boolean[][] {{false, true, true, false}, {false, true, false, false}, {true, true, false, false}}, 4);
        NeuronOrder order = NeuronOrder.byRate(spikes);
        assertArrayEquals(new int[] {1, 0, 2, 3}, IntStream.range(0, 4).map(order::neuron).toArray());
    }

    @Test
    void onlySomeNeuronsHaveRowsWhereOnlyTheyAreWanted() {
        SpikeTrain spikes = train(90, 130, 0.3);
        NeuronOrder order = NeuronOrder.ofSome(130, List.of(100, 3, 129));
        assertEquals(3, order.size());
        assertEquals(0, order.row(100));
        assertEquals(2, order.row(129));
        assertEquals(NeuronOrder.NO_ROW, order.row(4));
        assertEquals(NeuronOrder.NO_ROW, order.row(1000));
        Bins steps = new Bins(0, 90, 40);
        Bins rows = new Bins(0, 3, 60);
        assertArrayEquals(slowly(spikes, order, steps, rows), Raster.counts(spikes, order, steps, rows, Progress.IGNORED));
    }
}
