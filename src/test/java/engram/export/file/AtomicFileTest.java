package engram.export.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import engram.model.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final byte[] OLD = {1, 2, 3};
    private static final byte[] NEW = {4, 5};

    @TempDir
    private Path folder;

    private static void write(Path target) throws FileProblem {
        AtomicFile.write(target, out -> out.write(NEW));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static FileProblem problem(Path target, AtomicFile.Content content) {
        FileProblem problem = assertThrows(FileProblem.class, () -> AtomicFile.write(target, content));
        assertEquals(1, problem.getMessage().lines().count());
        return problem;
    }

    @Test
    void whatADeadProcessLeftUnfinishedGoesAndWhatALivingOneWritesStays() throws IOException {
        Files.write(folder.resolve(".engram-unfinished-2"), OLD);
        Files.write(folder.resolve(".engram-unfinished-%d-1".formatted(Integer.MAX_VALUE)), OLD);
        String living = ".engram-unfinished-%d-77".formatted(ProcessHandle.current().pid());
        Files.write(folder.resolve(living), OLD);
        write(folder.resolve("new"));
        assertEquals(List.of(living, "new"), left());
    }

    @Test
    void theNewFileTakesThePlaceOfTheOld() throws IOException {
        Path target = folder.resolve("a.png");
        Files.write(target, OLD);
        write(target);
        assertArrayEquals(NEW, Files.readAllBytes(target));
        assertEquals(List.of("a.png"), left());
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = folder.resolve("a.png");
        Files.write(target, OLD);
        FileProblem problem = problem(target, out -> {
            out.write(NEW);
            throw new IOException("No space left on device");
        });
        assertEquals("a.png could not be written: the disk is full. Make room or choose another disk.", problem.getMessage());
        assertArrayEquals(OLD, Files.readAllBytes(target));
        assertEquals(List.of("a.png"), left());
    }

    @Test
    void aCancelledWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = folder.resolve("a.png");
        Files.write(target, OLD);
        assertThrows(CancellationException.class, () -> AtomicFile.write(target, out -> {
            out.write(NEW);
            throw new CancellationException();
        }));
        assertArrayEquals(OLD, Files.readAllBytes(target));
        assertEquals(List.of("a.png"), left());
    }

    @Test
    void twoWritesAtOnceDoNotMeet() throws IOException {
        Path one = folder.resolve("one.png");
        Path other = folder.resolve("other.png");
        AtomicFile.write(one, out -> {
            out.write(OLD);
            write(other);
        });
        assertArrayEquals(OLD, Files.readAllBytes(one));
        assertArrayEquals(NEW, Files.readAllBytes(other));
        assertEquals(List.of("one.png", "other.png"), left());
    }

    /** Whoever has put a file in its place has no more to do with the name it had before: another thread may have it by now. */
    @Test
    void manyWritesAtOnceInOneFolderAreEachWholeAndTheirOwn() throws Exception {
        int writers = 8;
        int rounds = 200;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                byte own = (byte) writer;
                Path target = folder.resolve("file " + writer);
                all.add(threads.submit(() -> {
                    for (int round = 0; round < rounds; round++) {
                        AtomicFile.writeAmongMany(target, out -> out.write(new byte[] {own, own}));
                        assertArrayEquals(new byte[] {own, own}, Files.readAllBytes(target));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(writers, left().size(), left().toString());
    }

    @Test
    void aFolderIsNoTarget() {
        FileProblem problem = problem(folder, out -> out.write(NEW));
        assertEquals("is a folder", problem.reason());
        assertEquals(folder.getFileName().toString(), problem.place().toString());
        assertEquals("Choose a name for a file in it", problem.remedy());
    }

    @Test
    void whatIsNoOrdinaryFileIsNotReplacedByOne() throws IOException {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));
            FileProblem problem = problem(socket, out -> out.write(NEW));
            assertEquals("socket is not an ordinary file. Choose another name.", problem.getMessage());
            assertEquals(problem.getMessage(), assertThrows(FileProblem.class, () -> OutFolder.makeFor(socket)).getMessage());
            assertFalse(Files.isRegularFile(socket));
        }
        assertEquals(List.of("socket"), left());
    }

    @Test
    void aMissingFolderIsNamed() throws IOException {
        Path gone = folder.resolve("gone");
        FileProblem problem = problem(gone.resolve("a.png"), out -> out.write(NEW));
        assertEquals("a.png could not be written: there is no folder " + gone + ". Choose another folder.", problem.getMessage());
        assertEquals(List.of(), left());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.write(folder.resolve("file"), OLD);
        FileProblem problem = problem(file.resolve("a.png"), out -> out.write(NEW));
        assertTrue(problem.getMessage().startsWith("a.png could not be written: there is no folder "));
    }

    @Test
    void anUnwritableFolderIsToldInOneLine() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false), "the file system knows permissions");
        assumeFalse(Files.isWritable(locked), "not run by somebody who may write everywhere");
        FileProblem problem = problem(locked.resolve("a.png"), out -> out.write(NEW));
        assertEquals("a.png could not be written: its folder allows no new files. Choose another folder.", problem.getMessage());
    }

    @Test
    void aNameThatTheSystemRefusesIsToldInOneLine() throws IOException {
        String name = "n".repeat(300) + ".png";
        FileProblem problem = problem(folder.resolve(name), out -> out.write(NEW));
        assertTrue(problem.getMessage().startsWith("nnnnnnnnnn"), problem.getMessage());
        assertTrue(problem.getMessage().endsWith(".png has too long a name. Use a shorter one."), problem.getMessage());
        assertEquals(List.of(), left());
    }

    @Test
    void whatALinkLeadsToIsReplacedAndTheLinkStays() throws IOException {
        Path file = Files.write(folder.resolve("file.png"), OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), file.getFileName());
        write(link);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(NEW, Files.readAllBytes(file));
    }

    @Test
    void aDiskWithoutRoomIsFullWhateverTheSystemSays() {
        FileProblem problem = FileProblem.writing(Path.of("a.gif"), new IOException("Es ist nicht genug"), 0);
        assertEquals("could not be written: the disk is full", problem.reason());
    }

    @Test
    void theReasonIsFoundUnderTheLibrarysWords() {
        IOException wrapped = new IOException("I/O error writing PNG file!", new IOException("No space left on device"));
        FileProblem problem = FileProblem.writing(Path.of("a.png"), wrapped, Long.MAX_VALUE);
        assertEquals("could not be written: the disk is full", problem.reason());
    }

    @Test
    void otherReasonsAreToldInTheSystemsWordsWithoutItsLineBreaks() {
        IOException cause = new FileSystemException("/somewhere/a.gif", null, "Quota\nexceeded");
        FileProblem problem = FileProblem.writing(Path.of("a.gif"), cause, Long.MAX_VALUE);
        assertEquals("a.gif could not be written (Quota exceeded). Try another name or folder.", problem.getMessage());
        assertEquals(cause, problem.getCause());
        FileProblem denied = FileProblem.writing(Path.of("a.gif"), new AccessDeniedException("x"), Long.MAX_VALUE);
        assertEquals("could not be written: its folder allows no new files", denied.reason());
    }
}
