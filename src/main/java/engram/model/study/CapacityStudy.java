package engram.model.study;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Memory;

/**
 * The questions of how many memories something holds: it learns more and more pictures, and is asked about some of them each
 * time, at each noise level. What is asked, a network or a bound that networks are held against, is not known here.
 *
 * @param pictures there are to learn, in order; at least one
 * @param sizes how many of them are learned, each from 1 to all, ascending, none twice; at least one
 * @param levels the noise levels, each in [0, 1]; at least one
 * @param cues how many cues are asked at each point, at least 1
 * @param draws how often pictures are drawn anew, at least 1: the first draw learns the first pictures, as they are given
 */
public record CapacityStudy(List<Memory> pictures, List<Integer> sizes, List<Double> levels, int cues, int draws) {

    /**
     * What is asked at one point.
     *
     * @param memories how many pictures are learned
     * @param draw which draw of them, from 0 on
     * @param level the noise level
     */
    public record Point(int memories, int draw, double level) {}

    /**
     * What came of one cue.
     *
     * @param exact whether every pixel of the answer is on the right side, as {@code ScoreCard.wrongPixels} counts them
     * @param recalled whether the answer had settled on the picture asked about
     * @param right whether it had most in common with that picture
     * @param similarity to the grey values of the picture, from -1 to 1
     * @param wrongPixels the share of pixels that are wrong, from 0 to 1
     */
    public record Outcome(boolean exact, boolean recalled, boolean right, double similarity, double wrongPixels) {

        /** What came of an answer. */
        public static Outcome of(ScoredAnswer answer) {
            return new Outcome(answer.card().wrongPixels() == 0, answer.isRecalled(), answer.isRight(),
                    answer.card().scores().recalled(), answer.card().wrongPixels());
        }
    }

    /**
     * Copies the lists and checks that there is something to ask.
     *
     * @throws IllegalArgumentException if there is not, or more are to be learned than there are
     */
    public CapacityStudy {
        pictures = List.copyOf(pictures);
        sizes = List.copyOf(sizes);
        levels = List.copyOf(levels);
        if (sizes.isEmpty() || levels.isEmpty() || cues < 1 || draws < 1) {
            throw new IllegalArgumentException("Capacity: there is nothing to ask");
        }
        for (int place = 0; place < sizes.size(); place++) {
            int least = place == 0 ? 1 : sizes.get(place - 1) + 1;
            if (sizes.get(place) < least || sizes.get(place) > pictures.size()) {
                throw new IllegalArgumentException(
                        Text.of("Capacity: numbers of memories ascend from 1 to %d, unlike %s", pictures.size(), sizes));
            }
        }
    }

    /** The points, in the order in which they are asked: what learns the same stands together. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int size : sizes) {
            for (int draw = 0; draw < draws; draw++) {
                for (double level : levels) {
                    points.add(new Point(size, draw, level));
                }
            }
        }
        return points;
    }

    /**
     * The pictures that are learned at a point, as a study of them. A draw is one order of all pictures, of which more and
     * more are learned: what the smaller network knows, the larger one of the same draw knows too.
     *
     * @param seed where the order of all draws but the first comes from
     */
    public Study study(Point point, long seed) {
        List<Memory> learned = new ArrayList<>(pictures);
        if (point.draw() > 0) {
            Collections.shuffle(learned, new Random(seed + point.draw()));
        }
        return new Study(learned.subList(0, point.memories()), List.of(point.level()), Math.ceilDiv(cues, point.memories()));
    }

    /**
     * One of the cues: each memory in turn where there are fewer of them than cues, else some that lie evenly among them.
     *
     * @param cue its number, from 0 on, below {@link #cues}
     */
    public Study.Cell cell(Point point, int cue) {
        int memories = point.memories();
        return cues <= memories ? new Study.Cell((int) ((long) cue * memories / cues), point.level(), 0)
                : new Study.Cell(cue % memories, point.level(), cue / memories);
    }
}
