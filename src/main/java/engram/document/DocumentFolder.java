package engram.document;

import module java.base;
import engram.document.parts.PictureForm;
import engram.document.parts.ReadPictures;
import engram.document.parts.StoredPictures;
import engram.export.file.AtomicFile;
import engram.export.file.JsonFile;
import engram.export.file.Strays;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.trial.PictureRoom;

/**
 * States of a document in a folder: a JSON file for each, and the pictures of all of them, each once, named for what they hold.
 * So a state of a thousand photographs that were there before is written in no time. For one thread of one process.
 */
final class DocumentFolder implements ReadPictures.Parts {

    static final String ENDING = ".json";

    private static final String PICTURES = "pictures";
    private static final int LETTERS_OF_SUM = 32;
    private static final Pattern NAME = Pattern.compile(PICTURES + "/[0-9a-f]{" + LETTERS_OF_SUM + "}\\.(png|npy)");

    /** So many pictures are packed at a time: each takes up to some ten megabytes meanwhile. */
    private static final int AT_ONCE = 4;

    private final Path folder;

    /** Where the pictures of the newest state are, so that none is packed again to find out. */
    private Map<GrayImage, Map<RgbImage, StoredPictures.Stored>> known = new IdentityHashMap<>();
    /** Whether what an earlier process has left unfinished is cleared away. */
    private boolean cleared;
    /** Whether there may be pictures that no state needs. */
    private boolean stale = true;

    /** One in a folder, which need not be there yet. */
    DocumentFolder(Path folder) {
        this.folder = folder;
    }

    /** The file of a state. */
    Path file(String state) {
        return folder.resolve(state + ENDING);
    }

    /**
     * Writes a state, whole or not at all; pictures first. What no state needs any more goes when {@link #sweep} is called.
     *
     * @param state its name
     * @param document what is to be kept
     * @param origin what made it
     * @param besides members of the JSON file beside the document's own
     */
    void write(String state, Document document, ToJson.Origin origin, Map<String, ?> besides) throws FileProblem {
        makeFolders();
        if (!cleared) {
            Strays.remove(folder.resolve(PICTURES));
            cleared = true;
        }
        Map<GrayImage, Map<RgbImage, StoredPictures.Stored>> now = new IdentityHashMap<>();
        List<Picture> unknown = new ArrayList<>();
        for (Picture picture : pictures(document.experiment())) {
            Map<RgbImage, StoredPictures.Stored> ofGray = now.computeIfAbsent(picture.gray(), _ -> new IdentityHashMap<>());
            if (!ofGray.containsKey(picture.preview())) {
                StoredPictures.Stored before = known.getOrDefault(picture.gray(), Map.of()).get(picture.preview());
                boolean there = before != null && isThere(before.file()) && before.preview().stream().allMatch(this::isThere);
                ofGray.put(picture.preview(), there ? before : null);
                if (!there) {
                    unknown.add(picture);
                }
            }
        }
        for (StoredPictures.Stored stored : stored(unknown)) {
            now.get(stored.picture().gray()).put(stored.picture().preview(), stored);
        }
        stale |= !unknown.isEmpty() || count(now) != count(known);
        known = now;
        Map<String, Object> json = ToJson.of(document, origin, picture -> now.get(picture.gray()).get(picture.preview()));
        json.putAll(besides);
        JsonFile.write(file(state), json);
    }

    private static int count(Map<GrayImage, Map<RgbImage, StoredPictures.Stored>> pictures) {
        return pictures.values().stream().mapToInt(Map::size).sum();
    }

    private void makeFolders() throws FileProblem {
        try {
            Files.createDirectories(folder.resolve(PICTURES));
        } catch (IOException e) {
            throw FileProblem.making(folder, e);
        }
    }

    private static List<Picture> pictures(Experiment experiment) {
        return Stream.concat(experiment.memories().stream(), experiment.cue().stream().map(Experiment.Cue::subject))
                .map(Memory::picture)
                .toList();
    }

