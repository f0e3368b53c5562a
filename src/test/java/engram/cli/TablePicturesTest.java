package engram.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.numpy.NumpyArchive;
import engram.export.numpy.NumpyArray;
import engram.model.Progress;
import engram.model.array.NumpyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of tables of numbers at the command line. */
class TablePicturesTest {

    private static final double[] LAST = {0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1};

    @TempDir
    private Path folder;

    /** So many pictures of 4 x 4; the last one is {@link #LAST}. */
    private static NumpyArray pictures(int count) {
        return new NumpyArray(NumpyType.UINT8, new int[] {count, 4, 4},
                index -> 255 * (index / 16 == count - 1 ? LAST[(int) (index % 16)] : index % 3 % 2));
    }

    private CommandRun preprocess(String... pictures) {
        return CommandRun.of(Stream
                .concat(Stream.of("preprocess"),
                        Stream.concat(Arrays.stream(pictures), Stream.of("--side", "4", "--out", folder.resolve("out"))))
                .toArray());
    }

    private double[] grey() throws IOException {
        return NumpyArray.read(folder.resolve("out").resolve("grey.npy")).values();
    }

    @Test
    void oneOfAnArrayIsTakenAndSaidHowItIsRead() throws IOException {
        Path file = folder.resolve("faces.npy");
        pictures(3).write(file, Progress.IGNORED);
        CommandRun run = preprocess(file + "#2");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("1  #2 of faces: 4 x 4 to 4 x 4"), run.out());
        assertTrue(
                run.err()
                        .lines()
                        .anyMatch(("engram: " + file + ": 3 pictures of 4 \u00D7 4, numbered by the first axis, values"
                                + " 0 to 255; --reading 2: 4 pictures of 4 \u00D7 3, numbered by the last axis")::equals),
                run.err());
        assertArrayEquals(LAST, grey());
    }

    @Test
    void aTableCanBeReadInAnotherWay() throws IOException {
        Path file = Files.writeString(folder.resolve("columns.txt"),
                IntStream.range(0, 16)
                        .mapToObj(row -> IntStream.range(0, 4).mapToObj(picture -> row < 4 * picture ? "1" : "0").toList())
                        .map(numbers -> String.join(" ", numbers))
                        .collect(Collectors.joining("\n")));
        CommandRun likeliest = preprocess(file.toString());
        assertTrue(likeliest.err().contains("--reading 3: 4 pictures of 4 \u00D7 4, a picture a column"), likeliest.err());
        assertEquals(4, preprocess(file.toString(), "--reading", "3").out().lines().count());
        preprocess(file + "#3", "--reading", "3", "--values", "-1:1");
        double[] wanted = new double[16];
        Arrays.fill(wanted, 0, 12, 1);
        Arrays.fill(wanted, 12, 16, 0.5);
        assertArrayEquals(wanted, grey());
    }

    @Test
    void aWayToReadThatThereIsNotIsRefusedWithThoseThereAre() throws IOException {
        Path file = folder.resolve("faces.npy");
        pictures(3).write(file, Progress.IGNORED);
        assertEquals(
                file + ": --reading 3: choose one of --reading 1: 3 pictures of 4 \u00D7 4, numbered by the first axis;"
                        + " --reading 2: 4 pictures of 4 \u00D7 3, numbered by the last axis",
                preprocess(file + "#2", "--reading", "3").failed());
        assertEquals(file + ": --values 0:1: some of its numbers lie beyond; use 0:255 or 0:65535",
                preprocess(file + "#2", "--values", "0:1").failed());
        assertTrue(preprocess(file + "#2", "--values", "0:2").err().contains("0:2 is none of 0:1, -1:1, 0:16, 0:255, 0:65535"));
    }

    @Test
    void ofAnArchiveTheArrayCanBeNamed() throws IOException {
        Path file = folder.resolve("digits.npz");
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        arrays.put("x_test", pictures(2));
        arrays.put("x_train", pictures(3));
        arrays.put("y_test", NumpyArray.ofTexts(List.of("five", "six")));
        NumpyArchive.write(file, arrays, Progress.IGNORED);
        CommandRun run = preprocess(file + "#x_test:1");
        assertTrue(run.out().contains("1  six (#1): 4 x 4"), run.out());
        assertArrayEquals(LAST, grey());
        assertEquals(3, preprocess(file.toString()).out().lines().count());
        assertEquals(2, preprocess(file + "#x_test").out().lines().count());
        assertEquals(file + "#x:0: there are no pictures called \u201Cx\u201D, but x_train, x_test",
                preprocess(file + "#x:0").failed());
        assertTrue(preprocess(file + "#x_test:7").failed().endsWith("There is no picture 7: the last one is 1"));
    }

    @Test
    void rowsOfATextCanBeTurned() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "label," + "p,".repeat(15) + "p\nA,"
                + IntStream.range(0, 16).mapToObj(i -> i == 1 ? "1" : "-1").collect(Collectors.joining(",")) + "\n");
        CommandRun run = preprocess(file.toString(), "--transpose");
        assertTrue(run.out().contains("1  A (#0): 4 x 4"), run.out());
        assertEquals(1, grey()[4]);
        assertEquals(1, Arrays.stream(grey()).sum());
    }

    @Test
    void ofAFolderLabelsAreReadWithTheirPictures() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        pictures(2).write(data.resolve("X.npy"), Progress.IGNORED);
        NumpyArray.ofTexts(List.of("five", "six")).write(data.resolve("y.npy"), Progress.IGNORED);
        Files.writeString(data.resolve("notes.csv"), "day,hours\n1,2\n3,4\n");
        Files.writeString(data.resolve("face.pgm"), "P2 4 4 3 0 1 2 3 0 1 2 3 0 1 2 3 0 1 2 3");
        CommandRun run = preprocess(data.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("1  face", "2  five (#0)", "3  six (#1)"),
                run.out().lines().map(line -> line.strip().replaceFirst(":.*", "")).toList());
        assertTrue(run.err().contains("no pictures, and passed over: notes.csv, y.npy"), run.err());
    }

    @Test
    void whatDoesNotFitIsToldInOneLine() throws IOException {
        Path file = folder.resolve("faces.npy");
        new NumpyArray(NumpyType.UINT8, new int[] {400, 4095}, _ -> 0).write(file, Progress.IGNORED);
        assertEquals(
                file + " holds (400, 4095) numbers: 4\u00A0095 is no picture of equal sides. Save pictures as (n, height, width),"
                        + " or as (n, N) with N a square",
                preprocess(file + "#0").failed());
    }

    @Test
    void onePictureHasNoNumbers() throws IOException {
        Path face = Files.writeString(folder.resolve("face.pgm"), "P2 4 4 3 0 1 2 3 0 1 2 3 0 1 2 3 0 1 2 3");
        assertEquals(face + " is one picture: leave out #0", preprocess(face + "#0").failed());
    }
}
