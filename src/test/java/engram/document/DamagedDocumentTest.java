package engram.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.document.parts.ZippedParts;
import engram.export.file.JsonFile;
import engram.export.numpy.NumpyArray;
import engram.model.array.NumpyType;
import engram.model.FileProblem;
import engram.model.Heap;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.image.Picture;
import engram.model.image.Retouch;
import engram.model.image.RgbImage;
import engram.model.network.damage.SilencedByHand;
import engram.model.trial.PictureRoom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they ought to be are refused in one line, and in no other way. */
class DamagedDocumentTest {

    private static final String JSON = "experiment.json";
    private static final String FIRST = "pictures/1-digit-4.png";

    @TempDir
    private Path folder;

    private static Document document;
    private static byte[] file;

    @BeforeAll
    static void write() throws IOException {
        Experiment small = Experiments.small().retouched(Retouch.NONE.with(8, new int[] {1, 2}, true));
        small = small.with(small.parameters().withSilencedByHand(SilencedByHand.NONE.with(8, new int[] {5, 62}, true)));
        // Of a kind that is kept as an array.
        Memory exact = new Memory(7, "exact", RandomDocuments.exact(), false);
        document = Document.of(small.withMemories(Stream.concat(small.memories().stream(), Stream.of(exact)).toList()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Optional<Recalled> recalled = Optional.of(new Recalled(60, "sha256:0"));
        DocumentFile.write(bytes, document, recalled, recalled, Progress.IGNORED);
        file = bytes.toByteArray();
    }

    private DocumentFile.Opened read(byte[] bytes) throws IOException {
        // One file after the other, in one place: there are thousands.
        Path damaged = Files.write(folder.resolve("a.engram"), bytes);
        return DocumentFile.read(damaged, Progress.IGNORED);
    }

    private String line(byte[] bytes) {
        FileProblem problem = assertThrows(FileProblem.class, () -> read(bytes));
        assertTrue(problem.getMessage().startsWith("a.engram"), problem.getMessage());
        assertFalse(problem.getMessage().contains("\n"), problem.getMessage());
        return problem.getMessage();
    }

    /** Either it is refused, or what was damaged is nothing that counts. */
    private boolean isRefused(byte[] bytes) throws IOException {
        try {
            return !read(bytes).document().equals(document);
        } catch (FileProblem problem) {
            assertFalse(problem.getMessage().contains("\n"), problem.getMessage());
            return true;
        }
    }

    private Map<String, byte[]> parts() throws IOException {
        return DocumentFileTest.parts(file);
    }

    private byte[] with(String name, byte[] bytes) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(name, bytes);
        return DocumentFileTest.zip(parts);
    }

    private byte[] withText(String json) throws IOException {
        return with(JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    private String json() throws IOException {
        return new String(parts().get(JSON), StandardCharsets.UTF_8);
    }

    /** The same with a piece of the text exchanged. */
    private byte[] replaced(String old, String other) throws IOException {
        assertTrue(json().contains(old), json());
        return withText(json().replace(old, other));
    }

    @Test
    void whatIsCutOffAnywhereIsRefused() {
        // Every one of the first and the last bytes, which say what the others are; some of those between.
        for (int length = 0; length < file.length; length += length < 200 || length > file.length - 500 ? 1 : 7) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(FileProblem.class, () -> read(cut), "cut off after " + length);
        }
    }

    @Test
    void aBitThatIsTurnedIsSeenOrMeansNothing() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int place = 0; place < file.length; place += random.nextInt(1, 5)) {
            byte[] damaged = file.clone();
            damaged[place] ^= (byte) (1 << random.nextInt(8));
            try {
                assertEquals(previewless(document), previewless(read(damaged).document()), "damaged at " + place);
            } catch (FileProblem problem) {
                assertFalse(problem.getMessage().contains("\n"), problem.getMessage());
            }
        }
    }

