package engram.model.study.recognition;

import module java.base;
import engram.model.image.GrayImage;
import engram.model.network.hidden.Shifts;
import engram.model.noise.Noise;
import engram.model.spike.BipolarState;

/** What a memory is asked by, to see what it recognises and what it leaves alone. */
public enum CueKind {
    /** A memory, with noise. */
    KNOWN("known"),
    /** A picture that was not learned, with noise. */
    NEW("new"),
    /** A memory whose lower half is black. */
    HALF("half"),
    /** A memory that was moved by a pixel: up, down, left or right. */
    SHIFTED_1("shifted by 1"),
    /** A memory that was moved by two pixels. */
    SHIFTED_2("shifted by 2"),
    /** A memory with on and off exchanged. */
    INVERSE("inverse"),
    /** Each pixel on or off by the toss of a coin. */
    RANDOM("random");

    private static final int[][] DIRECTIONS = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};

    private final String title;

    CueKind(String title) {
        this.title = title;
    }

    /** The word for it in tables. */
    public String title() {
        return title;
    }

    /** Whether it comes with noise, so that it is asked at several levels. */
    public boolean isNoisy() {
        return this == KNOWN || this == NEW;
    }

    /** Whether a memory is meant; else silence is the right answer, or doubt. */
    public boolean hasAnswer() {
        return this == KNOWN || this == HALF || this == SHIFTED_1 || this == SHIFTED_2;
    }

    /**
     * Makes a cue.
     *
     * @param picture the picture that is asked about
     * @param noise what is put on it, where it comes with noise
     * @param random the chance
     */
    public BipolarState cue(GrayImage picture, Noise noise, RandomGenerator random) {
        return switch (this) {
            case KNOWN, NEW -> noise.applyTo(picture, random).threshold();
            case HALF -> upperHalf(picture).threshold();
            case SHIFTED_1 -> shifted(picture, 1, random).threshold();
            case SHIFTED_2 -> shifted(picture, 2, random).threshold();
            case INVERSE -> picture.threshold().inverse();
            case RANDOM -> tossed(picture.size(), random);
        };
    }

    private static GrayImage upperHalf(GrayImage picture) {
        double[] values = picture.values();
        Arrays.fill(values, values.length / 2, values.length, 0);
        return new GrayImage(picture.width(), picture.height(), values);
    }

    private static BipolarState tossed(int neurons, RandomGenerator random) {
        double[] values = new double[neurons];
        Arrays.setAll(values, _ -> random.nextBoolean() ? 1 : -1);
        return BipolarState.of(values);
    }

    /** What comes in at an edge is what was there. */
    private static GrayImage shifted(GrayImage picture, int by, RandomGenerator random) {
        int[] way = DIRECTIONS[random.nextInt(DIRECTIONS.length)];
        return new GrayImage(picture.width(), picture.height(),
                new Shifts.Place(by * way[0], by * way[1]).move(picture.values()));
    }
}
