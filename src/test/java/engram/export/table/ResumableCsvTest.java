package engram.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import module java.base;
import engram.model.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class ResumableCsvTest {

    private static final List<String> HEADER = List.of("What", "How much");
    private static final Path FULL_DISK = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private Path target() {
        return folder.resolve("table.csv");
    }

    static boolean hasAFullDisk() {
        return Files.isWritable(FULL_DISK);
    }

    @Test
    void aRowIsInTheFileBeforeTheNextIsKnown() throws IOException {
        try (ResumableCsv table = ResumableCsv.open(target(), HEADER, false)) {
            assertEquals("What,How much\n", Files.readString(target()));
            table.append(List.of("salt, pepper", "1"));
            assertEquals("What,How much\n\"salt, pepper\",1\n", Files.readString(target()));
        }
    }

    @Test
    void itIsGoneOnWithAfterTheLastWholeRow() throws IOException {
        Files.writeString(target(), "What,How much\n\"salt, pepper\",1\nhalf a r");
        try (ResumableCsv table = ResumableCsv.open(target(), HEADER, false)) {
            assertEquals(List.of(List.of("salt, pepper", "1")), table.rows());
            table.append(List.of("flips", "2"));
        }
        assertEquals("What,How much\n\"salt, pepper\",1\nflips,2\n", Files.readString(target()));
    }

    @Test
    void anewMeansThatNothingIsKept() throws IOException {
        Files.writeString(target(), "something else of more than one line\n\n\n");
        try (ResumableCsv table = ResumableCsv.open(target(), HEADER, true)) {
            assertEquals(List.of(), table.rows());
        }
        assertEquals("What,How much\n", Files.readString(target()));
    }

    @Test
    void twoCannotWriteOneTable() throws IOException {
        try (ResumableCsv table = ResumableCsv.open(target(), HEADER, false)) {
            table.append(List.of("flips", "2"));
            FileProblem problem = assertThrows(FileProblem.class, () -> ResumableCsv.open(target(), HEADER, true));
            assertEquals("is just being written by another Engram", problem.reason());
            assertEquals("What,How much\nflips,2\n", Files.readString(target()));
        }
    }

    @Test
    @EnabledIf("hasAFullDisk")
    void aFullDiskIsToldInOneLine() {
        FileProblem problem = assertThrows(FileProblem.class, () -> ResumableCsv.open(FULL_DISK, HEADER, false).close());
        assertEquals("could not be written: the disk is full", problem.reason());
    }
}
