package engram.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.FileProblem;
import engram.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {

    private static final Instant MOMENT = Instant.parse("2030-01-31T14:32:00.250Z");
    private static final Path FILE = Path.of("a.engram");

    @TempDir
    private Path folder;

    private void keep(Path file, Document document, Instant saved) {
        try (Versions versions = Versions.in(folder.resolve("new"))) {
            versions.keep(file, document, saved);
        }
    }

    private static Document noted(String notes) {
        Document small = Document.of(Experiments.small());
        return new Document(small.experiment(), small.twin(), true, small.sight(), notes, List.of(), Map.of());
    }

    private List<Versions.Version> of(Path file) {
        return Versions.in(folder.resolve("new")).of(file);
    }

    private List<String> notes() throws FileProblem {
        List<String> notes = new ArrayList<>();
        for (Versions.Version version : of(FILE)) {
            notes.add(Versions.read(version, Progress.IGNORED).document().notes());
        }
        return notes;
    }

    private long pictures() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).count();
        }
    }

    @Test
    void whatWasSavedCanBeGoneBackTo() throws FileProblem {
        assertEquals(List.of(), of(FILE));
        keep(FILE, RandomDocuments.of(3), MOMENT);
        List<Versions.Version> versions = of(FILE);
        assertEquals(List.of(MOMENT), versions.stream().map(Versions.Version::saved).toList());
        DocumentFile.Opened opened = Versions.read(versions.getFirst(), Progress.IGNORED);
        assertEquals(RandomDocuments.of(3), opened.document());
        assertEquals(MOMENT, opened.saved());
        assertEquals(List.of(), of(Path.of("b.engram")));
    }

    @Test
    void theLastTenAreKeptTheNewestFirstAndPicturesOnce() throws IOException {
        for (int number = 0; number < 13; number++) {
            keep(FILE, noted("state " + number), MOMENT.plusSeconds(number));
        }
        assertEquals(IntStream.rangeClosed(3, 12).mapToObj(number -> "state " + number).toList().reversed(), notes());
        assertEquals(3, pictures());
    }

    @Test
    void picturesOfStatesThatAreGoneGoWithThem() throws IOException {
        keep(FILE, RandomDocuments.of(3), MOMENT);
        for (int number = 0; number < 10; number++) {
            keep(FILE, noted("state " + number), MOMENT.plusSeconds(1 + number));
        }
        assertEquals(3, pictures());
    }

    @Test
    void whatIsSavedAgainAsItWasTakesNoPlace() throws FileProblem {
        keep(FILE, noted("one"), MOMENT);
        keep(FILE, noted("two"), MOMENT.plusSeconds(1));
        keep(FILE, noted("two"), MOMENT.plusSeconds(2));
        assertEquals(List.of("two", "one"), notes());
        assertEquals(MOMENT.plusSeconds(2), of(FILE).getFirst().saved());
    }

    @Test
    void filesThatWereNotSavedForTheLongestTimeAreForgotten() throws IOException {
        Document empty = Document.of(Experiments.small().withMemories(List.of()));
        try (Versions versions = Versions.in(folder.resolve("new"))) {
            for (int number = 0; number < 52; number++) {
                versions.keep(Path.of(number + ".engram"), empty, MOMENT.plusSeconds(number));
            }
        }
        assertEquals(List.of(), of(Path.of("1.engram")));
        assertEquals(1, of(Path.of("2.engram")).size());
    }

    @Test
    void picturesThatWouldFillTheDiskAreNotKeptTwice() {
        try (Versions versions = Versions.in(folder.resolve("new"), 100)) {
            versions.keep(FILE, noted("one"), MOMENT);
        }
        assertEquals(List.of(), of(FILE));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonToFail() throws IOException {
        Files.writeString(folder.resolve("new"), "a file");
        keep(FILE, noted("one"), MOMENT);
        assertEquals(List.of(), of(FILE));
    }

    @Test
    void aStateThatIsGoneIsAProblem() throws IOException {
        keep(FILE, noted("one"), MOMENT);
        Versions.Version version = of(FILE).getFirst();
        Files.delete(version.folder().resolve(version.state() + ".json"));
        FileProblem problem = assertThrows(FileProblem.class, () -> Versions.read(version, Progress.IGNORED));
        assertTrue(problem.getMessage().contains("does not exist"), problem.getMessage());
    }
}