    /** Puts pictures into the folder, packed on several cores. */
    private List<StoredPictures.Stored> stored(List<Picture> pictures) throws FileProblem {
        StoredPictures.Stored[] stored = new StoredPictures.Stored[pictures.size()];
        try {
            for (int from = 0; from < stored.length; from += AT_ONCE) {
                int first = from;
                Parallel.each(Math.min(AT_ONCE, stored.length - first), place -> {
                    try {
                        stored[first + place] = stored(pictures.get(first + place));
                    } catch (FileProblem e) {
                        throw new UncheckedIOException(e);
                    }
                }, Progress.IGNORED);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof FileProblem problem ? problem : FileProblem.reading(folder, e.getCause());
        }
        return List.of(stored);
    }

    private StoredPictures.Stored stored(Picture picture) throws FileProblem {
        String file = put(PictureForm.bytes(picture), PictureForm.ending(picture));
        Optional<String> preview = Optional.empty();
        if (!PictureForm.showsItself(picture)) {
            preview = Optional.of(put(PictureForm.bytes(picture.preview()), PictureForm.PNG));
        }
        return new StoredPictures.Stored(picture, file, preview);
    }

    private boolean isThere(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Puts bytes into the folder, if they are not there yet; the name that they have there. */
    private String put(byte[] bytes, String ending) throws FileProblem {
        String sum = HexFormat.of().formatHex(Recalled.sha256().digest(bytes)).substring(0, LETTERS_OF_SUM);
        String name = PICTURES + "/" + sum + ending;
        if (!isThere(name)) {
            AtomicFile.writeLasting(folder.resolve(name), out -> out.write(bytes));
        }
        return name;
    }

    /** All members of a state's JSON file. */
    Map<String, Object> members(String state) throws FileProblem {
        Path file = file(state);
        try {
            if (Files.size(file) > DocumentFile.MOST_OF_JSON) {
                throw new FileProblem(file, "is larger than any experiment", "Take it away");
            }
            return JsonFile.read(Files.readAllBytes(file));
        } catch (FileProblem e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw FileProblem.reading(file, e);
        } catch (IOException e) {
            throw new FileProblem(file, "is damaged", "Take it away").because(e);
        }
    }

    /**
     * Makes a document of the members of a state.
     *
     * @param progress told about the memories read, of all; may cancel
     */
    DocumentFile.Opened read(String state, Map<String, Object> members, Progress progress) throws FileProblem {
        Place place = Place.of(file(state));
        ReadPictures reading = new ReadPictures(place, this, new PictureRoom(0));
        try {
            DocumentFile.Opened opened = FromJson.read(members, place.in(DocumentFile.JSON), reading, progress);
            known = reading.known();
            return opened;
        } catch (OutOfMemoryError e) {
            throw DocumentFile.noRoom(place, e);
        }
    }

    @Override
    public byte[] bytes(String name, int most) throws FileProblem {
        Place place = new Place(FileProblem.nameOf(folder), name);
        if (!NAME.matcher(name).matches()) {
            throw place.problem("is missing", "Open another state");
        }
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw place.problem("is larger than any picture", "Open another state");
            }
            return bytes;
        } catch (NoSuchFileException _) {
            throw place.problem("is missing", "Open another state");
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw FileProblem.reading(folder.resolve(name), e);
        }
    }

    /** The names of all states, in alphabetical order; none where there is no such folder. */
    List<String> states() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /** Takes away pictures that no state has. One that cannot be read keeps them all. */
    void sweep() {
        if (!stale) {
            return;
        }
        Set<String> needed = new HashSet<>();
        try {
            for (String state : states()) {
                gather(members(state), needed);
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(PICTURES))) {
                for (Path file : files) {
                    if (!needed.contains(PICTURES + "/" + file.getFileName()) && !Strays.isUnfinished(file)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            stale = false;
        } catch (IOException _) {
            // They only take room; the next state tries again.
        }
    }

    /** All texts that a file's members are or have: more than pictures, but all of those. */
    private static void gather(Object value, Set<String> texts) {
        switch (value) {
            case String text -> texts.add(text);
            case Map<?, ?> members -> members.values().forEach(member -> gather(member, texts));
            case List<?> values -> values.forEach(each -> gather(each, texts));
            case null, default -> {
                // No name.
            }
        }
    }

    /** Takes all states away, and then their pictures. */
    void removeStates() {
        states().forEach(state -> AtomicFile.discard(file(state)));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(PICTURES))) {
            files.forEach(AtomicFile::discard);
        } catch (IOException _) {
            // There are none.
        }
        AtomicFile.discard(folder.resolve(PICTURES));
        Strays.remove(folder);
    }

    /** Takes the folder away, if nothing is in it any more. */
    void removeFolder() {
        AtomicFile.discard(folder);
    }
}
