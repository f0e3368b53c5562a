package engram.document.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.study.plan.CellOrder;
import engram.model.study.result.CellResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyMergeTest {

    private static final int ALL = 1000;

    @TempDir
    private Path folder;

    private final CellOrder order = SmallStudy.order();

    private List<Path> parts(int of) throws IOException {
        List<Path> parts = new ArrayList<>();
        for (int number = 1; number <= of; number++) {
            parts.add(folder.resolve(of + "-" + number));
            SmallStudy.goOn(parts.getLast(), order, new Part(number, of), ALL);
        }
        return parts;
    }

    private static String problem(List<Path> folders) {
        return assertThrows(FileProblem.class, () -> StudyMerge.of(folders).read(_ -> {})).getMessage();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 24, 30})
    void partsOfAnyNumberInAnyOrderAreTheWhole(int of) throws IOException {
        List<Path> parts = parts(of);
        Collections.shuffle(parts, new Random(of));
        StudyMerge merge = StudyMerge.of(parts);
        assertEquals(order.plan(), merge.order().plan());
        assertEquals(SmallStudy.PICTURES, merge.pictures());
        Path merged = Files.createDirectory(folder.resolve("merged"));
        try (StudyFolder whole = StudyFolder.open(merged, order, merge.pictures(), Part.WHOLE, false, _ -> {})) {
            List<CellResult> cells = new ArrayList<>();
            merge.read(cells::add);
            for (CellResult cell : cells) {
                whole.append(cell, merge.seconds().get(cell.cell()));
            }
        }
        Path alone = folder.resolve("alone");
        SmallStudy.goOn(alone, order, Part.WHOLE, ALL);
        for (String name : List.of(StudyFolder.CELLS, StudyFolder.STUDY, StudyFolder.PART)) {
            assertEquals(-1, Files.mismatch(alone.resolve(name), merged.resolve(name)), name);
        }
    }

    @Test
    void missingPartsAreNamed() throws IOException {
        List<Path> parts = parts(5);
        assertEquals("5-1 is one of 5 parts, and there is no part 2, 4. Name the folders of all parts, or run those with --part.",
                problem(List.of(parts.get(4), parts.get(2), parts.get(0))));
    }

    @Test
    void aPartThatIsNotWholeIsNamedAndLeftAsItIs() throws IOException {
        List<Path> parts = parts(3);
        Path cells = parts.get(1).resolve(StudyFolder.CELLS);
        byte[] bytes = Files.readAllBytes(cells);
        Files.write(cells, Arrays.copyOf(bytes, bytes.length - 10));
        assertEquals("3-2 is not whole: part 2 of 3 has 7 of 8 cells."
                + " Run it again with the same words: it goes on where it stopped.", problem(parts));
        assertEquals(bytes.length - 10, Files.size(cells));
        Files.delete(cells);
        assertTrue(problem(parts).startsWith("3-2 is not whole: part 2 of 3 has 0 of 8 cells."));
        assertTrue(Files.notExists(cells));
    }

    @Test
    void whatDoesNotBelongTogetherIsNamed() throws IOException {
        List<Path> parts = parts(2);
        assertEquals("2-1 is part 1 of 2 once more. Name each part once.",
                problem(List.of(parts.get(0), parts.get(1), parts.get(0))));
        Path other = folder.resolve("other");
        SmallStudy.goOn(other, new CellOrder(SmallStudy.plan("A", "C")), new Part(2, 2), ALL);
        String of = "Merge parts of one study, unlike ";
        assertEquals("other is of another study. " + of + parts.get(0) + ".", problem(List.of(parts.get(0), other)));
        Path third = folder.resolve("third");
        SmallStudy.goOn(third, order, new Part(2, 3), ALL);
        assertEquals("third is part 2 of 3, where others are of 2. " + of + parts.get(0) + ".",
                problem(List.of(parts.get(0), third)));
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        StudyFolder.open(pictures, order, "crc32c:11111111", new Part(2, 2), false, _ -> {}).close();
        assertEquals("pictures is of the same study with other pictures. " + of + parts.get(0) + ".",
                problem(List.of(parts.get(0), pictures)));
    }

    @Test
    void whatIsNoPartIsNamed() throws IOException {
        List<Path> parts = parts(2);
        assertTrue(problem(List.of(parts.get(0), folder)).contains("holds no results of a study"));
        Files.writeString(parts.get(1).resolve(StudyFolder.PART), "{");
        assertTrue(problem(parts).matches("part\\.json is damaged: line 1, column .*\\. Run this part again with --overwrite\\."),
                problem(parts));
    }

    @Test
    void damagedCellsAreNamed() throws IOException {
        List<Path> parts = parts(2);
        Path cells = parts.get(1).resolve(StudyFolder.CELLS);
        Files.writeString(cells, Files.readString(cells).replaceFirst("\n13,", "\n14,"));
        assertTrue(problem(parts).startsWith("cells.csv is damaged: line 3 is of cell 14, and ought to be of cell 13. Take out"));
    }

    @Test
    void timesAreNotNeeded() throws IOException {
        List<Path> parts = parts(2);
        Files.delete(parts.get(0).resolve(StudyFolder.TIMINGS));
        Map<Integer, Double> seconds = StudyMerge.of(parts).seconds();
        assertEquals(12, seconds.size());
        assertEquals(0.25, seconds.get(12));
    }
}
