package engram.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.options.HelpWidth;
import engram.export.numpy.NumpyArchive;
import engram.export.numpy.NumpyArray;
import engram.model.array.NumpyType;
import engram.model.Progress;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands make of awkward files and names; of case files it is known what a right program makes of them. */
class CaseFilesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    @TempDir
    private Path folder;

    private CommandRun learn(Path patterns) {
        return CommandRun.of("train", "--patterns", patterns, "--rule", "hebb", "--out", folder.resolve("memory.npz"));
    }

    private static double[] values(NumpyArray array) {
        return LongStream.range(0, array.size()).mapToDouble(array::value).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"npy-fortran.npy", "npy-big-endian.npy", "npy-float16.npy"})
    void patternsOfEveryLayoutAreLearnedAsTheyAre(String name) throws IOException {
        assertEquals(0, learn(CASES.resolve(name)).code());
        assertArrayEquals(values(NumpyArray.read(CASES.resolve("expected").resolve(name + ".npy"))),
                values(NumpyArchive.read(folder.resolve("memory.npz"), "patterns")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "npy-datetime.npy | npy-datetime.npy holds values of type <M8[s], dates and times, not plain numbers. Save it as float64: array.astype(float)",
                "npy-complex.npy | npy-complex.npy holds values of type <c16, complex numbers, not plain numbers. Save it as float64: array.astype(float)",
                "npy-object.npy | npy-object.npy holds Python objects, which may run code. Save it without objects: array.astype(float)",
                "npy-zero-dimensional.npy | npy-zero-dimensional.npy has the shape (), not (patterns, neurons)",})
    void whatIsNoPatternsIsTold(String name, String line) {
        String told = learn(CASES.resolve(name)).failed();
        assertTrue(told.startsWith(line), told);
    }

    @Test
    void ofManyArraysSomeAreNamed() {
        String line = CommandRun
                .of("recall", "--memory", CASES.resolve("npz-many.npz"), "sample:digits/4", "--out", folder.resolve("out"))
                .failed();
        assertTrue(
                line.startsWith("npz-many.npz has no array \u201Cweights\u201D. It has: layer_00_of_a_large_network_of_others, "),
                line);
        assertTrue(line.endsWith(" and 13 more"), line);
        assertTrue(line.length() < 290, line);
    }

    @Test
    void ofVeryManyArraysWithEndlessNamesNoMoreIsSaid() throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        for (int number = 0; number < 3000; number++) {
            arrays.put("a".repeat(2000) + number, NumpyArray.ofNumber(NumpyType.INT64, number));
        }
        Path file = folder.resolve("many.npz");
        NumpyArchive.write(file, arrays, Progress.IGNORED);
        String line = CommandRun.of("recall", "--memory", file, "sample:digits/4", "--out", folder.resolve("out")).failed();
        assertTrue(line.length() <= 300 && line.endsWith("more"), line);
    }

    private List<CSVRecord> evaluated(String... names) throws IOException {
        List<Object> words = new ArrayList<>(List.of("evaluate"));
        for (String name : names) {
            Path picture = folder.resolve(name + ".png");
            Files.copy(CASES.resolve(words.size() % 2 == 0 ? "formula-at.png" : "formula-equals.png"), picture);
            words.add(picture);
        }
        Path out = folder.resolve("out");
        words.addAll(List.of("--side", "8", "--noise", "0", "--iterations", "1", "--epochs", "1", "--steps", "10", "--no-figures",
                "--out", out));
        assertEquals(0, CommandRun.of(words.toArray()).code());
        try (CSVParser parser = CSVParser.parse(out.resolve("overlap_results.csv"), StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().get())) {
            return parser.getRecords();
        }
    }

    @Test
    void noCellOfATableIsAFormula() throws IOException {
        String[] names = {"=HYPERLINK(\"x\")", "@SUM(1)", "+1+cmd", "+1", "-2+3", "\uFF1D1+1", " =1", "plain"};
        List<CSVRecord> rows = evaluated(names);
        assertEquals(names.length, rows.size());
        for (int row = 0; row < names.length; row++) {
            String name = names[row];
            assertEquals(name.equals("plain") ? name : "'" + name, rows.get(row).get("Image Name"));
            for (String cell : rows.get(row)) {
                assertTrue(cell.matches("(?s)|[^=+@\\-\\t\uFF1D].*|[+-]?[\\d.]+(E-?\\d+)?|-?[\\d. E-]+"),
                        cell + " in " + rows.get(row));
            }
        }
    }

    @Test
    void negativeNumbersStayNumbers() throws IOException {
        for (CSVRecord row : evaluated("-7", "other")) {
            assertTrue(Double.isFinite(Double.parseDouble(row.get("Overlap"))));
            assertFalse(row.get("Image Name").startsWith("'"));
        }
    }

    @Test
    void equalPicturesGiveOneCaution() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("equal"));
        for (int number = 1; number <= 200; number++) {
            Files.copy(CASES.resolve("formula-at.png"), pictures.resolve("p" + number + ".png"));
        }
        CommandRun run = CommandRun.of("train", pictures, "--side", "8", "--epochs", "1", "--steps", "10", "--out",
                folder.resolve("memory.npz"));
        assertEquals(0, run.code());
        assertEquals(
                List.of("engram: p2, p3, p4, p5, p6 and 194 more have the very pattern of p1: to a network they are one memory,"
                        + " and no score tells them apart"),
                run.err().lines().filter(line -> !line.matches(".*\\d of \\d.*")).toList());
    }

    @ParameterizedTest
    @CsvSource({"17, 1, 18", "5, 3, 16", "9, 5, 46", "16, 2, 32"})
    void aFilmIsToldInTheSizeThatItHas(int side, int cell, int length) {
        CommandRun run = CommandRun.of("animate", "sample:digits/4", "--side", side, "--cell", cell, "--steps", 3, "--out",
                folder.resolve("film.mp4"));
        assertTrue(run.out().contains(": 3 frames of %d x %d pixels".formatted(length, length)), run.out());
    }

    @Test
    void aFileWithADashBeforeItsNameGetsItsHint() {
        assertEquals("Unknown option: '-dash.png'. If -dash.png is a file, write ./-dash.png",
                CommandRun.of("train", "-dash.png", "--out", "m.npz").misused());
        assertEquals("Missing required parameter: 'IMAGE'. If -dash.png is a file, write ./-dash.png",
                CommandRun.of("animate", "-dash.png", "--out", "film.mp4").misused());
        assertEquals("Unknown option: '--bets'", CommandRun.of("train", "sample:digits/4", "--bets", "--out", "m.npz").misused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"train @.png --out m.npz", "train --patterns @.npy --out m.npz", "train sample:digits/@ --out m.npz",
                "recall --memory @.npz sample:digits/4 --out o", "evaluate sample:digits/4 --noise @ --out o", "@",
                "evaluate sample:digits/4 --seed @ --out o", "train sample:digits/4 --rule @ --out m.npz",
                "animate sample:digits/4 --out @.mp4", "sweep sample:digits/4 --gain 0.1:@:3 --out @/x.csv", "train --@ 5",
                "train a.idx#@ --out m.npz", "preprocess @/@/@ --out o"})
    void noLineIsLongerThanFourHundredLetters(String words) {
        for (String part : new String[] {"a", "9", "\u00E4\uD83D\uDE00", "a "}) {
            String endless = part.repeat(20_000 / part.length());
            Object[] arguments = List.of(words.split(" ")).stream().map(word -> (Object) word.replace("@", endless)).toArray();
            CommandRun run = CommandRun.of(arguments);
            assertTrue(run.code() > 0, words);
            assertEquals(1, run.err().lines().filter(line -> line.startsWith("engram: ")).count(), run.err());
            assertTrue(run.err().lines().allMatch(line -> line.length() <= 400), run.err());
        }
    }

    @Test
    void whatIsWrongWithAFileIsItsOwnFault() throws IOException {
        Path file = Files.writeString(folder.resolve("file.npy"), "x");
        String longName = "n".repeat(300) + ".npy";
        assertTrue(learn(folder.resolve(longName)).failed().endsWith("has too long a name. Use a shorter one"));
        assertEquals("p.npy cannot be there: file.npy is a file, not a folder. Check the folder",
                learn(file.resolve("p.npy")).failed());
        assertEquals("gone.npy does not exist. Check the name and the folder", learn(folder.resolve("gone.npy")).failed());
        Path loop = folder.resolve("loop.npy");
        Files.createSymbolicLink(loop, loop);
        assertEquals("loop.npy is a link that leads nowhere. Choose the file itself", learn(loop).failed());
        assertEquals(file.resolve("p.png") + " cannot be there: file.npy is a file, not a folder. Check the folder",
                CommandRun.of("train", file.resolve("p.png"), "--out", folder.resolve("m.npz")).failed());
        String written = CommandRun.of("train", "sample:digits/4", "--out", folder.resolve("n".repeat(300) + ".npz")).failed();
        assertTrue(written.endsWith("has too long a name. Use a shorter one"), written);
    }

    @Test
    void anArchiveWhosePackedValuesEndEarlyIsDamaged() throws IOException {
        Path file = folder.resolve("torn.npz");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("weights.npy"));
            byte[] noise = new byte[5000];
            new Random(1).nextBytes(noise);
            zip.write(noise);
            zip.closeEntry();
        }
        byte[] bytes = packed.toByteArray();
        // An empty last block at once: the packed values end before their first.
        int data = 30 + "weights.npy".length();
        bytes[data] = 3;
        bytes[data + 1] = 0;
        Files.write(file, bytes);
        String line = CommandRun.of("recall", "--memory", file, "sample:digits/4", "--out", folder.resolve("o")).failed();
        assertFalse(line.contains("disk"), line);
        assertTrue(line.startsWith("torn.npz: weights is"), line);
    }

    @ParameterizedTest
    @CsvSource({"40, 0, 55", "100, 0, 100", "300, 0, 120", ", 0, 80", ", 132, 120", ", 90, 90", "none, 0, 80", "0, 70, 70",
        "-5, 0, 80"})
    void helpIsAsWideAsTheTerminal(String columns, int terminal, int width) {
        assertEquals(width, HelpWidth.of(columns, () -> terminal));
    }
}
