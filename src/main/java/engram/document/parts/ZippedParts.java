package engram.document.parts;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Heap;
import engram.model.Text;

/** The parts of an experiment file. Trusts nothing that stands in it before it has been held against what is there. */
public final class ZippedParts implements ReadPictures.Parts, AutoCloseable {

    /** Two for each of more pictures than are ever opened at once. */
    private static final int MOST_PARTS = 250_000;

    private static final byte[] START = {'P', 'K', 3, 4};
    private static final String AGAIN = "Copy it again, or get it again";

    private final ZipFile zip;
    private final Place place;

    private ZippedParts(ZipFile zip, Place place) {
        this.zip = zip;
        this.place = place;
    }

    /**
     * Opens a file.
     *
     * @param place what people call it
     */
    public static ZippedParts open(Path file, Place place) throws FileProblem {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw (startsLikeOne(file) ? place.problem("is cut off or damaged", AGAIN)
                    : place.problem(file.toFile().length() == 0 ? "is empty" : "holds no experiment",
                            "Choose a file that Engram has saved"))
                    .because(e);
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
        ZippedParts parts = new ZippedParts(zip, place);
        try {
            parts.check();
        } catch (FileProblem e) {
            parts.close();
            throw e;
        }
        return parts;
    }

    private static boolean startsLikeOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(START, in.readNBytes(START.length));
        } catch (IOException _) {
            return false;
        }
    }

    private void check() throws FileProblem {
        if (zip.size() > MOST_PARTS) {
            throw place.problem(Text.of("holds %,d parts, more than any experiment has", zip.size()), AGAIN);
        }
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            String name = entries.nextElement().getName();
            if (name.startsWith("/") || name.contains("\\") || name.contains(":") || name.contains("\0")
                    || Arrays.asList(name.split("/", -1)).contains("..")) {
                throw place.in(Text.shortened(name, 80)).problem("would lie outside the file's own folder", AGAIN);
            }
        }
    }

    /** Whether there is a part of that name. */
    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    @Override
    public byte[] bytes(String name, int most) throws FileProblem {
        Place part = place.in(name);
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw part.problem("is missing", AGAIN);
        }
        // What it says of its length may be wrong: what is read counts.
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(most + 1);
        } catch (IOException | IllegalArgumentException e) {
            throw part.problem("is damaged", AGAIN).because(e);
        }
        if (bytes.length > most) {
            throw part.problem(Text.of("unfolds to more than %s, and nothing of an experiment does", Heap.amount(most)), AGAIN);
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (entry.getCrc() != sum.getValue()) {
            throw part.problem("is damaged", AGAIN);
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException _) {
            // It was only read.
        }
    }
}
