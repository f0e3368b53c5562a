package engram.controller.study;

import module java.base;
import engram.document.study.Fingerprint;
import engram.document.study.Part;
import engram.document.study.StudyFile;
import engram.document.study.StudyFolder;
import engram.export.file.OutFolder;
import engram.model.FileProblem;
import engram.model.experiment.Memory;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.CellResult;
import engram.service.study.Keeping;
import java.nio.file.Path;

/**
 * Where what came of studies is kept, each in a folder of its own, which its plan and its pictures name: whoever asks the same
 * once more has it at once.
 *
 * @param place where the folders are
 */
record KeptStudies(Path place) {

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
    Keeping of(CellOrder order, List<Memory> given) {
        String pictures = pictures(given);
        Path folder = place.resolve(name(order.plan(), pictures));
        return new Keeping() {
            @Override
            public void read(Consumer<CellResult> known) throws FileProblem {
                if (Files.exists(folder.resolve(StudyFolder.CELLS))) {
                    StudyFolder.open(folder, order, pictures, Part.WHOLE, false, known::accept).close();
                }
            }

            @Override
            public Kept open(Consumer<CellResult> known) throws FileProblem {
                OutFolder.make(folder);
                return kept(StudyFolder.open(folder, order, pictures, Part.WHOLE, false, known::accept));
            }
        };
    }

    private static String name(StudyPlan plan, String pictures) {
        return Fingerprint.of(StudyFile.members(plan) + pictures).replaceAll("\\W", "-");
    }

    private static Keeping.Kept kept(StudyFolder folder) {
        return new Keeping.Kept() {
            @Override
            public int next() {
                return folder.next();
            }

            @Override
            public void append(CellResult result, double seconds) throws FileProblem {
                folder.append(result, seconds);
            }

            @Override
            public void close() throws FileProblem {
                folder.close();
            }
        };
    }
}
