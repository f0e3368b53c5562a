package engram.document.parts;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.PictureRoom;

/**
 * Reads the pictures of one document, each once however many memories share it, as long as there is room for them. For one
 * thread.
 */
public final class ReadPictures {

    /** Ten times what the largest picture takes that is kept as it is. */
    private static final int MOST_OF_PICTURE = 1 << 28;

    /** So many are unpacked at a time: each takes up to some hundred megabytes meanwhile. */
    private static final int AT_ONCE = 4;

    private final Place file;
    private final Parts parts;
    private final PictureRoom room;
    private final Map<Name, Picture> read = new HashMap<>();

    /**
     * Begins to read.
     *
     * @param file the document's file, as people know it
     * @param room where the pictures are to be kept
     */
    public ReadPictures(Place file, Parts parts, PictureRoom room) {
        this.file = file;
        this.parts = parts;
        this.room = room;
    }

    /**
     * What a document calls a picture.
     *
     * @param samples the name of the file with its samples
     * @param preview the name of the one with its preview; empty where that is made of the samples
     */
    public record Name(String samples, Optional<String> preview) {}

    /** Where the bytes are. */
    public interface Parts {

        /**
         * All bytes of a part, unfolded. Asked for on several threads at a time.
         *
         * @param name as the document has it
         * @param most how many there may be, less than the largest int
         * @throws FileProblem if there is none, or it is damaged or has more
         */
        byte[] bytes(String name, int most) throws FileProblem;
    }

    /**
     * Reads pictures, on several cores; those that were read before are handed out again.
     *
     * @param names of the pictures, in any order; some may be the same
     * @param progress told about the pictures read, of all; may cancel
     * @return as many, in the same order
     * @throws FileProblem if one is missing or damaged, or there is no room for it
     */
    public List<Picture> read(List<Name> names, Progress progress) throws FileProblem {
        List<Name> missing = names.stream().distinct().filter(name -> !read.containsKey(name)).toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<Name> some = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
            Picture[] pictures = pictures(some, from, missing.size(), progress);
            for (int place = 0; place < pictures.length; place++) {
                take(pictures[place]);
                read.put(some.get(place), pictures[place]);
            }
        }
        return names.stream().map(read::get).toList();
    }

    /** Where each of the pictures that were read is, by its parts. */
    public Map<GrayImage, Map<RgbImage, StoredPictures.Stored>> known() {
        Map<GrayImage, Map<RgbImage, StoredPictures.Stored>> known = new IdentityHashMap<>();
        read.forEach((name, picture) -> known.computeIfAbsent(picture.gray(), _ -> new IdentityHashMap<>())
                .put(picture.preview(), new StoredPictures.Stored(picture, name.samples(), name.preview())));
        return known;
    }

    private Picture[] pictures(List<Name> some, int before, int all, Progress progress) throws FileProblem {
        Picture[] pictures = new Picture[some.size()];
        try {
            Parallel.each(pictures.length, place -> {
                try {
                    pictures[place] = picture(some.get(place));
                } catch (FileProblem e) {
                    throw new UncheckedIOException(e);
                }
            }, (done, _) -> progress.report(before + done, all));
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof FileProblem problem ? problem : FileProblem.reading(file.file(), e.getCause());
        }
        return pictures;
    }

    private Picture picture(Name name) throws FileProblem {
        Picture picture = picture(name.samples());
        if (name.preview().isEmpty()) {
            return picture;
        }
        RgbImage preview;
        try {
            preview = picture(name.preview().get()).preview();
        } catch (FileProblem _) {
            // It is only looked at: one made of the samples is better than no experiment.
            return picture;
        }
        return new Picture(picture.name(), picture.width(), picture.height(), picture.gray(), preview);
    }

    private Picture picture(String name) throws FileProblem {
        if (!PictureForm.isNamedLikeOne(name)) {
            throw file.in(name).problem("is no picture's name", "It ends with .png or .npy");
        }
        byte[] bytes = parts.bytes(name, MOST_OF_PICTURE);
        return PictureForm.read("", bytes, file.in(name), Progress.IGNORED);
    }

    private void take(Picture picture) throws FileProblem {
        try {
            room.take(picture);
        } catch (InsufficientMemoryException e) {
            throw file.problem("holds more than there is room for", e.getMessage().replaceFirst("\\.$", "")).because(e);
        }
    }
}
