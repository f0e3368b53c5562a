package engram.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.parameter.Parameter;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.memories.MemoryStudy;
import org.junit.jupiter.api.Test;

class MemoryTablesTest {

    private static final Experiment ASKED = Experiments.with(Experiments.small(), Parameter.NOISE, 0.9);

    private static final MemoryStudy STUDY =
            MemoryStudy.of(new MemoryQuestions(ASKED.memories(), List.of(ASKED.parameters(), ASKED.parameters()), 2),
                    Progress.IGNORED, Progress.IGNORED);

    private static List<String> lines(CsvTable.Table table) throws IOException {
        return CsvTable.text(table, Progress.IGNORED).lines().toList();
    }

    @Test
    void eachNetworkAndMemoryHasARow() throws IOException {
        List<String> lines = lines(MemoryTables.memories(STUDY, List.of("A", "B")));
        assertEquals("network,memory,name,fixed_point,wrong_pixels,right,cues", lines.getFirst());
        assertEquals(7, lines.size());
        MemoryStudy.OfNetwork first = STUDY.networks().getFirst();
        assertEquals("A,1,digit 4,%d,%s,%d,2".formatted(first.fixed().getFirst() ? 1 : 0, first.lost().getFirst(),
                first.confused(0, 0)), lines.get(1));
    }

    @Test
    void rowsOfTheConfusionMatrixHoldAllCues() throws IOException {
        List<String> lines = lines(MemoryTables.confusion(STUDY, List.of("A", "B")));
        assertEquals("network,asked,name,1,2,3,none", lines.getFirst());
        for (String line : lines.subList(1, 7)) {
            assertEquals(2, Arrays.stream(line.split(",")).skip(3).mapToInt(Integer::parseInt).sum(), line);
        }
        assertEquals("B,3,digit 7", lines.get(6).substring(0, 11));
    }

    @Test
    void overlapsAreASquare() throws IOException {
        List<String> lines = lines(MemoryTables.overlaps(STUDY));
        assertEquals("memory,name,1,2,3", lines.getFirst());
        assertEquals("2,digit 6,%s,1.0,%s".formatted(STUDY.overlaps().get(1).get(0), STUDY.overlaps().get(1).get(2)),
                lines.get(2));
    }

    @Test
    void aRowOfAnswersIsOneCueOfBothNetworks() throws IOException {
        List<String> lines = lines(MemoryTables.answers(STUDY, List.of("A", "B")));
        assertEquals("memory,draw,similarity_a,similarity_b,answered_a,answered_b", lines.getFirst());
        assertEquals(7, lines.size());
        List<String> fifth = List.of(lines.get(5).split(","));
        assertEquals(List.of("2", "2"), fifth.subList(0, 2));
        assertEquals(fifth.get(2), fifth.get(3), "the same network twice");
        int winner = STUDY.networks().getFirst().winners().get(4);
        assertEquals(winner < 0 ? "none" : Integer.toString(winner + 1), fifth.get(4));
    }
}
