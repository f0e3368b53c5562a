package engram.controller.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyKind;
import engram.model.study.result.CellResult;
import engram.service.study.Keeping;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyKeeperTest {

    private static final CellOrder ORDER = new CellOrder(StudyKind.CAPACITY.example());

    private static void keepOne(StudyKeeper keeper) throws FileProblem {
        try (Keeping.Kept<CellResult> kept = keeper.of(ORDER, List.of()).open(_ -> {})) {
            kept.append(CellResult.of(0, List.of()), 1);
        }
    }

    private static List<Integer> known(StudyKeeper keeper) throws FileProblem {
        List<Integer> cells = new ArrayList<>();
        keeper.of(ORDER, List.of()).read(result -> cells.add(result.cell()));
        return cells;
    }

    @Test
    void whereNoFolderCanBeAStudyIsKeptAsLongAsTheWindowIsOpen(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("state"), "no folder");
        try (StudyKeeper keeper = new StudyKeeper(Optional.of(file.resolve("engram").resolve("studies")))) {
            keepOne(keeper);
            assertEquals(List.of(0), known(keeper));
            assertEquals(Optional.empty(), keeper.latest());
        }
        assertEquals("no folder", Files.readString(file));
    }

    @Test
    void elseItIsThereAgainAfterwards(@TempDir Path folder) throws IOException {
        Path place = folder.resolve("engram").resolve("studies");
        try (StudyKeeper keeper = new StudyKeeper(Optional.of(place))) {
            keepOne(keeper);
        }
        try (StudyKeeper again = new StudyKeeper(Optional.of(place))) {
            assertEquals(List.of(0), known(again));
            assertTrue(again.latest().isPresent());
        }
    }
}
