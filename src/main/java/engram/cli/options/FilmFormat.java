package engram.cli.options;

import module java.base;
import engram.export.file.ExportProblem;
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
    MP4(Mp4Film.MOST_PIXELS, List.of(), Mp4Film::size, OutFolder::makeFor, Mp4Film::write),
    GIF(GifFilm.MOST_PIXELS, GifFilm.FRAME_RATES, UnaryOperator.identity(), OutFolder::makeFor, GifFilm::write),
    FOLDER(Png.MOST_PIXELS, List.of(), UnaryOperator.identity(), FilmFormat::makeForFolder, PngFrames::write);

    /** Makes what a film is to stand in, and refuses what it cannot be put in place of. */
    @FunctionalInterface
    private interface Preparation {
        void make(Path target) throws ExportProblem;
    }

    /** Writes a film. */
    @FunctionalInterface
    private interface Writer {
        void write(Film film, Path target, Progress progress) throws ExportProblem;
    }

    private final long mostPixels;
    private final List<Integer> frameRates;
    private final UnaryOperator<Dimension> filling;
    private final Preparation preparation;
    private final Writer writer;

    FilmFormat(long mostPixels, List<Integer> frameRates, UnaryOperator<Dimension> filling, Preparation preparation,
            Writer writer) {
        this.mostPixels = mostPixels;
        this.frameRates = frameRates;
        this.filling = filling;
        this.preparation = preparation;
        this.writer = writer;
    }

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
        return mostPixels;
    }

    /** The size that frames have in the file, of those that were drawn. */
    public Dimension size(Dimension drawn) {
        return filling.apply(drawn);
    }

    /** The frames per second that it can count; empty where it can count all. */
    public List<Integer> frameRates() {
        return frameRates;
    }

    /** Whether it can count so many frames per second. */
    public boolean takes(int framesPerSecond) {
        return frameRates.isEmpty() || frameRates.contains(framesPerSecond);
    }

    private static void makeForFolder(Path target) throws ExportProblem {
        PngFrames.check(target);
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            OutFolder.make(parent);
        }
    }

    /** Makes ready for a film, before the work on it begins. */
    public void prepare(Path target) throws ExportProblem {
        preparation.make(target);
    }

    /**
     * Writes a film.
     *
     * @param progress told about the frames written; may cancel
     */
    public void write(Film film, Path target, Progress progress) throws ExportProblem {
        writer.write(film, target, progress);
    }
}
