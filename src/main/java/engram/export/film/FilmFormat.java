package engram.export.film;

import module java.base;
import engram.model.FileProblem;
import engram.export.file.OutFolder;
import engram.export.picture.Png;
import engram.model.Progress;
import java.awt.Dimension;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What a film can be written as; commands tell it by the name of where it goes. */
public enum FilmFormat {
    MP4,
    GIF,
    FOLDER;

    /** So many pictures from each of two places tell how large a film gets. */
    private static final int SAMPLED = 6;

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

    /** Whether such films can be written on this kind of computer; the first time, that may take a second. */
    public boolean isAvailable() {
        return this != MP4 || H264Encoder.isAvailable();
    }

    /**
     * About how large the file of a film gets: found out by writing a few pictures of its first and of its last third. Of a
     * folder, all files together.
     *
     * @param progress may cancel
     * @return bytes
     */
    public long estimate(Film film, Progress progress) throws IOException {
        int count = Math.min(SAMPLED, film.frames());
        if (count <= 1) {
            return bytes(film, progress);
        }
        long one = bytes(film.part(0, 1), progress);
        long early = bytes(film.part(0, count), progress);
        int place = Math.max(0, (film.frames() - count) * 2 / 3);
        long late = bytes(film.part(place, count), progress) - bytes(film.part(place, 1), progress);
        double each = Math.max(0, early - one + late) / (2.0 * (count - 1));
        return Math.round(one + each * (film.frames() - 1));
    }

    private long bytes(Film film, Progress progress) throws IOException {
        // Each picture that is drawn asks whether it is still wanted.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(OutputStream.nullOutputStream())) {
            switch (this) {
                case MP4 -> Mp4Film.write(film, out, progress);
                case GIF -> GifFilm.write(film, out, progress);
                case FOLDER ->
                        film.each(progress, (frame, picture) -> Png.write(picture, film.origin(frame), 0, out, Progress.IGNORED));
            }
            return out.length();
        }
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
