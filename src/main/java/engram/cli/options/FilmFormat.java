package engram.cli.options;

import module java.base;
import engram.model.FileProblem;
import engram.export.file.OutFolder;
import engram.export.film.Film;
import engram.export.film.GifFilm;
import engram.export.film.Mp4Film;
import engram.export.film.PngFrames;
import engram.export.picture.Png;
import engram.model.Progress;
import java.awt.Dimension;

/** What a film can be written as, told by the name of where it goes. */
public enum FilmFormat {
    MP4,
    GIF,
    FOLDER;

    /**
     * The format that a name asks for: by its ending, or a folder where it has none, ends in a slash or is there already.
     *
     * @return empty if the ending is of no format
     */
    public static Optional<FilmFormat> of(String out) {
        boolean saysFolder = out.endsWith("/") || out.endsWith(File.separator);
        String name = new File(out).getName().toLowerCase(Locale.ROOT);
        if (saysFolder || name.equals(".") || name.equals("..")) {
            return Optional.of(FOLDER);
        }
        if (name.endsWith(".mp4")) {
            return Optional.of(MP4);
        }
        if (name.endsWith(".gif")) {
            return Optional.of(GIF);
        }
        return name.contains(".") && !Files.isDirectory(new File(out).toPath()) ? Optional.empty() : Optional.of(FOLDER);
    }

    /** The most pixels that a frame may have. */
    public long mostPixels() {
        return switch (this) {
            case MP4 -> Mp4Film.MOST_PIXELS;
            case GIF -> GifFilm.MOST_PIXELS;
            case FOLDER -> Png.MOST_PIXELS;
        };
    }

    /** The size that frames have in the file, of those that were drawn. */
    public Dimension size(Dimension drawn) {
        return this == MP4 ? Mp4Film.size(drawn) : drawn;
    }

    /** Whether it can count so many frames per second. */
    public boolean takes(int framesPerSecond) {
        return this != GIF || GifFilm.FRAME_RATES.contains(framesPerSecond);
    }

    /** Makes what a film is to stand in, before the work on it begins, and refuses what it cannot be put in place of. */
    public void prepare(Path target) throws FileProblem {
        if (this != FOLDER) {
            OutFolder.makeFor(target);
            return;
        }
        PngFrames.check(target);
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            OutFolder.make(parent);
        }
    }

    /**
     * Writes a film.
     *
     * @param progress told about the frames written; may cancel
     */
    public void write(Film film, Path target, Progress progress) throws FileProblem {
        switch (this) {
            case MP4 -> Mp4Film.write(film, target, progress);
            case GIF -> GifFilm.write(film, target, progress);
            case FOLDER -> PngFrames.write(film, target, progress);
        }
    }
}
