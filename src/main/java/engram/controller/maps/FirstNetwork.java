package engram.controller.maps;

import engram.controller.state.Playback;
import engram.controller.state.Selection;
import engram.model.experiment.Experiment;
import engram.model.trial.Frame;
import engram.service.Projection;
import engram.service.Projector;
import engram.service.Result;
import engram.service.Simulation;
import engram.view.maps.MapsView;

/**
 * What there is of network A: the newest result, the frame that is seen above, and what that frame was made of, which may be a
 * newer or an older recall than the result. Belongs to the JavaFX thread.
 */
public final class FirstNetwork {

    private final Simulation simulation;
    private final Projector projector;
    private final MapsView maps;
    private final Playback playback;
    private final Selection selection;

    private Result result;
    private Result drawnResult;
    private Frame frame;
    private Result framedResult;
    private Experiment experiment;
    private boolean atRest;

    /**
     * Shows nothing yet.
     *
     * @param simulation computes the results
     * @param projector makes the frames of them
     * @param maps where frames are seen
     * @param playback whether the moment that is looked at is on its way
     * @param selection the neurons that are chosen, which a network of another size does not have
     */
    public FirstNetwork(Simulation simulation, Projector projector, MapsView maps, Playback playback, Selection selection) {
        this.simulation = simulation;
        this.projector = projector;
        this.maps = maps;
        this.playback = playback;
        this.selection = selection;
    }

    /** Takes the newest result; whether it is another than before. */
    public boolean takeResult() {
        Result newest = simulation.newest();
        boolean another = newest != result;
        result = newest;
        return another;
    }

    /** Shows the newest frame; whether that, or the result whose time line it stands in, is another than before. */
    public boolean showFrame() {
        Projection projection = result == null ? null : projector.newest();
        Frame newest = projection == null ? null : projection.frame();
        framedResult = projection == null ? null : projection.result();
        boolean resting = !playback.isPlaying();
        boolean sameFrame = newest == frame && resting == atRest;
        if (sameFrame && result == drawnResult) {
            return false;
        }
        frame = newest;
        atRest = resting;
        experiment = newest == null ? null : projection.result().experiment();
        drawnResult = result;
        if (!sameFrame) {
            if (newest != null) {
                selection.onSide(newest.side());
            }
            maps.show(newest, resting);
        }
        return true;
    }

    /** The newest result, or null. */
    public Result result() {
        return result;
    }

    /** The frame that is seen, or null. */
    public Frame frame() {
        return frame;
    }

    /** What the newest frame was made of, or null: a newer result may be there already. */
    public Result framedResult() {
        return framedResult;
    }

    /** Whose frame is seen, or null. */
    public Experiment experiment() {
        return experiment;
    }
}