    /** Previews are only looked at: one that is lost is made anew of the samples. */
    private static Document previewless(Document document) {
        RgbImage none = new RgbImage(1, 1, new int[1]);
        Experiment experiment = document.experiment();
        List<Memory> memories = experiment.memories().stream().map(memory -> {
            Picture picture = memory.picture();
            return new Memory(memory.id(), memory.name(),
                    new Picture(picture.name(), picture.width(), picture.height(), picture.gray(), none), memory.inverted());
        }).toList();
        Experiment plain = new Experiment(memories, experiment.cue(), experiment.parameters());
        return document.with(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"'{ \"side\" : 9, \"neurons\" : [ 1 ] }'; side", "'{ \"side\" : 8, \"neurons\" : [ 64 ] }'; neurons",
                "'{ \"neurons\" : [ -1 ] }'; neurons", "'{ \"neurons\" : [ \"a\" ] }'; neurons", "'[ 1 ]'; silencedByHand"})
    void whoCannotBeSilencedIsToldInOneLine(String silenced, String member) throws IOException {
        Map<String, Object> json = JsonFile.read(parts().get(JSON));
        json.putAll(JsonFile.read(("{\"silencedByHand\" : " + silenced + "}").getBytes(StandardCharsets.UTF_8)));
        String line = line(with(JSON, JsonFile.bytes(json)));
        assertTrue(line.contains(member), line);
    }

