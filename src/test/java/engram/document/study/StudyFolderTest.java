package engram.document.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.file.JsonFile;
import engram.model.FileProblem;
import engram.model.experiment.Parameters;
import engram.model.study.measure.Measure;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.CellResult;
import engram.model.study.result.StudyResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyFolderTest {

    private static final int ALL = 1000;

    @TempDir
    private Path folder;

    private final CellOrder order = SmallStudy.order();

    private byte[] cells(Path of) throws IOException {
        return Files.readAllBytes(of.resolve(StudyFolder.CELLS));
    }

    private static List<Map<Measure, Double>> means(List<CellResult> results) {
        return results.stream().map(result -> {
            Map<Measure, Double> means = new EnumMap<>(Measure.class);
            result.moments().forEach((measure, moments) -> means.put(measure, moments.mean()));
            return means;
        }).toList();
    }

    @Test
    void whatIsReadAgainIsWhatWasMeasured() throws IOException {
        SmallStudy.goOn(folder, order, Part.WHOLE, ALL);
        List<CellResult> there = SmallStudy.goOn(folder, order, Part.WHOLE, ALL);
        assertEquals(means(SmallStudy.run(order, 0, order.cells())), means(there));
        StudyResults measured = new StudyResults(order);
        SmallStudy.run(order, 0, order.cells()).forEach(measured::add);
        StudyResults read = new StudyResults(order);
        there.forEach(read::add);
        assertEquals(new CellTable(order).points(measured), new CellTable(order).points(read));
    }

    @Test
    void aStudyGoesOnWhereItStoppedEvenInTheMiddleOfARow() throws IOException {
        Path whole = folder.resolve("whole");
        SmallStudy.goOn(whole, order, Part.WHOLE, ALL);
        byte[] bytes = cells(whole);
        Path cut = folder.resolve("cut");
        SmallStudy.goOn(cut, order, Part.WHOLE, 9);
        byte[] part = Arrays.copyOf(bytes, (int) Files.size(cut.resolve(StudyFolder.CELLS)) + 40);
        Files.write(cut.resolve(StudyFolder.CELLS), part);
        assertEquals(9, SmallStudy.goOn(cut, order, Part.WHOLE, ALL).size());
        assertEquals(new String(bytes, StandardCharsets.UTF_8), new String(cells(cut), StandardCharsets.UTF_8));
        assertEquals(-1, Files.mismatch(whole.resolve(StudyFolder.STUDY), cut.resolve(StudyFolder.STUDY)));
        assertEquals(-1, Files.mismatch(whole.resolve(StudyFolder.PART), cut.resolve(StudyFolder.PART)));
    }

    /** A program that is killed as it begins may have written any of these. */
    @Test
    void aStudyGoesOnFromAnyBeginning() throws IOException {
        Path whole = folder.resolve("whole");
        SmallStudy.goOn(whole, order, Part.WHOLE, ALL);
        List<String> names = List.of(StudyFolder.STUDY, StudyFolder.PART, StudyFolder.CELLS, StudyFolder.TIMINGS);
        for (int written = 0; written < names.size(); written++) {
            Path begun = Files.createDirectory(folder.resolve("begun" + written));
            for (String name : names.subList(0, written)) {
                Files.copy(whole.resolve(name), begun.resolve(name));
            }
            SmallStudy.goOn(begun, order, Part.WHOLE, ALL);
            assertEquals(-1, Files.mismatch(whole.resolve(StudyFolder.CELLS), begun.resolve(StudyFolder.CELLS)), "" + written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "@x", "+1", "-x", "\t=1", "A, B", "\u201Cquoted\u201D \"and\" so", "'A'", "two\r\nlines", "", " ",
                "\u7DB2\u7D61", "\u0634\u0628\u0643\u0629", "\uD83D", "\uFF1D1", "1.0", "x\\y"})
    void whateverANetworkIsCalledItsStudyGoesOn(String name) throws IOException {
        CellOrder named = new CellOrder(SmallStudy.plan(name, "B"));
        SmallStudy.goOn(folder, named, Part.WHOLE, 5);
        assertEquals(5, SmallStudy.goOn(folder, named, Part.WHOLE, ALL).size());
        assertEquals(24, SmallStudy.goOn(folder, named, Part.WHOLE, ALL).size());
        assertEquals(25, Files.readAllLines(folder.resolve(StudyFolder.CELLS)).size());
    }

    @Test
    void longNamesGoOnToo() throws IOException {
        whateverANetworkIsCalledItsStudyGoesOn("\u7DB2".repeat(200));
    }

    @Test
    void noFormulaStandsInATable() throws IOException {
        SmallStudy.goOn(folder, new CellOrder(SmallStudy.plan("=1+1", "@x")), Part.WHOLE, ALL);
        String text = Files.readString(folder.resolve(StudyFolder.CELLS));
        assertTrue(text.contains(",'=1+1,"), text);
        assertTrue(text.contains(",'@x,"), text);
    }

    @Test
    void anotherStudyIsNotGoneOnWith() throws IOException {
        SmallStudy.goOn(folder, order, Part.WHOLE, 3);
        StudyPlan plan = order.plan();
        Parameters other = plan.parameters().withSeed(7);
        CellOrder seed = new CellOrder(new StudyPlan(plan.title(), plan.pictures(), other, plan.memories(), plan.networks(),
                plan.axes(), plan.repeats(), plan.measures()));
        String remedy = "Name another folder, or begin anew with --overwrite.";
        assertEquals(folder.getFileName() + " holds another study. " + remedy,
                SmallStudy.problem(folder, seed, Part.WHOLE, SmallStudy.PICTURES));
        assertEquals(folder.getFileName() + " holds part 1 of 1. " + remedy,
                SmallStudy.problem(folder, order, new Part(1, 2), SmallStudy.PICTURES));
        assertEquals(folder.getFileName() + " holds results of this study with other pictures. " + remedy,
                SmallStudy.problem(folder, order, Part.WHOLE, "crc32c:11111111"));
        assertEquals(3, SmallStudy.goOn(folder, order, Part.WHOLE, 0).size());
    }

    @Test
    void aStudyOfPeoplesOwnIsNotWrittenOver() throws IOException {
        Path own = folder.resolve(StudyFolder.STUDY);
        Files.writeString(own, "{\"format\": \"engram-study\", \"title\": \"mine\"}");
        assertTrue(SmallStudy.problem(folder, order, Part.WHOLE, SmallStudy.PICTURES).contains("holds another study"));
        assertTrue(Files.readString(own).contains("mine"));
        String same = new String(JsonFile.bytes(StudyFile.members(order.plan())), StandardCharsets.UTF_8) + "\n\n";
        Files.writeString(own, same);
        SmallStudy.goOn(folder, order, Part.WHOLE, 2);
        assertEquals(same, Files.readString(own));
        Files.delete(folder.resolve(StudyFolder.PART));
        Files.writeString(folder.resolve(StudyFolder.CELLS), "mine");
        assertTrue(
                SmallStudy.problem(folder, order, Part.WHOLE, SmallStudy.PICTURES).contains("holds cells.csv, and no part.json"));
        assertEquals("mine", Files.readString(folder.resolve(StudyFolder.CELLS)));
    }

    @Test
    void damagedCellsAreTold() throws IOException {
        SmallStudy.goOn(folder, order, Part.WHOLE, ALL);
        Path file = folder.resolve(StudyFolder.CELLS);
        List<String> lines = Files.readAllLines(file);
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 3, 4);
        Files.write(file, swapped);
        assertTrue(SmallStudy.problem(folder, order, Part.WHOLE, SmallStudy.PICTURES)
                .startsWith("cells.csv is damaged: line 4 is of cell 3, and ought to be of cell 2. Take out this line"));
        List<String> more = new ArrayList<>(lines);
        more.add(lines.getLast());
        Files.write(file, more);
        assertTrue(SmallStudy.problem(folder, order, Part.WHOLE, SmallStudy.PICTURES)
                .contains("is one more than there are: the table has"));
        List<String> words = new ArrayList<>(lines);
        words.set(5, lines.get(5).replaceFirst(",3,[-\\d.]+,", ",3,many,"));
        Files.write(file, words);
        assertTrue(SmallStudy.problem(folder, order, Part.WHOLE, SmallStudy.PICTURES)
                .contains("line 6 does not hold the numbers of a cell"));
    }

    @Test
    void cellsAreAppendedInTheirOrderOnly() throws IOException {
        List<CellResult> results = SmallStudy.run(order, 0, 2);
        try (StudyFolder opened = StudyFolder.open(folder, order, SmallStudy.PICTURES, Part.WHOLE, false, _ -> {})) {
            assertThrows(IllegalArgumentException.class, () -> opened.append(results.get(1), 0));
        }
    }

    @Test
    void aTableThatWasTakenAwayIsNoticedAtTheNextCell() throws IOException {
        List<CellResult> results = SmallStudy.run(order, 0, 2);
        try (StudyFolder opened = StudyFolder.open(folder, order, SmallStudy.PICTURES, Part.WHOLE, false, _ -> {})) {
            opened.append(results.get(0), 0);
            Files.delete(folder.resolve(StudyFolder.CELLS));
            FileProblem problem = assertThrows(FileProblem.class, () -> opened.append(results.get(1), 0));
            assertTrue(problem.getMessage().startsWith("cells.csv was taken away while the study ran."), problem.getMessage());
        }
    }

    @Test
    void oneFolderIsWrittenByOneProgramAtATime() throws IOException {
        try (StudyFolder _ = StudyFolder.open(folder, order, SmallStudy.PICTURES, Part.WHOLE, false, _ -> {})) {
            assertTrue(SmallStudy.problem(folder, order, Part.WHOLE, SmallStudy.PICTURES).contains("another Engram"));
        }
    }

    @Test
    void whoBeginsAnewHasNothingLeftOfBefore() throws IOException {
        SmallStudy.goOn(folder, order, Part.WHOLE, ALL);
        CellOrder other = new CellOrder(SmallStudy.plan("C", "D"));
        StudyFolder.open(folder, other, "crc32c:11111111", new Part(2, 3), true, _ -> {}).close();
        assertEquals(1, Files.readAllLines(folder.resolve(StudyFolder.CELLS)).size());
        assertEquals(1, Files.readAllLines(folder.resolve(StudyFolder.TIMINGS)).size());
        assertEquals(other.plan(), StudyFolder.Described.of(folder).plan());
        assertEquals(new Part(2, 3), StudyFolder.Described.of(folder).part());
        assertFalse(JsonFile.read(folder.resolve(StudyFolder.PART)).isEmpty());
    }

    @Test
    void partsAreStretchesThatAreWholeTogether() {
        for (int cells : new int[] {0, 1, 7, 24, 1_000_000}) {
            for (int of : new int[] {1, 2, 8, 100}) {
                int next = 0;
                for (int number = 1; number <= of; number++) {
                    Part part = new Part(number, of);
                    assertEquals(next, part.from(cells));
                    next = part.to(cells);
                    assertTrue(Math.abs(next - part.from(cells) - cells / of) <= 1);
                }
                assertEquals(cells, next);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new Part(0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Part(3, 2));
    }

    /** A table may have been edited: numbers that no cues come to are no results. */
    @ParameterizedTest
    @ValueSource(
            strings = {"NaN,0.0,2", "7.0,0.0,2", "1e999,0.0,2", "0.5,-1.0,2", "0.5,0.0,-1", "0.5,0.0,999999", "0.5,0.0,0",
                "0.5,,2", ",,1", "0x1p-1,0.0,2", " 0.5,0.0,2", "0.5d,0.0,2"})
    void numbersThatCannotBeAreRefused(String numbers) {
        CellTable table = new CellTable(order);
        List<String> row = new ArrayList<>(table.row(SmallStudy.run(order, 0, 1).getFirst()));
        int column = table.columns().indexOf(Measure.OVERLAP.column());
        assertEquals(0, table.read(row, 0).cell());
        List<String> edited = List.of(numbers.split(",", -1));
        for (int place = 0; place < edited.size(); place++) {
            row.set(column + place, edited.get(place));
        }
        assertThrows(IllegalArgumentException.class, () -> table.read(row, 0));
    }

    @Test
    void aFolderWhoseStudyIsGoneIsTold() throws IOException {
        SmallStudy.goOn(folder, order, Part.WHOLE, ALL);
        Files.delete(folder.resolve(StudyFolder.STUDY));
        String told = assertThrows(IOException.class, () -> StudyFolder.Described.of(folder)).getMessage();
        assertTrue(told.contains("no study.json that says of which study"), told);
    }
}
