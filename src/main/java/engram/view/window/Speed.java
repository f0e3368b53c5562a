package engram.view.window;

import engram.model.Text;

/** How fast a run is played: what there is to choose. */
public enum Speed {
    /** Evenly along the logarithmic axis of the run. */
    SLOW_START(0),
    /** A step a second. */
    ONE(1),
    /** Three steps a second. */
    THREE(3),
    /** Ten steps a second. */
    TEN(10),
    /** Thirty steps a second. */
    THIRTY(30),
    /** A hundred steps a second. */
    HUNDRED(100),
    /** Three hundred steps a second. */
    THREE_HUNDRED(300),
    /** A thousand steps a second. */
    THOUSAND(1_000),
    /** As fast as a screen can follow. */
    TWO_THOUSAND(2_000),
    /** Does not play: follows the newest step while the network computes. */
    LIVE(0);

    private final int stepsPerSecond;

    Speed(int stepsPerSecond) {
        this.stepsPerSecond = stepsPerSecond;
    }

    /** Steps a second; 0 where it is not always the same number. */
    public int stepsPerSecond() {
        return stepsPerSecond;
    }

    /**
     * What it is called.
     *
     * @param seconds how long a run takes with a slow start
     */
    String title(double seconds) {
        return switch (this) {
            case SLOW_START -> Text.of("Slow start, %d s", Math.max(1, Math.round(seconds)));
            case LIVE -> "Live";
            default -> Text.of("%,d steps/s", stepsPerSecond).replace("1 steps", "1 step");
        };
    }

    /** The same where there is little room. */
    String shortTitle() {
        return this == SLOW_START ? "Slow start" : title(0);
    }

    /** The next faster one of those that play, or the fastest. */
    public Speed faster() {
        return this == LIVE ? this : values()[Math.min(ordinal() + 1, TWO_THOUSAND.ordinal())];
    }

    /** The next slower one, or the slow start. */
    public Speed slower() {
        return this == LIVE ? this : values()[Math.max(ordinal() - 1, 0)];
    }
}
