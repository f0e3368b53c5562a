package engram.document;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
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
final class ReadPictures implements FromJson.Pictures {

    /** Ten times what the largest picture takes that is kept as it is. */
    private static final int MOST_OF_PICTURE = 1 << 28;

    private final Place file;
    private final Parts parts;
    private final Progress progress;
    private final PictureRoom room;
    private final Map<List<String>, Picture> read = new HashMap<>();
    private final Map<GrayImage, Map<RgbImage, StoredPictures.Stored>> known = new IdentityHashMap<>();

    /**
     * Begins to read.
     *
     * @param file the document's file, as people know it
     * @param progress asked whether anybody still wants them
     */
    ReadPictures(Place file, Parts parts, PictureRoom room, Progress progress) {
        this.file = file;
        this.parts = parts;
        this.room = room;
        this.progress = progress;
    }

    /** Where the bytes are. */
    interface Parts {

        /**
         * All bytes of a part, unfolded.
         *
         * @param name as the document has it
         * @param most how many there may be, less than the largest int
         * @throws FileProblem if there is none, or it is damaged or has more
         */
        byte[] bytes(String name, int most) throws FileProblem;
    }

    @Override
    public Picture read(String name, Optional<String> preview) throws FileProblem {
        List<String> key = preview.map(other -> List.of(name, other)).orElse(List.of(name));
        Picture there = read.get(key);
        if (there == null) {
            there = picture(name);
            if (preview.isPresent()) {
                RgbImage shown = picture(preview.get()).preview();
                there = new Picture(there.name(), there.width(), there.height(), there.gray(), shown);
            }
            take(there);
            read.put(key, there);
            known.computeIfAbsent(there.gray(), _ -> new IdentityHashMap<>())
                    .put(there.preview(), new StoredPictures.Stored(there, name, preview));
        }
        return there;
    }

    /** Where each of the pictures that were read is, by its parts. */
    Map<GrayImage, Map<RgbImage, StoredPictures.Stored>> known() {
        return known;
    }

    private Picture picture(String name) throws FileProblem {
        if (!PictureForm.isNamedLikeOne(name)) {
            throw file.in(name).problem("is no picture's name", "It ends with .png or .npy");
        }
        byte[] bytes = parts.bytes(name, MOST_OF_PICTURE);
        return PictureForm.read("", bytes, file.in(name), (_, _) -> progress.report(0, 1));
    }

    private void take(Picture picture) throws FileProblem {
        try {
            room.take(picture);
        } catch (InsufficientMemoryException e) {
            throw file.problem("holds more than there is room for", e.getMessage().replaceFirst("\\.$", "")).because(e);
        }
    }
}
