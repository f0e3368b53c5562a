package engram.controller.study;

import module java.base;
import engram.document.study.Fingerprint;
import engram.document.study.MemoryFolder;
import engram.document.study.Part;
import engram.document.study.StudyFile;
import engram.document.study.StudyFolder;
import engram.document.study.StudyShelf;
import engram.model.FileProblem;
import engram.model.experiment.Memory;
import engram.model.study.memories.MemoryAnswer;
import engram.model.study.memories.MemoryAnswers;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.plan.CellOrder;
import engram.model.study.result.CellResult;
import engram.service.study.Keeping;
import java.nio.file.Path;

/**
 * Where what came of studies is kept, each in a folder of its own, which its plan and its pictures name: whoever asks the same
 * once more has it at once. The folder that was read or written last is in use, and so stays.
 */
final class KeptStudies implements AutoCloseable {

    private final Path place;
    private final KeptPlace<CellResult> studies;
    private final KeptPlace<MemoryAnswer> memories;

    /**
     * Takes note of the place.
     *
     * @param place where the folders are
     */
    KeptStudies(Path place) {
        this.place = place;
        studies = new KeptPlace<>(place, StudyFolder.CELLS);
        memories = new KeptPlace<>(place, MemoryFolder.ANSWERS);
    }

    /** Takes away, in the background, what there is no room for. */
    void tidy() {
        Thread.ofPlatform().name("tidy studies").daemon().start(new StudyShelf(place)::tidy);
    }

    /** What was kept last. */
    Optional<StudyFolder.Described> latest() {
        try (Stream<Path> folders = Files.list(place)) {
            Optional<Path> newest = folders.filter(folder -> Files.exists(folder.resolve(StudyFolder.CELLS)))
                    .max(Comparator.comparing(folder -> folder.resolve(StudyFolder.CELLS).toFile().lastModified()));
            return newest.isEmpty() ? Optional.empty() : Optional.of(StudyFolder.Described.of(newest.get()));
        } catch (IOException _) {
            // There is none, or none that can be read: one begins anew.
            return Optional.empty();
        }
    }

    /** Tells pictures from any others, as {@link StudyFolder} wants it. */
    static String pictures(List<Memory> given) {
        return Fingerprint.of(given);
    }

    /**
     * Where what comes of a study is kept.
     *
     * @param given its pictures; none where they are made by chance
     */
    Keeping<CellResult> of(CellOrder order, List<Memory> given) {
        return new Keeping<>() {
            @Override
            public void read(Consumer<CellResult> known) throws FileProblem {
                studies.read(name(), this::read, known);
            }

            private String name() {
                return Fingerprint.of(StudyFile.members(order.plan()) + pictures(given)).replaceAll("\\W", "-");
            }

            private void read(Path folder, Consumer<CellResult> known) throws FileProblem {
                StudyFolder.read(folder, order, pictures(given), known::accept);
            }

            @Override
            public Kept<CellResult> open(Consumer<CellResult> known) throws FileProblem {
                Path folder = studies.open(name(), this::read);
                StudyFolder opened = StudyFolder.open(folder, order, pictures(given), Part.WHOLE, false, known::accept);
                return kept(opened::next, opened::append, opened);
            }
        };
    }

    /** Where answers to questions about all memories are kept. */
    Keeping<MemoryAnswer> of(MemoryQuestions questions) {
        return new Keeping<>() {
            @Override
            public void read(Consumer<MemoryAnswer> known) throws FileProblem {
                memories.read(MemoryFolder.name(questions), this::read, known);
            }

            private void read(Path folder, Consumer<MemoryAnswer> known) throws FileProblem {
                MemoryAnswers checked = new MemoryAnswers(questions);
                MemoryFolder.read(folder, answer -> {
                    checked.add(answer);
                    known.accept(answer);
                });
            }

            @Override
            public Kept<MemoryAnswer> open(Consumer<MemoryAnswer> known) throws FileProblem {
                MemoryFolder opened = MemoryFolder.open(memories.open(MemoryFolder.name(questions), this::read), known);
                return kept(opened::next, (answer, _) -> opened.append(answer), opened);
            }
        };
    }

    /** Writes the next result down. */
    @FunctionalInterface
    private interface Append<R> {

        void append(R result, double seconds) throws FileProblem;
    }

    private static <R> Keeping.Kept<R> kept(IntSupplier next, Append<R> append, Closeable folder) {
        return new Keeping.Kept<>() {
            @Override
            public int next() {
                return next.getAsInt();
            }

            @Override
            public void append(R result, double seconds) throws FileProblem {
                append.append(result, seconds);
            }

            @Override
            public void close() throws FileProblem {
                try {
                    folder.close();
                } catch (FileProblem e) {
                    throw e;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** Uses no folder any longer. */
    @Override
    public void close() {
        studies.close();
        memories.close();
    }
}
