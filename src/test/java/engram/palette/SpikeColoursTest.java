package engram.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpikeColoursTest {

    static List<SpikeColours> looks() {
        return List.of(SpikeColours.STANDARD, new SpikeColours(Palette.VIRIDIS.rgb(0), Palette.VIRIDIS.rgb(1)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noGlowIsTheBackgroundAndFullGlowTheSpike(SpikeColours colours) {
        assertEquals(colours.background(), colours.rgb(0));
        assertEquals(colours.spike(), colours.rgb(1));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void glowBeyondItsRangeIsTakenToItsEnd(SpikeColours colours) {
        assertEquals(colours.background(), colours.rgb(-3));
        assertEquals(colours.spike(), colours.rgb(1.5f));
        assertEquals(colours.background(), colours.rgb(Float.NaN));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void spikesStandOutBySevenToOne(SpikeColours colours) {
        double contrast = Luminance.contrast(colours.background(), colours.spike());
        assertTrue(contrast >= 7, "contrast is " + contrast);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void moreGlowIsNeverNearerToTheBackground(SpikeColours colours) {
        double before = 0;
        for (int i = 0; i <= 100; i++) {
            double distance = Math.abs(Luminance.of(colours.rgb(i / 100f)) - Luminance.of(colours.background()));
            assertTrue(distance >= before, "at glow " + i / 100f);
            before = distance;
        }
    }

    @Test
    void aSpikeIsBrightAndSilenceIsDark() {
        assertEquals(0xFFF4D6, SpikeColours.STANDARD.spike());
        assertEquals(0x0A0C10, SpikeColours.STANDARD.background());
    }

    @Test
    void aColourWithOpacityIsRefusedByName() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> new SpikeColours(0, 0xFF112233));
        assertEquals("SpikeColours: spike is 0xRRGGBB, not 0xFF112233", refusal.getMessage());
    }

    @Test
    void halfwayEachChannelIsHalfway() {
        assertEquals(0x804020, Blend.rgb(0x000000, 0xFF8040, 0.5));
        assertEquals(0x804020, Blend.rgb(0xFF8040, 0x000000, 0.5));
    }
}
