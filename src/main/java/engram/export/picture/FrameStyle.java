package engram.export.picture;

import engram.model.Text;
import engram.palette.Palette;
import engram.palette.SpikeColours;
import java.util.Objects;

/**
 * How a moment is to be drawn.
 *
 * @param cell rows and columns of pixels that each neuron gets, from 1 to 64
 * @param dark whether on a dark ground, for slides, rather than on white, for paper
 */
public record FrameStyle(int cell, Palette palette, boolean dark, Content content, SpikeColours spikes) {

    /** The most pixels that a neuron's square has in width or height. */
    public static final int MOST_PIXELS_PER_CELL = 64;

    /** What of a moment is drawn. */
    public enum Content {
        SPIKES_AND_RATES("Spikes and firing rates", Content.ALL, true, true),
        SPIKES("Spikes", Content.ALL, true, false),
        RATES("Firing rates", Content.ALL, false, true),
        CUE_SPIKES("Spikes of the cue", 0, true, false),
        RECALL_SPIKES("Spikes of the recall", 1, true, false),
        TWIN_SPIKES("Spikes of network B", 2, true, false),
        CUE_RATES("Firing rates of the cue", 0, false, true),
        RECALL_RATES("Firing rates of the recall", 1, false, true),
        TWIN_RATES("Firing rates of network B", 2, false, true);

        private static final int ALL = -1;

        private final String title;
        private final int column;
        private final boolean spikes;
        private final boolean rates;

        Content(String title, int column, boolean spikes, boolean rates) {
            this.title = title;
            this.column = column;
            this.spikes = spikes;
            this.rates = rates;
        }

        /** The name people read. */
        public String title() {
            return title;
        }

        /** Which column it is alone: 0 the cue, 1 network A, 2 network B; below 0 where it is all of them. */
        public int column() {
            return column;
        }

        /** Whether it is of a second network alone: where there is none, it is as of the first. */
        public boolean ofTwin() {
            return column == 2;
        }

        /** Whether spikes are in it. */
        public boolean spikes() {
            return spikes;
        }

        /** Whether firing rates are in it. */
        public boolean rates() {
            return rates;
        }

        /** Whether cue and networks stand side by side with captions; otherwise it is one panel of bare cells. */
        public boolean captioned() {
            return column == ALL;
        }
    }

    /** Checks the ranges. */
    public FrameStyle {
        if (cell < 1 || cell > MOST_PIXELS_PER_CELL) {
            throw new IllegalArgumentException(
                    Text.of("FrameStyle: cell is from 1 to %d pixels, not %d", MOST_PIXELS_PER_CELL, cell));
        }
        Objects.requireNonNull(palette, "palette");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(spikes, "spikes");
    }

    /** Spikes in the colours that they have on screen, on either ground. */
    public FrameStyle(int cell, Palette palette, boolean dark, Content content) {
        this(cell, palette, dark, content, SpikeColours.STANDARD);
    }

    /** The same with spikes in the last colour of its palette, that fade into the first. */
    public FrameStyle withSpikesOfPalette() {
        return new FrameStyle(cell, palette, dark, content, new SpikeColours(palette.rgb(0), palette.rgb(1)));
    }
}
