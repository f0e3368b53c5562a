package engram.model.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderGivesAllItsFilesWithNumbersInOrder() {
        List.of("digit-10.png", "digit-2.png", "Digit-1.png", "more/b.png", "more/a.png", "zoo.txt").forEach(this::file);
        PictureFiles found = PictureFiles.in(List.of(folder));
        assertEquals(List.of("Digit-1.png", "digit-2.png", "digit-10.png", "more/a.png", "more/b.png", "zoo.txt"), names(found));
        assertEquals(List.of(), found.problems());
    }

    @Test
    void whatIsGivenKeepsItsOrderAndComesOnce() {
        Path second = file("b.png");
        Path first = file("a.png");
        Path missing = folder.resolve("missing.png");
        assertEquals(List.of("b.png", "missing.png", "a.png"),
                names(PictureFiles.in(List.of(second, missing, first, second, folder))));
    }

    @Test
    void hiddenFilesAreLeftOutUnlessGivenThemselves() {
        Path hidden = file(".hidden.png");
        file(".cache/a.png");
        file("seen.png");
        assertEquals(List.of("seen.png"), names(PictureFiles.in(List.of(folder))));
        assertEquals(List.of(".hidden.png"), names(PictureFiles.in(List.of(hidden))));
    }

    @Test
    void linksAreFollowedButNotInCircles() throws IOException {
        file("a/picture.png");
        link(folder.resolve("a/up"), folder);
        link(folder.resolve("b.png"), folder.resolve("a/picture.png"));
        assertEquals(List.of("a/picture.png", "b.png"), names(PictureFiles.in(List.of(folder))));
    }

    @Test
    void whatIsInAFolderAndNoFileIsNotPassedOver() throws IOException {
        file("a.png");
        link(folder.resolve("broken.png"), folder.resolve("nowhere"));
        link(folder.resolve("circle.png"), folder.resolve("circle.png"));
        assertEquals(List.of("a.png", "broken.png", "circle.png"), names(PictureFiles.in(List.of(folder))));
    }

    @Test
    void anEmptyFolderIsToldSo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        PictureFiles found = PictureFiles.in(List.of(empty));
        assertEquals(List.of(), found.files());
        assertEquals("empty holds no files. Choose a folder with pictures in it.", found.problems().getFirst().getMessage());
    }

    @Test
    void aFolderThatMayNotBeReadIsToldSo() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        file("closed/a.png");
        Path closed = folder.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "this user may read everything");
            PictureFiles found = PictureFiles.in(List.of(closed));
            assertTrue(found.problems().getFirst().getMessage().startsWith("closed may not be read by you. "));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void tooManyFilesAreCutAndToldSo() {
        for (int i = 0; i < 12; i++) {
            file(i + ".png");
        }
        PictureFiles found = PictureFiles.in(List.of(folder), 10);
        assertEquals(10, found.files().size());
        assertEquals("9.png", found.files().getLast().getFileName().toString());
        assertEquals(folder.getFileName() + " goes beyond the 10 files that are taken at once."
                + " Bring in fewer, or a part of the folder.", found.problems().getFirst().getMessage());
        assertEquals(List.of(), PictureFiles.in(List.of(folder), 12).problems());
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "no links here");
        }
    }

    private List<String> names(PictureFiles found) {
        return found.files().stream().map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
    }
}
