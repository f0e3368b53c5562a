package engram.export.film;

import engram.export.origin.Origin;
import engram.export.picture.FilmRange;
import engram.export.picture.FramePainter;
import engram.export.picture.FrameStyle;
import engram.export.picture.Provenance;
import engram.export.picture.Still;
import engram.model.Progress;
import engram.model.Text;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * Pictures of one size, to be seen one after the other. Each is drawn when it is asked for, so that a film of thousands
 * takes no more memory than one of two. {@link GifFilm}, {@link Mp4Film} and {@link PngFrames} write it.
 */
public final class Film {

    private final Dimension size;
    private final FilmRange range;
    private final FrameStyle style;
    private final Origin origin;
    /** Whether silent neurons are marked in it. */
    private final boolean marked;
    /** Draws a time step over all of a picture of the film's size. */
    private final ObjIntConsumer<BufferedImage> painter;

    private Film(Dimension size, FilmRange range, FrameStyle style, Origin origin, boolean marked,
            ObjIntConsumer<BufferedImage> painter) {
        this.size = size;
        this.range = range;
        this.style = style;
        this.origin = origin;
        this.marked = marked;
        this.painter = painter;
    }

    /**
     * A film of a recall.
     *
     * @param range which part of it; ends at the latest with what has been recorded
     * @throws IllegalArgumentException if the range goes beyond what has been recorded
     */
    public static Film ofRecall(Trial trial, FilmRange range, FrameStyle style) {
        return ofRecalls(List.of(trial), range, style, _ -> "");
    }

    /**
     * A film of one network, or of two side by side that were asked the same.
     *
     * @param networks a recall each; the one that is at its end first stays as it is then
     * @param range which part of the longer one; ends at the latest with what has been recorded of it
     * @param verdict what to say of each network at each moment
     * @throws IllegalArgumentException if the range goes beyond what has been recorded
     */
    public static Film ofRecalls(List<Trial> networks, FilmRange range, FrameStyle style, Function<Frame, String> verdict) {
        requireInside(range, networks.stream().mapToInt(Trial::recorded).max().orElseThrow());
        int side = networks.getFirst().parameters().side();
        return new Film(FramePainter.size(side, networks.size(), style), range, style, Origin.of(Provenance.of(networks, range)),
                networks.stream().anyMatch(Film::hasSilent), (picture, time) -> FramePainter
                        .paint(still(networks, time, range.trail(), verdict), style, picture, Progress.IGNORED));
    }

    private static boolean hasSilent(Trial trial) {
        return !trial.parameters().neuronDamage(trial.parameters().neurons()).silencesNone();
    }

    private static Still still(List<Trial> networks, int time, int trail, Function<Frame, String> verdict) {
        List<Frame> frames = networks.stream().map(trial -> Frame.of(trial, time, trail)).toList();
        return new Still(frames, frames.stream().map(verdict).toList());
    }

    /**
     * A film of spikes alone, such as a picture's rate code before it reaches any network: bare cells, no letters.
     *
     * @param name what people call the picture behind it; goes into the file
     * @param spikes of a square of neurons
     * @param range which part of them; ends at the latest with the train
     * @param style how it is drawn; its content is one panel of spikes
     * @throws IllegalArgumentException if the range goes beyond the train, or the neurons make no square
     */
    public static Film ofSpikes(String name, SpikeTrain spikes, FilmRange range, FrameStyle style) {
        if (style.content().captioned() || !style.content().spikes()) {
            throw new IllegalArgumentException("Film: spikes alone are one panel, not " + style.content());
        }
        requireInside(range, spikes.steps());
        int side = (int) Math.sqrt(spikes.neurons());
        if (side * side != spikes.neurons()) {
            throw new IllegalArgumentException(Text.of("Film: %d neurons make no square", spikes.neurons()));
        }
        return new Film(FramePainter.size(side, style), range, style, Origin.of(Provenance.of(name, range)), false,
                (picture, time) -> FramePainter.paintSpikes(
                        Frame.glow(spikes, time, range.trail(), spikes.steps(), spikes.steps()), side, style.spikes(), picture));
    }

    private static void requireInside(FilmRange range, int recorded) {
        if (range.to() > recorded) {
            throw new IllegalArgumentException(
                    Text.of("FilmRange: to is at most %d, the steps recorded, not %d", recorded, range.to()));
        }
    }

    /** The number of pictures. */
    public int frames() {
        return range.frames();
    }

    /** Width and height of every picture, in pixels. */
    public Dimension size() {
        return new Dimension(size);
    }

    /** Which time steps it shows, and how fast. */
    public FilmRange range() {
        return range;
    }

    /** A part of it, so many pictures from one on, numbered from 0 on. */
    Film part(int frame, int count) {
        FilmRange part = new FilmRange(range.time(frame), range.time(frame + count - 1) + 1, range.stride(), range.trail(),
                range.framesPerSecond());
        return new Film(size, part, style, origin, marked, painter);
    }

    /** A fresh opaque picture, numbered from 0 on. */
    public BufferedImage paint(int frame) {
        BufferedImage picture = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        paint(frame, picture);
        return picture;
    }

    /** Draws over all of a picture that has the right size. */
    void paint(int frame, BufferedImage picture) {
        painter.accept(picture, range.time(frame));
    }

    /** Whoever takes the pictures of a film, one after the other. */
    @FunctionalInterface
    interface Viewer<E extends Exception> {

        /** Takes the next picture, numbered from 0 on; it is drawn over afterwards. */
        void show(int frame, BufferedImage picture) throws E;
    }

    /** Shows all pictures, and tells how many were shown. */
    <E extends Exception> void each(Progress progress, Viewer<E> viewer) throws E {
        BufferedImage picture = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        progress.report(0, frames());
        for (int frame = 0; frame < frames(); frame++) {
            paint(frame, picture);
            viewer.show(frame, picture);
            progress.report(frame + 1, frames());
        }
    }

    /** Whether silent neurons are marked in it, in colours beside those of the style. */
    boolean isMarked() {
        return marked;
    }

    /** How it is drawn; its colours follow from that. */
    FrameStyle style() {
        return style;
    }

    /** The same with an experiment in its file, where the format has room for one; empty for none. */
    public Film with(Optional<byte[]> experiment) {
        return new Film(size, range, style, new Origin(origin.story(), experiment), marked, painter);
    }

    /** Where it comes from. */
    Origin origin() {
        return origin;
    }

    /** Where a picture of it comes from that is a file: in all of them the experiment would take more room than the pictures. */
    Origin origin(int frame) {
        return frame == 0 ? origin : Origin.of(origin.story());
    }
}
