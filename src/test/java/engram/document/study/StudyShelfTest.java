package engram.document.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyShelfTest {

    @TempDir
    private Path place;

    /** A folder of so many bytes that was used so many minutes after the first. */
    private Path folder(String name, int bytes, int minute) throws IOException {
        Path folder = Files.createDirectories(place.resolve(name));
        Path file = Files.write(folder.resolve("cells.csv"), new byte[bytes]);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000L + 60_000L * minute));
        return folder;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thoseThatWereUsedLongestAgoGoFirst() throws IOException {
        folder("crc32c-00000001", 1, 3);
        folder("crc32c-00000002", 1, 1);
        folder("memories-crc32c-00000003-crc32c-00000003", 1, 0);
        folder("crc32c-00000004", 1, 2);
        new StudyShelf(place, 2, 1000).tidy();
        assertEquals(List.of("crc32c-00000001", "crc32c-00000004"), left());
    }

    @Test
    void soManyGoThatTheRestHasRoom() throws IOException {
        for (int each = 0; each < 5; each++) {
            folder("crc32c-0000000" + each, 100, each);
        }
        new StudyShelf(place, 10, 250).tidy();
        assertEquals(List.of("crc32c-00000003", "crc32c-00000004"), left());
    }

    @Test
    void whatIsInUseStaysUntilNobodyUsesItAnyMore() throws IOException {
        Path used = folder("crc32c-00000001", 1, 0);
        folder("crc32c-00000002", 1, 1);
        InUse window = InUse.of(used);
        InUse another = InUse.of(used);
        // Just to hold it makes it the one that was used last.
        Files.setLastModifiedTime(used.resolve("in-use"), FileTime.fromMillis(0));
        StudyShelf shelf = new StudyShelf(place, 1, 1000);
        shelf.tidy();
        assertEquals(List.of("crc32c-00000001"), left());
        folder("crc32c-00000003", 1, 2);
        window.close();
        window.close();
        new StudyShelf(place, 0, 1000).tidy();
        assertEquals(List.of("crc32c-00000001"), left(), "the other window uses it still");
        another.close();
        new StudyShelf(place, 0, 1000).tidy();
        assertEquals(List.of(), left());
    }

    @Test
    void aFolderThatBeginsAnewStaysInUse() throws IOException {
        Path used = folder("crc32c-00000001", 1, 0);
        try (InUse _ = InUse.of(used)) {
            InUse.clear(used);
            assertEquals(List.of(used.resolve("in-use")), InUse.files(used));
        }
    }

    @Test
    void whatAnotherProgramUsesStays() throws Exception {
        Path used = folder("crc32c-00000001", 1, 0);
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("src", "test", "java", "engram", "document", "study", "OtherUser.java").toString(),
                used.resolve("in-use").toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = other.inputReader()) {
            assertEquals("held", said.readLine());
            new StudyShelf(place, 0, 0).tidy();
            assertTrue(Files.exists(used.resolve("cells.csv")), "it was taken from under another program");
        } finally {
            other.destroyForcibly().waitFor();
        }
        new StudyShelf(place, 0, 0).tidy();
        assertFalse(Files.exists(used), "nobody has it any more");
    }

    @Test
    void whatIsNoFolderOfAStudyIsLeftAlone() throws IOException {
        folder("notes", 1000, 0);
        Files.writeString(place.resolve("crc32c-00000001"), "a file");
        new StudyShelf(place, 0, 0).tidy();
        assertEquals(List.of("crc32c-00000001", "notes"), left());
    }

    @Test
    void aPlaceThatIsNotThereIsTidy() {
        new StudyShelf(place.resolve("none"), 0, 0).tidy();
        assertFalse(Files.exists(place.resolve("none")));
    }
}
