package engram.model.study.engine;

import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import java.util.List;

/**
 * What a study asks: one network after the other, its cells, and of each so many cues. Immutable; asked from several threads.
 * Cells that learn the same stand together, so that it is learned once.
 */
public interface StudyDesign {

    /**
     * One cue.
     *
     * @param place the place of the picture asked about among those that the network has learned, from 0 on
     * @param cue that picture, and which draw of noise and spikes is meant
     * @param parameters of the question: the network's own, with the cue's seed and noise level
     */
    record Asked(int place, Experiment.Cue cue, Parameters parameters) {}

    /** The number of cells, at least 1. */
    int cells();

    /** How many cues each cell asks, at least 1. */
    int cues();

    /**
     * The network of a cell.
     *
     * @param cell from 0 on, below {@link #cells}
     */
    Setting setting(int cell);

    /** The pictures that a network learns, at its side, in order; the same for settings that are alike in side, memories and draw. */
    List<GrayImage> learned(Setting setting, Progress progress);

    /**
     * One of the cues that a network is asked.
     *
     * @param cue from 0 on, below {@link #cues}
     */
    Asked ask(Setting setting, int cue);
}
