package engram.palette;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    /** What rounding to eight bits a channel may take from the order; the eye tells apart about 1. */
    private static final double ROUNDING = 0.05;

    @ParameterizedTest
    @CsvSource({"VIRIDIS, 440154, 21918c, fde725", "INFERNO, 000004, bc3754, fcffa4", "CIVIDIS, 00224e, 7d7c78, fee838"})
    void endsAndMiddleAreThoseOfThePublishedTables(Palette palette, String low, String middle, String high) {
        assertEquals(low, "%06x".formatted(palette.rgb(0)));
        assertEquals(middle, "%06x".formatted(palette.rgb(128 / 255.0)));
        assertEquals(high, "%06x".formatted(palette.rgb(1)));
        assertEquals(256, palette.size());
    }

    @ParameterizedTest
    @EnumSource
    void largerNumbersAreNeverDarker(Palette palette) {
        for (int i = 1; i < palette.size(); i++) {
            double before = lightness(palette.rgb((i - 1) / 255.0));
            double here = lightness(palette.rgb(i / 255.0));
            assertTrue(here >= before - ROUNDING, "%s at %d: %s after %s".formatted(palette, i, here, before));
        }
        assertTrue(lightness(palette.rgb(1)) - lightness(palette.rgb(0)) > 70, "spans black to white");
    }

    @ParameterizedTest
    @EnumSource
    void numbersBeyondTheEndsGetTheColourOfTheEnd(Palette palette) {
        assertEquals(palette.rgb(0), palette.rgb(-0.001));
        assertEquals(palette.rgb(0), palette.rgb(Double.NEGATIVE_INFINITY));
        assertEquals(palette.rgb(1), palette.rgb(1.001));
        assertEquals(palette.rgb(1), palette.rgb(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @EnumSource
    void aNumberBetweenTwoColoursGetsTheNearer(Palette palette) {
        assertEquals(palette.rgb(100 / 255.0), palette.rgb(100.49 / 255));
        assertEquals(palette.rgb(101 / 255.0), palette.rgb(100.51 / 255));
    }

    @ParameterizedTest
    @EnumSource
    void noNumberGetsTheColourOfWhatIsNone(Palette palette) {
        assertEquals(Palette.NOT_A_NUMBER, palette.rgb(Double.NaN));
        for (int i = 0; i < palette.size(); i++) {
            assertNotEquals(Palette.NOT_A_NUMBER, palette.rgb(i / 255.0));
        }
    }

    @Test
    void theFirstPaletteIsViridisByName() {
        assertEquals("Viridis", Palette.values()[0].title());
    }

    @ParameterizedTest
    @EnumSource
    void bothSidesOfZeroGrowLighterEvenlyAndAlike(Diverging colours) {
        assertEquals(0x0A0C10, colours.rgb(0));
        double ground = lightness(colours.rgb(0));
        double most = lightness(colours.rgb(1));
        assertTrue(most > 70, "light enough to be seen: " + most);
        for (double size = 0.05; size <= 1; size += 0.05) {
            double even = ground + size * (most - ground);
            assertEquals(even, lightness(colours.rgb(size)), 2, "at " + size);
            assertEquals(even, lightness(colours.rgb(-size)), 2, "at " + -size);
        }
    }

    @ParameterizedTest
    @CsvSource({"WEIGHTS, eea766, 47c9bd", "DIFFERENCES, f49d47, b4a5fe"})
    void signsHaveTheirOwnHues(Diverging colours, String below, String above) {
        assertEquals(below, "%06x".formatted(colours.rgb(-1)));
        assertEquals(above, "%06x".formatted(colours.rgb(1)));
        assertEquals(colours.rgb(1), colours.rgb(1.5));
        assertEquals(colours.rgb(-1), colours.rgb(-1.5));
        assertEquals(Palette.NOT_A_NUMBER, colours.rgb(Double.NaN));
    }

    @ParameterizedTest
    @EnumSource
    void eyesWithoutOneSortOfConesTellTheSignsApart(Diverging colours) {
        for (double[][] eye : ColourBlindness.ALL) {
            for (double size = 0.25; size <= 1; size += 0.25) {
                double apart = ColourBlindness.difference(colours.rgb(size), colours.rgb(-size), eye);
                assertTrue(apart > 10 + 25 * (size - 0.25), "at %s they are %s apart".formatted(size, apart));
            }
        }
    }

    /** CIE L*, from 0 (black) to 100 (white). */
    private static double lightness(int rgb) {
        double y = Luminance.of(rgb);
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    @Test
    void seenFromFarAwayAPixelHasTheMeanOfItsCells() {
        int[] cells = {0x000000, 0xFF0000, 0x00FF00, 0x0000FF, 0x000000, 0x000000, 0x0000FF, 0x00FF00, 0x102030, 0x102030,
            0x010101, 0x020202, 0x102030, 0x102030, 0x030303, 0x040404};
        int[] two = new int[4];
        Blend.means(cells, 4, two, 2);
        assertArrayEquals(new int[] {0xFF400000, 0xFF008080, 0xFF102030, 0xFF030303}, two);

        int[] same = new int[16];
        Blend.means(cells, 4, same, 4);
        assertArrayEquals(Arrays.stream(cells).map(cell -> 0xFF000000 | cell).toArray(), same);

        int[] uneven = new int[9];
        Blend.means(new int[1024 * 1024], 1024, uneven, 3);
        assertArrayEquals(new int[] {0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000, 0xFF000000,
            0xFF000000, 0xFF000000}, uneven);
    }
}
