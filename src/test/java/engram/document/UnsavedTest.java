package engram.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Eventually;
import engram.Experiments;
import engram.model.FileProblem;
import engram.model.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Instant MOMENT = Instant.parse("2030-01-31T14:32:00Z");

    private static final FileStamp STAMP = new FileStamp(Path.of("a.engram").toAbsolutePath(),
            FileTime.from(Instant.parse("2030-01-31T14:31:59.123456789Z")), 5_000_000_000L);

    @TempDir
    private Path folder;
    private Path place;

    @BeforeEach
    void place() {
        place = folder.resolve("new").resolve("unsaved");
    }

    private static Kept kept(int number, Instant when) {
        return new Kept(RandomDocuments.of(number), Optional.of(Path.of("a.engram").toAbsolutePath()), Optional.of(STAMP), when);
    }

    private Unsaved unsaved() {
        return Unsaved.in(place, AT_ONCE);
    }

    /** As a program that ends: the system lets go of what it held. */
    private void leave(Kept kept) {
        unsaved().close(Optional.of(kept));
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).map(place::relativize).sorted().toList();
        }
    }

    private boolean isOnlyALock() throws IOException {
        try {
            return all().stream().allMatch(file -> file.endsWith("lock"));
        } catch (UncheckedIOException _) {
            // A file went while they were counted.
            return false;
        }
    }

    private void waitUntilWritten() {
        Eventually.eventually("it is written", () -> {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(place)) {
                return StreamSupport.stream(folders.spliterator(), false)
                        .anyMatch(each -> Files.exists(each.resolve("kept.json")));
            } catch (NoSuchFileException _) {
                return false;
            }
        });
    }

    private Set<FileTime> pictureTimes() throws IOException {
        Set<FileTime> times = new TreeSet<>();
        for (Path file : all()) {
            if (file.toString().contains("pictures")) {
                times.add(Files.getLastModifiedTime(place.resolve(file)));
            }
        }
        return times;
    }

    @Test
    void atTheFirstStartThereIsNothing() {
        assertEquals(Optional.empty(), unsaved().takeAtStart(Progress.IGNORED));
        assertFalse(Files.exists(place));
    }

    @Test
    void whatIsOpenAtTheEndIsThereAtTheNextStart() {
        leave(kept(1, MOMENT));
        Unsaved next = unsaved();
        assertEquals(Optional.of(kept(1, MOMENT)), next.takeAtStart(Progress.IGNORED));
        next.adopt();
        next.close(Optional.empty());
        assertEquals(Optional.empty(), unsaved().takeAtStart(Progress.IGNORED));
    }

    @Test
    void whatHasNoFileComesBackSo() {
        Kept plain = new Kept(Document.of(Experiments.small()), Optional.empty(), Optional.empty(), MOMENT);
        leave(plain);
        assertEquals(Optional.of(plain), unsaved().takeAtStart(Progress.IGNORED));
    }

    @Test
    void whatIsTakenStaysWhereTheWindowClosesBeforeItHasIt() throws Exception {
        leave(kept(1, MOMENT));
        Unsaved next = unsaved();
        next.takeAtStart(Progress.IGNORED);
        assertEquals(List.of(), unsaved().left(), "it is held");
        next.close(Optional.empty());
        assertEquals(Optional.of(kept(1, MOMENT)), unsaved().takeAtStart(Progress.IGNORED));
    }

    @Test
    void whoeverLooksForWhatWasLeftLetsGoOfNothingThatIsHeld() throws Exception {
        leave(kept(1, MOMENT));
        Unsaved holder = unsaved();
        holder.takeAtStart(Progress.IGNORED);
        holder.adopt();
        assertEquals(List.of(), holder.left());
        assertEquals(List.of(), unsaved().left());
        assertEquals("0", LeftBySomebody.seenByAnother(place), "another program cannot have it either");
        holder.close(Optional.empty());
    }

    @Test
    void itIsWrittenSoonAndNotOnlyAtTheEnd() throws Exception {
        Unsaved unsaved = unsaved();
        unsaved.keep(kept(1, MOMENT));
        waitUntilWritten();
        unsaved.close(Optional.empty());
        assertEquals(List.of(), all());
    }

    @Test
    void picturesThatWereThereBeforeAreNotWrittenAgain() throws Exception {
        Unsaved unsaved = unsaved();
        Kept first = kept(1, MOMENT);
        unsaved.keep(first);
        waitUntilWritten();
        List<Path> files = all();
        for (Path file : files) {
            Files.setLastModifiedTime(place.resolve(file), FileTime.from(MOMENT));
        }
        Document document = first.document();
        Document noted = document.withNotes("noted");
        unsaved.close(Optional.of(new Kept(noted, first.file(), first.stamp(), MOMENT)));
        assertEquals(files, all());
        assertEquals(Set.of(FileTime.from(MOMENT)), pictureTimes());
        // Nor are they by the next program, which has other objects of them.
        Unsaved next = unsaved();
        Kept taken = next.takeAtStart(Progress.IGNORED).orElseThrow();
        assertEquals(noted, taken.document());
        next.adopt();
        next.close(Optional.of(taken));
        assertEquals(files, all());
        assertEquals(Set.of(FileTime.from(MOMENT)), pictureTimes());
    }

    @Test
    void picturesThatAreNotNeededAnyMoreGo() throws Exception {
        Unsaved unsaved = unsaved();
        leave(kept(1, MOMENT));
        unsaved.takeAtStart(Progress.IGNORED);
        unsaved.adopt();
        unsaved.close(Optional.of(new Kept(Document.of(Experiments.small()), Optional.empty(), Optional.empty(), MOMENT)));
        assertEquals(3, all().stream().filter(file -> file.toString().contains("pictures")).count(), all().toString());
    }

    @Test
    void whatIsForgottenIsNotThereAtTheNextStart() throws Exception {
        Unsaved unsaved = unsaved();
        unsaved.keep(kept(1, MOMENT));
        waitUntilWritten();
        unsaved.forget();
        Eventually.eventually("it is gone", this::isOnlyALock);
        assertEquals(List.of(), unsaved().left());
        unsaved.close(Optional.of(kept(2, MOMENT)));
        assertEquals(Optional.of(kept(2, MOMENT)), unsaved().takeAtStart(Progress.IGNORED));
    }

    @Test
    void anotherWindowsIsLeftAlone() throws Exception {
        Unsaved first = unsaved();
        first.keep(kept(1, MOMENT));
        waitUntilWritten();
        assertEquals(Optional.empty(), unsaved().takeAtStart(Progress.IGNORED));
        first.close(Optional.of(kept(1, MOMENT)));
        assertTrue(unsaved().takeAtStart(Progress.IGNORED).isPresent());
    }

    @Test
    void theNewestIsTakenAndTheOthersStayToBeTaken() throws FileProblem {
        leave(kept(1, MOMENT));
        leave(kept(2, MOMENT.plusSeconds(60)));
        leave(kept(3, MOMENT.minusSeconds(60)));
        Unsaved unsaved = unsaved();
        assertEquals(Optional.of(kept(2, MOMENT.plusSeconds(60))), unsaved.takeAtStart(Progress.IGNORED));
        unsaved.adopt();
        List<Unsaved.Left> left = unsaved.left();
        assertEquals(List.of(MOMENT, MOMENT.minusSeconds(60)), left.stream().map(Unsaved.Left::when).toList());
        assertEquals(kept(3, MOMENT.minusSeconds(60)), unsaved.take(left.getLast(), Progress.IGNORED));
        assertThrows(FileProblem.class, () -> unsaved().take(left.getLast(), Progress.IGNORED));
        unsaved.adopt();
        unsaved.close(Optional.empty());
        assertEquals(List.of(MOMENT), unsaved().left().stream().map(Unsaved.Left::when).toList());
    }

    @Test
    void whatIsDamagedIsPassedByAndToldOnce() throws IOException {
        leave(kept(1, MOMENT));
        leave(kept(2, MOMENT.plusSeconds(60)));
        Path newest = unsaved().left().getFirst().folder();
        try (Stream<Path> pictures = Files.list(newest.resolve("pictures"))) {
            for (Path picture : pictures.toList()) {
                Files.write(picture, new byte[3]);
            }
        }
        Unsaved unsaved = unsaved();
        assertEquals(Optional.of(kept(1, MOMENT)), unsaved.takeAtStart(Progress.IGNORED));
        assertNotNull(unsaved.takeProblem());
        assertNull(unsaved.takeProblem());
    }

    @Test
    void whatIsNoStateIsPassedBy() throws IOException {
        Path other = Files.createDirectories(place.resolve("other"));
        Files.writeString(other.resolve("kept.json"), "{");
        assertEquals(Optional.empty(), unsaved().takeAtStart(Progress.IGNORED));
        Files.createDirectories(place.resolve("empty"));
        assertEquals(List.of(), unsaved().left());
        assertFalse(Files.exists(place.resolve("empty")), "a window that was killed before it wrote anything");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldOnce() throws IOException {
        Files.writeString(folder.resolve("new"), "a file");
        Unsaved unsaved = unsaved();
        unsaved.keep(kept(1, MOMENT));
        AtomicReference<String> problem = new AtomicReference<>();
        Eventually.eventually("a line", () -> problem.updateAndGet(told -> told == null ? unsaved.takeProblem() : told) != null);
        unsaved.close(Optional.of(kept(1, MOMENT)));
        assertNull(unsaved.takeProblem());
    }

    @Test
    void systemsHaveTheirPlaceForIt() {
        Path home = Path.of("home").toAbsolutePath();
        assertEquals(home.resolve(".local/state/engram"), StateFolder.of("Linux", Map.of(), home));
        assertEquals(home.resolve("x/engram"),
                StateFolder.of("Linux", Map.of("XDG_STATE_HOME", home.resolve("x").toString()), home));
        assertEquals(home.resolve(".local/state/engram"), StateFolder.of("Linux", Map.of("XDG_STATE_HOME", "here"), home));
        assertEquals(home.resolve("Library/Application Support/Engram"), StateFolder.of("Mac OS X", Map.of(), home));
        assertEquals(home.resolve("AppData/Local/Engram"), StateFolder.of("Windows 11", Map.of(), home));
    }
}
