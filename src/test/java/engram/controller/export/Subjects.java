package engram.controller.export;

import module java.base;
import engram.Experiments;
import engram.export.Trials;
import engram.palette.Palette;
import engram.service.Result;

/** What could be on screen, without a screen. */
final class Subjects {

    private Subjects() {}

    /** A network of so many neurons a side that has answered, and these views. */
    static Subject of(int side, ViewShot... views) {
        return of(side, Optional.empty(), views);
    }

    /** The same with an experiment for files. */
    static Subject of(int side, Optional<byte[]> experiment, ViewShot... views) {
        Result result = new Result(Experiments.small(), Trials.ring("Ring", side, 6, 2), null, List.of());
        return new Subject(result, null, 11, 4, Palette.VIRIDIS, List.of(views), () -> experiment, Subject.Handout.NONE);
    }
}
