package engram.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.document.study.RandomStudies;
import engram.document.study.StudyFile;
import engram.export.file.JsonFile;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Greys;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.image.file.PictureReader;
import engram.model.study.plan.StudyPlan;
import engram.model.trial.Trial;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFileTest {

    private static final ToJson.Origin ORIGIN =
            new ToJson.Origin("Engram 7", Instant.parse("2030-01-31T12:00:00Z"), Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    private static byte[] written(Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DocumentFile.write(bytes, document, ORIGIN, Progress.IGNORED);
        return bytes.toByteArray();
    }

    private static DocumentFile.Opened read(byte[] file) throws FileProblem {
        return DocumentFile.read("a.engram", new ByteArrayInputStream(file), Progress.IGNORED);
    }

    /** What the parts of a file hold, by name, in their order. */
    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static List<Picture> pictures(Experiment experiment) {
        return Stream.concat(experiment.memories().stream(), experiment.cue().stream().map(Experiment.Cue::subject))
                .map(Memory::picture)
                .toList();
    }

    @Test
    void twoHundredExperimentsComeBackTheSameToTheLastSpike() throws IOException {
        for (int number = 0; number < 200; number++) {
            Document document = RandomDocuments.of(number);
            byte[] file = written(document);
            Document opened = read(file).document();
            assertEquals(document, opened, "document " + number);
            assertArrayEquals(file, written(opened), "file " + number);
            List<Picture> before = pictures(document.experiment());
            List<Picture> after = pictures(opened.experiment());
            for (int place = 0; place < before.size(); place++) {
                assertEquals(before.get(place).bytes(), after.get(place).bytes(), "bytes of " + before.get(place));
            }
            Trial first = RandomDocuments.recalled(document.experiment());
            Trial second = RandomDocuments.recalled(opened.experiment());
            assertEquals(first.recalled(), second.recalled(), "spikes " + number);
            assertEquals(Recalled.of(first), Recalled.of(second));
            assertTrue(Recalled.of(first).isPresent());
        }
    }

    @Test
    void aFileOnTheDiskSaysWhatMadeItWhenAndWhatCameOfIt() throws IOException {
        Path file = folder.resolve("a.engram");
        Document document = Document.of(Experiments.small());
        Recalled a = new Recalled(60, "sha256:00");
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        DocumentFile.write(file, document, Optional.of(a), Optional.empty(), Progress.IGNORED);
        DocumentFile.Opened opened = DocumentFile.read(file, Progress.IGNORED);
        assertEquals(document, opened.document());
        assertEquals(Optional.of(a), opened.a());
        assertEquals(Optional.empty(), opened.b());
        assertTrue(opened.madeBy().startsWith("Engram "), opened.madeBy());
        assertFalse(opened.saved().isBefore(before) || opened.saved().isAfter(Instant.now()), opened.saved().toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void theExperimentComesFirstAndEachPictureOnce() throws IOException {
        Picture ring = Experiments.small().memories().getFirst().picture();
        List<Memory> memories = List.of(new Memory(1, "Ring!", ring, false), new Memory(2, "again", ring, true),
                new Memory(5, "named", ring.named("other"), false));
        Document document = Document.of(Experiment.empty(Parameters.DEFAULTS).withMemories(memories));
        byte[] file = written(document);
        assertEquals(List.of("experiment.json", "pictures/1-digit-4.png"), List.copyOf(parts(file).keySet()));
        List<Memory> opened = read(file).document().experiment().memories();
        assertEquals(memories, opened);
        assertSame(opened.getFirst().picture().gray(), opened.get(1).picture().gray());
        assertSame(opened.getFirst().picture().gray(), opened.get(2).picture().gray());
    }

    @Test
    void nothingToLearnAndNothingToAskIsADocumentToo() throws IOException {
        Document document = Document.of(Experiment.empty(Parameters.DEFAULTS));
        assertEquals(document, read(written(document)).document());
    }

    @Test
    void aNameThatNoFileCanHoldIsHeldAsFarAsItCanBe() throws IOException {
        Memory memory = Experiments.plain(1, "half \uD83D of a letter");
        Document document = Document.of(Experiment.empty(Parameters.DEFAULTS).withMemories(List.of(memory)));
        assertEquals("half ? of a letter", read(written(document)).document().experiment().memories().getFirst().name());
    }

    /** Larger than any picture that is read from a PNG is kept. */
    @Test
    void aHugePictureKeepsItsSamples() throws IOException {
        int side = 1500;
        byte[] samples = new byte[3 * side * side];
        new SplittableRandom(1).nextBytes(samples);
        short[] deep = new short[side * side];
        for (int pixel = 0; pixel < deep.length; pixel++) {
            deep[pixel] = (short) (31 * pixel);
        }
        RgbImage preview = new RgbImage(1, 1, new int[1]);
        for (Greys greys : List.of(Greys.of(samples, true), Greys.of(deep, false))) {
            Picture picture = new Picture("huge", side, side, new GrayImage(side, side, greys), preview);
            Document document = Document
                    .of(Experiment.empty(Parameters.DEFAULTS).withMemories(List.of(new Memory(1, "huge", picture, false))));
            Picture opened = read(written(document)).document().experiment().memories().getFirst().picture();
            assertEquals(picture, opened);
            assertEquals(picture.bytes(), opened.bytes());
        }
    }

    /** Wherever the parts of their files end. */
    @Test
    void largerPicturesComeBackToTheLastSample() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<Memory> memories = new ArrayList<>();
        for (int number = 0; number < 80; number++) {
            int width = 40 + 3 * number;
            int height = 100 + random.nextInt(100);
            byte[] samples = new byte[(number % 2 == 0 ? 3 : 1) * width * height];
            random.nextBytes(samples);
            RgbImage preview = new RgbImage(30, number + 1, random.ints(30 * (number + 1)).toArray());
            Picture picture = new Picture("noise", width, height,
                    new GrayImage(width, height, Greys.of(samples, number % 2 == 0)), preview);
            memories.add(new Memory(number, "noise", picture, false));
        }
        Document document = Document.of(Experiment.empty(Parameters.DEFAULTS).withMemories(memories));
        assertEquals(document, read(written(document)).document());
    }

    @Test
    void aCueThatIsNoMemoryAnyMoreIsAPictureOfItsOwn() throws IOException {
        Experiment small = Experiments.small();
        Memory first = small.memories().getFirst();
        Experiment.Cue cue = new Experiment.Cue(first.negative(), 3);
        Document document = Document.of(new Experiment(small.memories(), Optional.of(cue), small.parameters()));
        assertEquals(document, read(written(document)).document());
    }

    @Test
    void whatIsCancelledLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("a.engram");
        Files.writeString(file, "old");
        assertThrows(CancellationException.class,
                () -> DocumentFile.write(file, Document.of(Experiments.small()), Optional.empty(), Optional.empty(), (_, _) -> {
                    throw new CancellationException();
                }));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        assertEquals("old", Files.readString(file));
    }

    @Test
    void whoeverReadsCanBeStopped() throws IOException {
        byte[] file = written(Document.of(Experiments.small()));
        assertThrows(CancellationException.class, () -> DocumentFile.read("a.engram", new ByteArrayInputStream(file), (_, _) -> {
            throw new CancellationException();
        }));
    }

    @Test
    void aFileIsKnownByItsNameOrItsBeginning() throws IOException {
        Path named = folder.resolve("A.Engram");
        Path other = Files.write(folder.resolve("b.zip"), written(Document.of(Experiments.small())));
        Path text = Files.writeString(folder.resolve("c.txt"), "PK");
        Path zip = Files.write(folder.resolve("d.zip"), zip(Map.of("a.txt", new byte[3])));
        assertEquals(List.of(true, true, false, false, false),
                Stream.of(named, other, text, zip, folder).map(DocumentFile::isMeantAsOne).toList());
    }

    /** A zip of some parts. */
    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** As the page says: the least that has to be there, and a picture that any program has saved. */
    @Test
    void aFileMadeByHandIsRead() throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(1, 1, 0xFFFFFF);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, "png", png));
        String json = """
                {"format": "engram-experiment", "version": 1,
                 "memories": [{"id": 1, "name": "dot", "picture": "dot.png"}], "cue": {"memory": 1}}""";
        // Another tool may put them in another order.
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("dot.png", png.toByteArray());
        parts.put("experiment.json", json.getBytes(StandardCharsets.UTF_8));
        Memory dot = new Memory(1, "dot", PictureReader.of("dot", image), false);
        Experiment expected = Experiment.empty(Parameters.DEFAULTS).withMemories(List.of(dot));
        assertEquals(Document.of(expected), read(zip(parts)).document());
    }

    @Test
    void whatAnotherVersionHasKeptGoesBackAsItWas() throws IOException {
        byte[] file = written(RandomDocuments.of(4));
        Map<String, byte[]> parts = parts(file);
        Map<String, Object> json = JsonFile.read(parts.get("experiment.json"));
        Map<String, Object> future = new LinkedHashMap<>();
        future.put("nothing", null);
        future.put("large", new BigInteger("123456789012345678901234567890"));
        future.put("list", List.of(1L, 0.5, List.of("a"), Map.of("b", true)));
        json.put("future", future);
        json.put("empty", null);
        for (String part : List.of("cue", "parameters", "second", "seen", "recalled")) {
            members(json.get(part)).put("future", part);
        }
        members(((List<?>) json.get("memories")).getFirst()).put("future", "memory");
        if (json.get("second") instanceof Map<?, ?> second && second.get("own") != null) {
            members(second.get("own")).put("future", "own");
        }
        parts.put("experiment.json", JsonFile.bytes(json));
        byte[] again = written(read(zip(parts)).document());
        assertEquals(new HashMap<>(json), JsonFile.read(parts(again).get("experiment.json")));
        assertArrayEquals(again, written(read(again).document()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object object) {
        return (Map<String, Object>) object;
    }

    private static Map<String, Object> jsonWith(String studies) throws IOException {
        Map<String, Object> json = JsonFile.read(parts(written(Document.of(Experiments.small()))).get("experiment.json"));
        json.putAll(JsonFile.read(("{\"studies\": " + studies.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8)));
        return json;
    }

    private static Document readWith(Map<String, Object> json) throws IOException {
        Map<String, byte[]> parts = parts(written(Document.of(Experiments.small())));
        parts.put("experiment.json", JsonFile.bytes(json));
        return read(zip(parts)).document();
    }

    /** A member of the list is a file of a study, and nothing else. */
    @Test
    void aStudyInTheListIsAFileOfAStudy() throws IOException {
        List<StudyPlan> studies = RandomStudies.of(7, 5);
        Document document = Document.of(Experiments.small()).withStudies(studies);
        Map<String, Object> json = JsonFile.read(parts(written(document)).get("experiment.json"));
        List<?> list = (List<?>) json.get("studies");
        for (int place = 0; place < studies.size(); place++) {
            Path file = folder.resolve(place + ".study.json");
            StudyFile.write(file, studies.get(place));
            assertEquals(JsonFile.read(Files.readAllBytes(file)), list.get(place));
        }
    }

    @Test
    void whatIsNoStudyHereIsToldWithItsPlaceAndStaysInTheFileWhereItStands() throws IOException {
        String known = "{'format': 'engram-study', 'vary': [{'what': 'noise', 'values': [0.1]}]}";
        Map<String, Object> json = jsonWith("[{'format': 'engram-study', 'vary': [{'what': 'loudness', 'values': [1]}]}, " + known
                + ", {'format': 'engram-study', 'version': 2, 'new': {'a': null}}, 5, null, " + known.replace("0.1", "0.2")
                + ", {'format': 'engram-study', 'mood': 1}]");
        Document document = readWith(json);
        assertEquals(List.of("0.1", "0.2"), document.studies().stream().map(plan -> plan.axes().getFirst().label(0)).toList());
        List<String> said = document.unreadStudies("a.engram").stream().map(FileProblem::getMessage).toList();
        assertEquals(5, said.size(), said.toString());
        assertTrue(said.getFirst()
                .startsWith(
                        "a.engram: experiment.json, studies[0], vary[0].what is \u201Cloudness\u201D, and nothing is called that."
                                + " Take one of noise, side"),
                said.getFirst());
        assertTrue(said.get(1).startsWith("a.engram: experiment.json, studies[2] is of version 2"), said.get(1));
        assertTrue(said.get(2).startsWith("a.engram: experiment.json, studies[3] is no study"), said.get(2));
        assertTrue(said.get(3).startsWith("a.engram: experiment.json, studies[4] is no study"), said.get(3));
        assertTrue(said.get(4)
                .startsWith("a.engram: experiment.json, studies[6], mood is nothing that a study knows here."
                        + " Take one of format"),
                said.get(4));
        Map<String, Object> again = JsonFile.read(parts(written(document)).get("experiment.json"));
        List<?> before = (List<?>) json.get("studies");
        List<?> after = (List<?>) again.get("studies");
        assertEquals(7, after.size());
        for (int place : new int[] {0, 2, 3, 4, 6}) {
            assertEquals(before.get(place), after.get(place));
        }
        assertEquals(document, readWith(again));
        // Whoever asks another study puts it before those that are known, and loses none of the others.
        Document more = document.withStudies(RandomStudies.of(1, 20));
        assertEquals(more, readWith(JsonFile.read(parts(written(more)).get("experiment.json"))));
    }

    @Test
    void studiesThatAreNoListAreRefusedInOneLine() throws IOException {
        Map<String, Object> json = jsonWith("{'format': 'engram-study'}");
        String said = assertThrows(FileProblem.class, () -> readWith(json)).getMessage();
        assertTrue(said.startsWith("a.engram: experiment.json, studies is an object, and ought to be a list"), said);
    }

    @Test
    void ofTooManyStudiesTheNewestAreKeptAndEachOnce() {
        List<StudyPlan> many = RandomStudies.of(3, 25);
        Document document = Document.of(Experiments.small()).withStudies(many);
        assertEquals(many.subList(0, 20), document.studies());
        assertEquals(many.subList(0, 2), document.withStudies(List.of(many.get(0), many.get(1), many.get(0))).studies());
    }

    @Test
    void whatAnOlderFileLacksIsAsAtTheFirstStart() throws IOException {
        Document document = Document.of(Experiments.small());
        Map<String, byte[]> parts = parts(written(document));
        Map<String, Object> json = JsonFile.read(parts.get("experiment.json"));
        members(json.get("parameters")).remove("temperature");
        json.keySet().removeAll(List.of("second", "seen", "notes", "studies", "recalled", "madeBy", "saved"));
        parts.put("experiment.json", JsonFile.bytes(json));
        DocumentFile.Opened opened = read(zip(parts));
        assertEquals(document, opened.document());
        assertEquals(new DocumentFile.Opened(document, "", Instant.EPOCH, Optional.empty(), Optional.empty()), opened);
    }
}
