package engram.controller.state;

/** How fast a run is played. */
public sealed interface Pace {

    /**
     * Where one has come to after a while, if enough is recorded.
     *
     * @param position where one is: a time step from 0 on, and how much of the way to the next is gone
     * @param seconds how long the while is
     * @param length the steps of the run, at least 1
     * @return may lie beyond the end
     */
    double onward(double position, double seconds, int length);

    /**
     * The same number of steps in every second.
     *
     * @param stepsPerSecond above 0
     */
    record Steady(double stepsPerSecond) implements Pace {

        @Override
        public double onward(double position, double seconds, int length) {
            return position + seconds * stepsPerSecond;
        }
    }

    /**
     * Slowly at first, where all is decided, and ever faster: evenly along the logarithmic axis of the run. The first ten
     * steps take 5 seconds, and so does each power of ten after them; but no run takes longer than {@value #MOST_SECONDS}.
     */
    record SlowStart() implements Pace {

        /** How long the longest runs take. */
        public static final double MOST_SECONDS = 20;

        private static final double SECONDS_OF_TEN_STEPS = 5;

        /** How long a whole run takes, in seconds. */
        public static double seconds(int length) {
            return Math.min(MOST_SECONDS, SECONDS_OF_TEN_STEPS * Math.log10(length));
        }

        @Override
        public double onward(double position, double seconds, int length) {
            // A run of one step is at its end wherever one is.
            double share = length > 1 ? seconds / seconds(length) : 1;
            // Steps are counted from 1 along that axis.
            return (position + 1) * Math.pow(length, share) - 1;
        }
    }
}
