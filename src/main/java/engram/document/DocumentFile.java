package engram.document;

import module java.base;
import engram.document.parts.PictureForm;
import engram.document.parts.ReadPictures;
import engram.document.parts.StoredPictures;
import engram.document.parts.ZippedParts;
import engram.export.file.AtomicFile;
import engram.export.file.JsonFile;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.trial.PictureRoom;

/**
 * The experiment file, {@code NAME.engram}: a zip with {@code experiment.json}, the pictures as they were opened, and what made
 * it.
 */
public final class DocumentFile {

    /** How such a file's name ends. */
    public static final String ENDING = ".engram";

    /** The part that all else is named in; the first one in the file. */
    static final String JSON = "experiment.json";

    /** Far more than a hundred thousand memories take. */
    static final int MOST_OF_JSON = 1 << 26;

    /** More would be too much for a picture: whoever has learned hundreds of photographs saves the experiment itself. */
    private static final int MOST_IN_PICTURE = 8 << 20;

    private static final int BUFFER = 1 << 16;

    /** So many pictures are packed at a time: each takes up to some ten megabytes meanwhile. */
    private static final int AT_ONCE = 4;

    private DocumentFile() {}

    /**
     * What was found in a file.
     *
     * @param document what was kept
     * @param madeBy which program wrote it, as {@code Engram 1.0}
     * @param saved when; the beginning of 1970 where the file does not say it
     * @param a what network A's recall came to, where that was known when it was written
     * @param b the same of network B
     */
    public record Opened(Document document, String madeBy, Instant saved, Optional<Recalled> a, Optional<Recalled> b) {}

    /**
     * Writes a document, whole or not at all.
     *
     * @param target the file; what is there already is replaced
     * @param a what network A's recall came to, if that is known
     * @param b the same of network B
     * @param progress told about the pictures written, of all; may cancel
     */
    public static void write(Path target, Document document, Optional<Recalled> a, Optional<Recalled> b, Progress progress)
            throws FileProblem {
        AtomicFile.write(target, out -> write(AtomicFile.stream(out), document, a, b, progress));
    }

    /**
     * The bytes of a file, for a picture or a film that is to hold where it comes from.
     *
     * @param a what network A's recall came to, if that is known
     * @param b the same of network B
     * @param saved when; empty to leave it out, so that the same document always gives the same bytes
     * @return empty where that is too much for a picture
     */
    public static Optional<byte[]> bytes(Document document, Optional<Recalled> a, Optional<Recalled> b, Optional<Instant> saved) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(new FilterOutputStream(bytes) {
                @Override
                public void write(byte[] block, int offset, int length) throws IOException {
                    if (bytes.size() + length > MOST_IN_PICTURE) {
                        throw new IOException("too much for a picture");
                    }
                    out.write(block, offset, length);
                }
            }, document, new ToJson.Origin(program(), saved.orElse(Instant.EPOCH), a, b), Progress.IGNORED);
            return Optional.of(bytes.toByteArray());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The same into a stream, which stays open. */
    public static void write(OutputStream out, Document document, Optional<Recalled> a, Optional<Recalled> b, Progress progress)
            throws IOException {
        write(out, document, new ToJson.Origin(program(), now(), a, b), progress);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    static void write(OutputStream out, Document document, ToJson.Origin origin, Progress progress) throws IOException {
        StoredPictures pictures = new StoredPictures();
        byte[] json = JsonFile.bytes(ToJson.of(document, origin, pictures::of));
        BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
        ZipOutputStream zip = new ZipOutputStream(buffered);
        put(zip, JSON, json, Deflater.DEFAULT_COMPRESSION);
        List<StoredPictures.Stored> all = pictures.all();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            putAll(zip, all.subList(from, Math.min(all.size(), from + AT_ONCE)), from, all.size(), progress);
        }
        zip.finish();
        buffered.flush();
    }

    /** Puts some of all pictures, packed on several cores. */
    private static void putAll(ZipOutputStream zip, List<StoredPictures.Stored> some, int before, int all, Progress progress)
            throws IOException {
        byte[][] packed = new byte[some.size()][];
        Parallel.each(packed.length, picture -> packed[picture] = PictureForm.bytes(some.get(picture).picture()),
                (done, _) -> progress.report(before + done, all));
        for (int picture = 0; picture < packed.length; picture++) {
            StoredPictures.Stored stored = some.get(picture);
            // What is packed already gets no smaller by packing it again.
            int level = stored.file().endsWith(PictureForm.PNG) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED;
            put(zip, stored.file(), packed[picture], level);
            if (stored.preview().isPresent()) {
                put(zip, stored.preview().get(), PictureForm.bytes(stored.picture().preview()), Deflater.NO_COMPRESSION);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, int level) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same document makes the same file, whenever it is written, but for the moment that it says itself.
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.setLevel(level);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** This program and its version. */
    public static String program() {
        return "Engram " + Optional.ofNullable(DocumentFile.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("unreleased");
    }

    /**
     * Reads a file.
     *
     * @param progress told about the memories read, of all; may cancel
     * @throws FileProblem where it is none, is damaged, lacks a picture, unfolds to more than there is room for, or a newer
     *     program has written it in a way that this one does not know
     */
    public static Opened read(Path file, Progress progress) throws FileProblem {
        if (!Files.isRegularFile(file)) {
            throw FileProblem.reading(file, new NoSuchFileException(file.toString()));
        }
        return read(file, Place.of(file), progress);
    }

    /** The same from a stream, which stays open; problems call it by the given name. */
    public static Opened read(String name, InputStream in, Progress progress) throws FileProblem {
        Path copy = null;
        try {
            copy = Files.createTempFile("engram", ENDING);
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return read(copy, new Place(name, ""), progress);
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw FileProblem.reading(name, e);
        } finally {
            if (copy != null) {
                AtomicFile.discard(copy);
            }
        }
    }

    private static Opened read(Path file, Place place, Progress progress) throws FileProblem {
        try (ZippedParts parts = ZippedParts.open(file, place)) {
            if (!parts.has(JSON)) {
                throw place.problem("is not an experiment file: it holds no " + JSON, "Choose one that Engram has saved");
            }
            return read(parts, place, new PictureRoom(0), progress);
        } catch (OutOfMemoryError e) {
            throw noRoom(place, e);
        }
    }

    /** The problem of a document that is too large to be opened. */
    static FileProblem noRoom(Place place, OutOfMemoryError cause) {
        return place.problem("needs more memory than there is", "Choose fewer pictures, or smaller ones").because(cause);
    }

    /** A document whose parts are anywhere. */
    static Opened read(ReadPictures.Parts parts, Place place, PictureRoom room, Progress progress) throws FileProblem {
        Map<String, Object> members;
        try {
            members = JsonFile.read(parts.bytes(JSON, MOST_OF_JSON));
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw place.in(JSON).problem("is not the JSON it ought to be", "Get the file again").because(e);
        }
        return FromJson.read(members, place.in(JSON), new ReadPictures(place, parts, room), progress);
    }

    /** Whether a file is meant to be an experiment: it is called like one, or begins like one. Reads its first bytes only. */
    public static boolean isMeantAsOne(Path file) {
        if (FileProblem.nameOf(file).toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            return true;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            ZipEntry first = in.getNextEntry();
            return first != null && first.getName().equals(JSON);
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }
}
