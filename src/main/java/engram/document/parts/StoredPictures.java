package engram.document.parts;

import module java.base;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.RgbImage;

/** The pictures of one document, each once however many memories share it, and what their files are called. For one thread. */
public final class StoredPictures {

    /** Numbers tell files apart; so much of the name is only for people. */
    private static final int MOST_OF_NAME = 40;

    private static final String FOLDER = "pictures/";
    private static final String PREVIEW = ".preview.png";

    private final Map<GrayImage, Map<RgbImage, Stored>> byParts = new IdentityHashMap<>();
    private final List<Stored> inOrder = new ArrayList<>();

    /**
     * One of them.
     *
     * @param file the name of the file with its samples, in the document's folder
     * @param preview the same of its preview; empty where that can be made of the samples
     */
    public record Stored(Picture picture, String file, Optional<String> preview) {}

    /** Where a picture is, or will be. */
    public Stored of(Picture picture) {
        return byParts.computeIfAbsent(picture.gray(), _ -> new IdentityHashMap<>()).computeIfAbsent(picture.preview(), _ -> {
            Stored stored = stored(picture, FOLDER + (inOrder.size() + 1) + forPeople(picture.name()));
            inOrder.add(stored);
            return stored;
        });
    }

    /** The same under a name that is known, without its ending. */
    private static Stored stored(Picture picture, String base) {
        return new Stored(picture, base + PictureForm.ending(picture),
                PictureForm.showsItself(picture) ? Optional.empty() : Optional.of(base + PREVIEW));
    }

    /** All that were asked for so far, in that order. */
    public List<Stored> all() {
        return Collections.unmodifiableList(inOrder);
    }

    /** As much of a name as every disk can have in a file's name, with a mark before it; nothing where nothing is left. */
    private static String forPeople(String name) {
        String letters = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-", "").toLowerCase(Locale.ROOT);
        String some = letters.substring(0, Math.min(MOST_OF_NAME, letters.length())).replaceAll("-$", "");
        return some.isEmpty() ? "" : "-" + some;
    }
}
