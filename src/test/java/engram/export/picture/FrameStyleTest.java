package engram.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import module java.base;
import engram.export.picture.FrameStyle.Content;
import engram.palette.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameStyleTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65})
    void aCellOutOfRangeIsRefusedByName(int cell) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new FrameStyle(cell, Palette.VIRIDIS, false, Content.SPIKES));
        assertEquals("FrameStyle: cell is from 1 to 64 pixels, not " + cell, refusal.getMessage());
    }

    @Test
    void onlyWhatShowsCueAndRecallIsCaptioned() {
        Set<Content> captioned = Stream.of(Content.values()).filter(Content::captioned).collect(Collectors.toSet());
        assertEquals(EnumSet.of(Content.SPIKES_AND_RATES, Content.SPIKES, Content.RATES), captioned);
    }
}
