package engram.model.study;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Seeds;
import engram.model.image.GrayImage;
import engram.model.parameter.Parameter;

/**
 * The questions of a study: each picture that a network has learned, at each noise level, so many times. One question is
 * a cell; cells do not depend on one another.
 *
 * @param memories the pictures, in the order in which they are learned; at least one
 * @param levels the noise levels, each in [0, 1]; at least one
 * @param trials how often each picture is asked about at each level, at least 1
 */
public record Study(List<Memory> memories, List<Double> levels, int trials) {

    /** More questions than this are not asked in one go. */
    public static final int MOST_CELLS = 1_000_000;

    /**
     * One question.
     *
     * @param picture the place of the picture among the memories, from 0 on; -1 for one that was not learned
     * @param level the noise level
     * @param trial which of the trials, from 0 on
     */
    public record Cell(int picture, double level, int trial) {}

    /**
     * Copies the lists and checks that there is something to ask, and not too much.
     *
     * @throws IllegalArgumentException if there is not, or are more than {@link #MOST_CELLS} cells
     */
    public Study {
        memories = List.copyOf(memories);
        levels = List.copyOf(levels);
        if (memories.isEmpty() || levels.isEmpty() || trials < 1) {
            throw new IllegalArgumentException("Study: there is nothing to ask");
        }
        double cells = (double) memories.size() * levels.size() * trials;
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException(
                    Text.of("%,d pictures at %,d noise levels in %,d trials are more than %,d questions", memories.size(),
                            levels.size(), trials, MOST_CELLS));
        }
    }

    /** The number of cells. */
    public int cells() {
        return memories.size() * levels.size() * trials;
    }

    /**
     * A cell by its place: picture after picture, of each level after level, of each trial after trial.
     *
     * @param place from 0 on, below {@link #cells}
     */
    public Cell cell(int place) {
        int trial = place % trials;
        int level = place / trials % levels.size();
        int picture = place / trials / levels.size();
        return new Cell(picture, levels.get(level), trial);
    }

    /**
     * The seed of a cell's noise and cue. It is the same at all noise levels, so that levels differ in nothing but the
     * level; and it comes of the cell's own picture and trial alone, so that five trials are the beginning of ten, and
     * pictures that are added behind the others change nothing for those.
     *
     * @param cell one of this study's
     * @param parameters whose seed the cell's is made from
     */
    public long seed(Cell cell, Parameters parameters) {
        return new Seeds(parameters.seed()).cell(cell.picture(), cell.trial());
    }

    /** What people call the memories, in order. */
    public List<String> names() {
        return memories.stream().map(Memory::name).toList();
    }

    /** All memories as the network of a given side sees them, in order. */
    public List<GrayImage> greys(int side, Progress progress) {
        GrayImage[] greys = new GrayImage[memories.size()];
        Parallel.each(greys.length, picture -> greys[picture] = memories.get(picture).grey(side), progress);
        return Arrays.asList(greys);
    }

    /** The parameters of one question: its own noise level and seed. */
    public Parameters own(Cell cell, Parameters parameters) {
        return parameters.with(Parameter.NOISE, cell.level()).withSeed(seed(cell, parameters));
    }
}
