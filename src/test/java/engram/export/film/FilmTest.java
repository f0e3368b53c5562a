package engram.export.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import engram.export.picture.FilmRange;
import engram.export.picture.FrameStyle;
import engram.export.picture.FrameStyle.Content;
import engram.model.spike.SpikeTrain;
import engram.palette.Palette;
import engram.palette.SpikeColours;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class FilmTest {

    /** Neuron t fires in step t. */
    private static final SpikeTrain ONE_AFTER_THE_OTHER = SpikeTrain.of(new boolean[][] {{true, false, false, false},
        {false, true, false, false}, {false, false, true, false}, {false, false, false, true},}, 4);

    private static FrameStyle dark(int cell) {
        return new FrameStyle(cell, Palette.VIRIDIS, true, Content.CUE_SPIKES);
    }

    @Test
    void spikesAloneAreDrawnCellByCell() {
        Film film = Film.ofSpikes("Row", ONE_AFTER_THE_OTHER, new FilmRange(0, 4, 1, 0, 10), dark(3));
        assertEquals(new Dimension(6, 6), film.size());
        assertEquals(4, film.frames());
        for (int time = 0; time < 4; time++) {
            BufferedImage picture = film.paint(time);
            for (int y = 0; y < 6; y++) {
                for (int x = 0; x < 6; x++) {
                    boolean fires = y / 3 * 2 + x / 3 == time;
                    int colour = fires ? SpikeColours.STANDARD.spike() : SpikeColours.STANDARD.background();
                    assertEquals(colour, picture.getRGB(x, y) & 0xFFFFFF);
                }
            }
        }
    }

    @Test
    void spikesAloneGlowOnAsLongAsAskedFor() {
        BufferedImage picture = Film.ofSpikes("Row", ONE_AFTER_THE_OTHER, new FilmRange(1, 2, 1, 1, 10), dark(1)).paint(0);
        assertEquals(SpikeColours.STANDARD.rgb(0.04f), picture.getRGB(0, 0) & 0xFFFFFF);
        assertEquals(SpikeColours.STANDARD.spike(), picture.getRGB(1, 0) & 0xFFFFFF);
        assertEquals(SpikeColours.STANDARD.background(), picture.getRGB(0, 1) & 0xFFFFFF);
    }

    @Test
    void spikesMayHaveTheColoursOfAPalette() {
        FrameStyle style = dark(1).withSpikesOfPalette();
        BufferedImage picture = Film.ofSpikes("Row", ONE_AFTER_THE_OTHER, new FilmRange(0, 1, 1, 0, 10), style).paint(0);
        assertEquals(Palette.VIRIDIS.rgb(1), picture.getRGB(0, 0) & 0xFFFFFF);
        assertEquals(Palette.VIRIDIS.rgb(0), picture.getRGB(1, 0) & 0xFFFFFF);
    }

    @Test
    void spikesAloneAreNoRates() {
        FrameStyle rates = new FrameStyle(1, Palette.VIRIDIS, true, Content.CUE_RATES);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> Film.ofSpikes("Row", ONE_AFTER_THE_OTHER, new FilmRange(0, 1, 1, 0, 10), rates));
        assertEquals("Film: spikes alone are one panel, not CUE_RATES", refusal.getMessage());
    }

    @Test
    void aRangeBeyondTheSpikesIsRefusedByName() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> Film.ofSpikes("Row", ONE_AFTER_THE_OTHER, new FilmRange(0, 5, 1, 0, 10), dark(1)));
        assertEquals("FilmRange: to is at most 4, the steps recorded, not 5", refusal.getMessage());
    }

    @Test
    void neuronsThatMakeNoSquareAreRefused() {
        SpikeTrain three = SpikeTrain.of(new boolean[1][3], 3);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> Film.ofSpikes("Row", three, new FilmRange(0, 1, 1, 0, 10), dark(1)));
        assertEquals("Film: 3 neurons make no square", refusal.getMessage());
    }
}
