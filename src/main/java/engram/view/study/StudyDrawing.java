package engram.view.study;

import engram.plot.Surface;
import engram.view.study.StudySight.Spot;
import java.util.Optional;

/** A study at its place in a room, to be drawn and pointed at. */
sealed interface StudyDrawing permits StudyCurves, StudyMaps {

    /** Draws all of it. */
    void draw(Surface surface);

    /** The point of the study that is nearest to a place; empty where none is near, or none is known there. */
    Optional<Spot> spotAt(double x, double y);
}
