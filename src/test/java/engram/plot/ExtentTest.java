package engram.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtentTest {

    @Test
    void aroundValuesThereIsALittleRoom() {
        Extent extent = Extent.around(DoubleStream.of(2, Double.NaN, 4, Double.POSITIVE_INFINITY));
        assertTrue(extent.from() < 2 && extent.from() > 1.8, extent.toString());
        assertTrue(extent.to() > 4 && extent.to() < 4.2, extent.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -3000, 1e-9, 1e12})
    void aroundOneValueItIsInTheMiddle(double value) {
        Extent extent = Extent.around(DoubleStream.of(value, value * (1 + 1e-15)));
        assertEquals(0.5, extent.share(value), 1e-6);
    }

    @Test
    void nothingKnownIsAnAxisAllTheSame() {
        assertEquals(0.5, Extent.around(DoubleStream.of(Double.NaN)).share(0));
        assertEquals(new Extent(0, 1), Extent.fromZero(DoubleStream.empty()));
        assertEquals(new Extent(0, 1), Extent.fromZero(DoubleStream.of(0, 0)));
    }

    @Test
    void zoomingLeavesThePointWhereItIsAndEndsWithTheWhole() {
        Extent zoomed = Extent.whole(100).zoomed(0.5, 20, 100, 4);
        assertEquals(0.2, zoomed.share(20), 1e-12);
        assertEquals(50, zoomed.length());
        assertEquals(4, zoomed.zoomed(1e-9, 20, 100, 4).length());
        assertEquals(Extent.whole(100), zoomed.zoomed(1e9, 20, 100, 4));
        assertEquals(new Extent(50, 100), zoomed.moved(1000, 100));
    }

    @Test
    void anAxisWithoutLengthIsRefused() {
        for (double[] ends : new double[][] {{1, 1}, {2, 1}, {0, Double.NaN}, {0, Double.POSITIVE_INFINITY}}) {
            assertThrows(IllegalArgumentException.class, () -> new Extent(ends[0], ends[1]));
        }
    }
}
