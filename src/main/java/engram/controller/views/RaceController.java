package engram.controller.views;

import engram.controller.export.Exports;
import engram.view.race.RaceView;
import java.util.function.IntConsumer;

/** Stands in. */
public final class RaceController implements ViewController {
    public RaceController(RaceView view, IntConsumer seek, Exports exports) {}
    @Override
    public void pulse(Moment moment) {}
    @Override
    public void close() {}
}
