package engram.model.study.plan;

import module java.base;
import engram.model.Text;

/** Where the pictures of a study come from. */
public sealed interface PictureSource {

    /**
     * Those of an experiment, or whatever pictures the study is given when it runs: the first draw learns the first ones, as they
     * stand there, and every other draw takes others by chance.
     */
    record Given() implements PictureSource {}

    /**
     * Pictures in files.
     *
     * @param names files, folders, samples and tables, as the commands read them; at least one
     */
    record Named(List<String> names) implements PictureSource {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Named {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("Pictures: there is no name");
            }
        }
    }

    /**
     * Patterns of chance: each pixel by itself is white or black.
     *
     * @param activity the chance of white, from {@link #LEAST} to 1 - {@link #LEAST}
     */
    record Random(double activity) implements PictureSource {

        /** With less, patterns of more than one colour would take too many draws to come by. */
        public static final double LEAST = 1e-6;

        /**
         * Checks the chance.
         *
         * @throws IllegalArgumentException if it is none, or makes patterns of one colour only
         */
        public Random {
            if (!(activity >= LEAST && activity <= 1 - LEAST)) {
                throw new IllegalArgumentException(
                        Text.of("activity lies above 0 and below 1, and is not %s: a millionth is the least", activity));
            }
        }
    }
}
