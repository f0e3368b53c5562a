package engram.model.image.table;

import module java.base;
import engram.model.Text;

/** Which numbers stand for black and for white, the narrowest range first. */
public enum ValueRange {
    UNIT("0 to 1", 0, 1),
    SIGNS("\u22121 to +1", -1, 1),
    /** As in the handwritten digits of 8 x 8 pixels that come with scikit-learn. */
    SIXTEEN("0 to 16", 0, 16),
    BYTES("0 to 255", 0, 255),
    SHORTS("0 to 65535", 0, 65535);

    private final String title;
    private final double black;
    private final double white;

    ValueRange(String title, double black, double white) {
        this.title = title;
        this.black = black;
        this.white = white;
    }

    /** The numbers for black and white, as people read them. */
    public String title() {
        return title;
    }

    /** The same as a word of a command line: {@code "-1:1"}. */
    public String word() {
        return Text.of("%.0f:%.0f", black, white);
    }

    /** The same with what they stand for: {@code "0 to 1, dark to light"}. */
    public String reading() {
        return title + ", dark to light";
    }

    /**
     * The ranges in which all numbers lie, the likeliest first.
     *
     * @return empty if there is none
     */
    static List<ValueRange> around(double least, double most) {
        return Arrays.stream(values()).filter(range -> least >= range.black && most <= range.white).toList();
    }

    /** The grey value that a number in this range stands for, from 0 for black to 1 for white. */
    double grey(double number) {
        return (number - black) / (white - black);
    }

    /** What would fit, as people read it. */
    static String wanted() {
        return Arrays.stream(values()).map(ValueRange::title).collect(Collectors.joining(", or ", "pictures have ", ""));
    }
}