    @Test
    void aFileThatDoesNotKnowOfSilencedNeuronsHasNone() throws IOException {
        Map<String, Object> json = JsonFile.read(parts().get(JSON));
        json.remove("silencedByHand");
        Experiment opened = read(with(JSON, JsonFile.bytes(json))).document().experiment();
        assertEquals(document.experiment().with(document.experiment().parameters().withSilencedByHand(SilencedByHand.NONE)),
                opened);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aPreviewThatIsMissingOrDamagedIsMadeOfTheSamples(boolean missing) throws IOException {
        Map<String, byte[]> parts = parts();
        String name = "pictures/4-exact.preview.png";
        assertTrue(parts.containsKey(name), parts.keySet().toString());
        if (missing) {
            parts.remove(name);
        } else {
            parts.put(name, new byte[] {1, 2, 3});
        }
        Document opened = read(DocumentFileTest.zip(parts)).document();
        assertEquals(previewless(document), previewless(opened));
        Picture exact = opened.experiment().memories().getLast().picture();
        int level = (int) Math.round(255 * exact.gray().greys().value(0));
        assertEquals(level << 16 | level << 8 | level, exact.preview().rgb(0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{ \"time\" : 1000000000000, \"neurons\" : [ -1 ], \"view\" : 3, \"palette\" : [ ] }",
                "{ \"time\" : \"late\", \"neurons\" : 3 }", "{ \"neurons\" : [ 1e300 ] }", "\"nothing\"", "[ ]"})
    void whatWasOnlyLookedAtIsForgottenWhereItCannotBe(String seen) throws IOException {
        Map<String, Object> json = JsonFile.read(parts().get(JSON));
        json.put("seen", JsonFile.read(("{\"seen\" : " + seen + "}").getBytes(StandardCharsets.UTF_8)).get("seen"));
        Document opened = read(with(JSON, JsonFile.bytes(json))).document();
        assertEquals(document.experiment(), opened.experiment());
        assertEquals(Sight.FIRST, opened.sight());
    }

    @Test
    void whatWasLookedAtIsKeptAsFarAsItCanBe() throws IOException {
        Map<String, Object> json = JsonFile.read(parts().get(JSON));
        json.put("seen", Map.of("time", 10_000_000_000L, "neurons", List.of(3L, 5L), "view", "RASTER"));
        assertEquals(new Sight("RASTER", "", -1, List.of(3, 5)), read(with(JSON, JsonFile.bytes(json))).document().sight());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNameThatNobodyReadsToItsEndLosesItsMiddle() throws IOException {
        Map<String, Object> json = JsonFile.read(parts().get(JSON));
        Map<String, Object> first = new LinkedHashMap<>((Map<String, Object>) ((List<?>) json.get("memories")).getFirst());
        first.put("name", "\u00E4".repeat(20_000) + "end");
        json.put("memories", List.of(first));
        String name = read(with(JSON, JsonFile.bytes(json))).document().experiment().memories().getFirst().name();
        assertEquals(255, name.length());
        assertTrue(name.endsWith("\u00E4end"), name);
    }

    @Test
    void notesWithoutEndLoseTheirEndAndSaySo() throws IOException {
        Map<String, Object> json = JsonFile.read(parts().get(JSON));
        json.put("notes", "a" + "\uD83D\uDE00".repeat(200_000));
        String notes = read(with(JSON, JsonFile.bytes(json))).document().notes();
        assertTrue(notes.length() <= 100_000 && notes.length() > 99_900, "letters: " + notes.length());
        assertTrue(
                notes.endsWith(
                        "\uD83D\uDE00\n\n[Left out: all that the file holds behind this, of 400\u00A0001 letters in all.]"),
                notes.substring(notes.length() - 100));
        json.put("notes", "b".repeat(100_000));
        assertEquals("b".repeat(100_000), read(with(JSON, JsonFile.bytes(json))).document().notes());
    }

    /** As if somebody had packed what was damaged before. */
    @ParameterizedTest
    @ValueSource(strings = {FIRST, "pictures/4-exact.npy", "pictures/4-exact.preview.png"})
    void picturesThatAreDamagedAreRefusedOrOtherPictures(String name) throws IOException {
        byte[] picture = parts().get(name);
        SplittableRandom random = new SplittableRandom(2);
        for (int place = 0; place < picture.length; place += random.nextInt(1, 4)) {
            byte[] damaged = picture.clone();
            damaged[place] ^= (byte) (1 << random.nextInt(8));
            isRefused(with(name, damaged));
            isRefused(with(name, Arrays.copyOf(picture, place)));
        }
    }

    @Test
    void textThatIsDamagedIsRefusedOrAnotherExperiment() throws IOException {
        byte[] json = parts().get(JSON);
        for (int place = 0; place < json.length - 1; place += 7) {
            assertTrue(isRefused(with(JSON, Arrays.copyOf(json, place))), "cut off at " + place);
        }
    }

    /** Puts values of all types into each member in turn. */
    @Test
    void membersOfAnyTypeAreRefusedOrAnotherExperiment() throws IOException {
        List<Object> values = new ArrayList<>(List.of("text", -5L, 0.5, 1e300, new BigInteger("9".repeat(30)), true, List.of(),
                List.of(1L, "a"), Map.of(), Map.of("a", 1L), Long.MAX_VALUE));
        values.add(null);
        for (Object value : values) {
            for (int number = 0;; number++) {
                Map<String, Object> json = JsonFile.read(parts().get(JSON));
                if (exchange(json, new AtomicInteger(number), value).isEmpty()) {
                    break;
                }
                isRefused(with(JSON, JsonFile.bytes(json)));
            }
        }
    }

    /** Exchanges the member of a number, counted through the whole tree; empty where there are fewer. */
    @SuppressWarnings("unchecked")
    private static Optional<String> exchange(Object tree, AtomicInteger number, Object value) {
        if (tree instanceof Map<?, ?> members) {
            for (String name : members.keySet().toArray(String[]::new)) {
                if (number.getAndDecrement() == 0) {
                    ((Map<String, Object>) members).put(name, value);
                    return Optional.of(name);
                }
                Optional<String> inside = exchange(members.get(name), number, value);
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        if (tree instanceof List<?> list) {
            for (int place = 0; place < list.size(); place++) {
                if (number.getAndDecrement() == 0) {
                    ((List<Object>) list).set(place, value);
                    return Optional.of("place " + place);
                }
                Optional<String> inside = exchange(list.get(place), number, value);
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    "version" : 1          | "version" : 2            | a.engram was made by .* in version 2 of the format.*newer.*
                    "version" : 1          | "version" : 0            | a.engram: experiment.json, version is 0, and ought to be a whole number, 1 or more.*
                    "version" : 1          | "vision" : 1             | a.engram: experiment.json, version is missing.*
                    "engram-experiment"    | "something"              | a.engram: experiment.json is not that of an experiment.*
                    "side" : 8,            | "side" : 3000,           | a.engram: experiment.json, parameters.side is 3000.*
                    "noise" : 0.3          | "noise" : 1.5            | a.engram: experiment.json, parameters.noise is 1.5, and ought to be a number, 0 to 1.*
                    "noise" : 0.3          | "noise" : "much"         | a.engram: experiment.json, parameters.noise is “much”, and ought to be a number.*
                    "epochs" : 2           | "epochs" : 2.5           | a.engram: experiment.json, parameters.epochs is 2.5, and ought to be a whole number, 1 to 1000.*
                    "pseudo-inverse"       | "telepathy"              | a.engram: experiment.json, second.rule is “telepathy”, a learning rule that this Engram does not know. Take one of spike-hebbian.*or open it with a newer Engram.
                    "held"                 | "dreaming"               | a.engram: experiment.json, parameters.dynamics is “dreaming”, a dynamics that this Engram does not know.*
                    "salt-and-pepper"      | "fog"                    | a.engram: experiment.json, parameters.noiseKind is “fog”, a kind of noise that this Engram does not know.*
                    "seed" : 1             | "seed" : 99999999999999999999 | a.engram: experiment.json, parameters.seed is 99999999999999999999, and ought to be a whole number of 64 bits.*
                    "memory" : 1           | "memory" : 99            | a.engram: experiment.json, cue.memory is 99, and no memory has this number.*
                    "id" : 2               | "id" : 1                 | a.engram: experiment.json, memories\\[1\\].id is 1, as that of an earlier one is.*
                    "on" : [ 1, 2 ]        | "on" : [ 1, 64 ]         | a.engram: experiment.json, cue.drawn.on.1. is 64, and ought to be a whole number, 0 to 63.*
                    "inverted" : false     | "inverted" : "no"        | a.engram: experiment.json, memories\\[0\\].inverted is “no”, and ought to be true or false.*
                    "pictures/1-digit-4.png" | "pictures/9.png"       | a.engram: pictures/9.png is missing.*
                    "pictures/1-digit-4.png" | "../secret.png"        | a.engram: ../secret.png is missing.*
                    "pictures/1-digit-4.png" | "experiment.json"      | a.engram: experiment.json is no picture's name.*
                    "saved" : "20          | "saved" : "on 20         | a.engram: experiment.json, saved is “on 20.*
                    "steps" : 60,          | "steps" : 9999999999,    | a.engram: experiment.json, recalled.a.steps is 9999999999, and ought to be a whole number, 0 to 2147483647.*
                    """)
    void oneLineSaysWhatIsWrongAndWhere(String old, String other, String line) throws IOException {
        String told = line(replaced(old, other));
        assertTrue(told.matches(line), told);
    }

    @Test
    void aMissingPictureIsNamed() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.remove(FIRST);
        assertEquals("a.engram: pictures/1-digit-4.png is missing. Copy it again, or get it again.",
                line(DocumentFileTest.zip(parts)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plain text    | a.engram holds no experiment. Choose a file that Engram has saved.
            PK\u0003\u0004 and so on | a.engram is cut off or damaged. .*
            ''            | a.engram is empty. .*
            """)
    void whatIsNoZipIsNoExperiment(String text, String line) {
        String told = line(text.getBytes(StandardCharsets.UTF_8));
        assertTrue(told.matches(line), told);
    }

    @Test
    void anotherZipIsNoExperiment() throws IOException {
        assertTrue(line(DocumentFileTest.zip(Map.of("a.txt", new byte[1]))).contains("it holds no experiment.json"));
    }

    @Test
    void whatIsNoFileIsSaidToBeNone() {
        for (Path other : List.of(folder, folder.resolve("none.engram"))) {
            assertThrows(FileProblem.class, () -> DocumentFile.read(other, Progress.IGNORED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.png", "/outside.png", "C:/outside.png", "pictures\\..\\outside.png", "a/../../b.png"})
    void partsThatWouldLieOutsideAreRefused(String name) throws IOException {
        String told = line(with(name, new byte[1]));
        assertTrue(told.contains("outside"), told);
    }

    @Test
    void textThatUnfoldsWithoutEndIsRefused() throws IOException {
        String told = line(with(JSON, new byte[70_000_000]));
        assertTrue(told.startsWith("a.engram: experiment.json unfolds to more than 68 MB"), told);
    }

    @Test
    void aPartThatUnfoldsToMoreThanItMayIsRefused() throws IOException {
        Path bomb = Files.write(folder.resolve("a.engram"), with(FIRST, new byte[5_000_000]));
        try (ZippedParts parts = ZippedParts.open(bomb, FileProblem.Place.of(bomb))) {
            assertEquals(5_000_000, parts.bytes(FIRST, 5_000_000).length);
            FileProblem problem = assertThrows(FileProblem.class, () -> parts.bytes(FIRST, 4_999_999));
            assertTrue(problem.getMessage().startsWith("a.engram: " + FIRST + " unfolds to more than 5 MB"),
                    problem.getMessage());
        }
    }

    @Test
    void nestedWithoutEndIsRefused() throws IOException {
        assertTrue(line(withText("{\"a\":" + "[".repeat(1_000_000))).contains("is not the JSON it ought to be"));
    }

    @Test
    void morePartsThanAnyExperimentHasAreRefused() throws IOException {
        Map<String, byte[]> parts = parts();
        for (int number = 0; number < 250_000; number++) {
            parts.put(Integer.toString(number), new byte[0]);
        }
        String told = line(DocumentFileTest.zip(parts));
        assertTrue(told.contains("more than any experiment has"), told);
    }

    @Test
    void picturesThatDoNotFitIntoMemoryAreRefused() throws IOException {
        Map<String, byte[]> parts = parts();
        PictureRoom hardlyAny = new PictureRoom(Heap.forPictures() - 5000);
        FileProblem problem = assertThrows(FileProblem.class, () -> DocumentFile.read((name, _) -> parts.get(name),
                new FileProblem.Place("a.engram", ""), hardlyAny, Progress.IGNORED));
        assertTrue(problem.getMessage().startsWith("a.engram holds more than there is room for. Engram has "),
                problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INT8    | 2,2   | 0   | numbers of a type that no picture is kept in
            FLOAT64 | 2,2   | 2   | holds 2.0, and its values lie from 0 to 1
            FLOAT64 | 2,2   | NaN | holds NaN, and its values lie from 0 to 1
            UINT32  | 2,2   | 99999999 | holds 9.9999999E7, and its values lie from 0 to 16\u00A0777\u00A0215
            FLOAT64 | 4     | 0   | has the shape [4], not that of a picture
            FLOAT64 | 2,2,3 | 0   | has the shape [2, 2, 3], not that of a picture
            UINT8   | 2,2,4 | 0   | has the shape [2, 2, 4], not that of a picture
            UINT8   | 0,2   | 0   | has the shape [0, 2], not that of a picture
            """)
    void arraysThatAreNoPicturesAreRefused(NumpyType type, String shape, double value, String line) throws IOException {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        new NumpyArray(type, Arrays.stream(shape.split(",")).mapToInt(Integer::parseInt).toArray(), _ -> value).writeTo(array,
                Progress.IGNORED);
        String told = line(with("pictures/4-exact.npy", array.toByteArray()));
        assertTrue(told.startsWith("a.engram: pictures/4-exact.npy ") && told.contains(line), told);
    }
}
