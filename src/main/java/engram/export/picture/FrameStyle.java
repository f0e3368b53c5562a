package engram.export.picture;

import engram.model.Text;
import engram.palette.Palette;
import engram.palette.SpikeColours;
import java.util.Objects;

/**
 * How a frame is to be drawn.
 *
 * @param cell rows and columns of pixels that each neuron gets, from 1 to 64
 * @param dark whether on a dark ground, for slides, rather than on white, for paper
 */
public record FrameStyle(int cell, Palette palette, boolean dark, Content content, SpikeColours spikes) {

    /** The most pixels that a neuron's square has in width or height. */
    public static final int MOST_PIXELS_PER_CELL = 64;

    /** What of a frame is drawn. */
    public enum Content {
        SPIKES_AND_RATES("Spikes and firing rates", true, true, true, true),
        SPIKES("Spikes", true, true, true, false),
        RATES("Firing rates", true, true, false, true),
        CUE_SPIKES("Spikes of the cue", true, false, true, false),
        RECALL_SPIKES("Spikes of the recall", false, true, true, false),
        CUE_RATES("Firing rates of the cue", true, false, false, true),
        RECALL_RATES("Firing rates of the recall", false, true, false, true);

        private final String title;
        private final boolean cue;
        private final boolean recall;
        private final boolean spikes;
        private final boolean rates;

        Content(String title, boolean cue, boolean recall, boolean spikes, boolean rates) {
            this.title = title;
            this.cue = cue;
            this.recall = recall;
            this.spikes = spikes;
            this.rates = rates;
        }

        /** The name people read. */
        public String title() {
            return title;
        }

        /** Whether the cue is in it. */
        public boolean cue() {
            return cue;
        }

        /** Whether the recall is in it. */
        public boolean recall() {
            return recall;
        }

        /** Whether spikes are in it. */
        public boolean spikes() {
            return spikes;
        }

        /** Whether firing rates are in it. */
        public boolean rates() {
            return rates;
        }

        /** Whether cue and recall stand side by side with captions; otherwise it is one panel of bare cells. */
        public boolean captioned() {
            return cue && recall;
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

    /** Spikes in the colours of the window. */
    public FrameStyle(int cell, Palette palette, boolean dark, Content content) {
        this(cell, palette, dark, content, SpikeColours.STANDARD);
    }

    /** The same with spikes in the last colour of its palette, that fade into the first. */
    public FrameStyle withSpikesOfPalette() {
        return new FrameStyle(cell, palette, dark, content, new SpikeColours(palette.rgb(0), palette.rgb(1)));
    }
}
