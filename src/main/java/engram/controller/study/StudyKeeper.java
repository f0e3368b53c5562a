package engram.controller.study;

import module java.base;
import engram.document.study.StudyFolder;
import engram.model.experiment.Memory;
import engram.model.study.memories.MemoryAnswer;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.CellResult;
import engram.service.study.Keeping;
import java.nio.file.Path;

/** Keeps what comes of studies: in folders where there is a place for them, or else as long as the window is open. */
final class StudyKeeper implements AutoCloseable {

    private record Asked(StudyPlan plan, String pictures) {}

    private final Optional<KeptStudies> kept;
    private final RememberedStudies<Asked, CellResult> studies = new RememberedStudies<>();
    private final RememberedStudies<MemoryQuestions, MemoryAnswer> memories = new RememberedStudies<>();

    /**
     * Takes note of the place.
     *
     * @param place where the folders are; empty where nothing is written down. Where nothing can be, as that is told once for all that
     *     the window keeps, studies run all the same
     */
    StudyKeeper(Optional<Path> place) {
        kept = place.filter(StudyKeeper::canBeWritten).map(KeptStudies::new);
    }

    /** Whether it is a folder to write into, or could be made in one. */
    private static boolean canBeWritten(Path place) {
        Path there = place.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isDirectory(there) && Files.isWritable(there);
    }

    /** Takes away, in the background, what there is no room for. */
    void tidy() {
        kept.ifPresent(KeptStudies::tidy);
    }

    /** What was kept last. */
    Optional<StudyFolder.Described> latest() {
        return kept.flatMap(KeptStudies::latest);
    }

    /**
     * Where what comes of a study is kept.
     *
     * @param given its pictures; none where they are made by chance
     */
    Keeping<CellResult> of(CellOrder order, List<Memory> given) {
        return kept.isPresent() ? kept.get().of(order, given) : studies.of(new Asked(order.plan(), KeptStudies.pictures(given)));
    }

    /** Where answers to questions about all memories are kept. */
    Keeping<MemoryAnswer> of(MemoryQuestions questions) {
        return kept.isPresent() ? kept.get().of(questions) : memories.of(questions);
    }

    /** Uses no folder any longer. */
    @Override
    public void close() {
        kept.ifPresent(KeptStudies::close);
    }
}
