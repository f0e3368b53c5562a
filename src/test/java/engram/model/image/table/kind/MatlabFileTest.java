package engram.model.image.table.kind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.image.table.PictureTable;
import engram.model.image.table.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MATLAB's files as pictures. The files are SciPy's own (scipy.io.savemat), without their first 128 bytes, packed. */
class MatlabFileTest {

    /** {@code images=arange(12).reshape(3, 2, 2).astype('uint8'), labels=[7, 8, 9]}. */
    private static final String BLOCK =
            "eNrjY2BgCABiNiDmAGJOBghgBWIeIGYGYiYoBgFGqNrM3MT01GKIOEgdAwsHExsXIysnMzs3iMuHZi4fkrkcUHOYkczLSUxKzSmGmCUBxOxQ9RxQGuYuAC3hBpw=";

    /** {@code fea=arange(8.).reshape(2, 4) * 17 / 119, gnd=[[1], [2]]}, packed. */
    private static final String ROWS =
            "eNrjZ2Bg8APiijmPkxMSNBiSzBSeNVxSOMD11JjRkFvA2MjAeMlSNaMCppt8PBwGnkeFO+RuOr9w/na7OD//9N6/PKf2p/A/yj1dy7s0/7ZzSe0Gdob516Rv8gNN1IObWgA2lSHJjo0jofXTzIYZgj0zJS99DpKoaMhhXCHBHCLHwuCUw3gdAKa0MsY=";

    /** {@code dataset={'train': {'images': arange(8.).reshape(2, 4), 'labels': array(['cat', 'dog'], dtype=object)}}}, packed. */
    private static final String STRUCTURE =
            "eNoBpQBa/w8AAACdAAAAeJzjY2Bg2MDIwMAGpDmAmIkBAlihfEYkzA7EKYklicWpJUB5FrAekDiILilKzMwD0nxAnECkeRBxFrC5jFC9mbmJ6anFDDmJSak5xVCxAgaEeWxo5oHMZ0EyjxOIHRjQgQBU6IM9hBaBKYHSElCaA0rLOIDsnYFkL8K9CD4TkjhIvQGSehYs6pmR1AsAecmJJWTpS8lPZwAAxzETuCj/RR0=";

    /** {@code x=[[1+2j, 1], [1, 1]]}. */
    private static final String COMPLEX = "eNrjY2BgqABiNiDmANEgAghYoXwmKGYEQpA6TiBWYICBD/a4aFR1DA4MOAAAlAkGfA==";

    /** {@code faces=moveaxis(arange(12).reshape(3, 2, 2), 0, 2).astype('uint8') * 20}, packed. */
    private static final String LAST_AXIS =
            "eNrjZ2BgsAbiijmPkxMSOBiSzBSeMST5sXEksCbJKaQ1JaWtsFAO0dM1tNwqocUedHyBYpJwwMRLmx8cmWatoMcw5Rv7GQBfFhVt";

    /** {@code s=csc_matrix(eye(4))}. */
    private static final String SPARSE = "eNrjY2Bg6ABiNiDmAGJWIGaB0hxQNggzAmExVFyAAQIYgZgJiJmh4iJYxFmgYpxArMAAAx/scdEA7x4GWw==";

    /** {@code images=arange(12).reshape(3, 2, 2).astype('uint8'), names=['Ann', 'Bo ', 'Cid']}. */
    private static final String NAMES =
            "eNrjY2BgCABiNiDmAGJOBghgBWIeIGYGYiYoBgFGqNrM3MT01GKIOEgdAwsHExsXIysnMzs3iMsHxB5I5rIgmcsBNZcZah5ILC8xF2QcgwDUDY5Oznn5mXkKKVB9AAx/CQc=";

    @TempDir
    private Path folder;

    private static byte[] header(String text) {
        byte[] header = Arrays.copyOf(String.format(Locale.ROOT, "%-124s", text).getBytes(), 128);
        header[125] = 1;
        header[126] = 'I';
        header[127] = 'M';
        return header;
    }

    private static byte[] bytes(String packed) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(header("MATLAB 5.0 MAT-file Platform: posix, Created on: Mon Nov 30 12:34:56 2026"));
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            in.transferTo(file);
        }
        return file.toByteArray();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("faces.mat"), bytes);
    }

    private PictureTable open(String packed) throws IOException {
        Path file = write(bytes(packed));
        assertEquals(Optional.of(TableKind.MATLAB), TableKind.of(file, false));
        List<PictureTable> tables = TableKind.MATLAB.open(file, Progress.IGNORED);
        assertEquals(1, tables.size());
        return tables.getFirst();
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = write(bytes);
        return assertThrows(FileProblem.class, () -> TableKind.MATLAB.open(file, Progress.IGNORED)).getMessage();
    }

    @Test
    void picturesByTheFirstAxisHaveTheirLabels() throws IOException {
        PictureTable table = open(BLOCK);
        assertEquals("3 pictures of 2 \u00D7 2, numbered by the first axis, values 0 to 16", table.reading());
        PictureTable bytes = table.ranging(ValueRange.BYTES);
        assertArrayEquals(new double[] {4 / 255.0, 5 / 255.0, 6 / 255.0, 7 / 255.0}, bytes.picture(1).gray().values());
        assertEquals("8 (#1)", table.picture(1).name());
        assertFalse(table.contents().sideways());
    }

    @Test
    void picturesByTheLastAxisAreRecognised() throws IOException {
        PictureTable table = open(LAST_AXIS);
        assertEquals("3 pictures of 2 \u00D7 2, numbered by the last axis, values 0 to 255", table.reading());
        assertArrayEquals(new double[] {80 / 255.0, 100 / 255.0, 120 / 255.0, 140 / 255.0}, table.picture(1).gray().values());
    }

    @Test
    void rowsOfPicturesAreSaidToStandColumnByColumn() throws IOException {
        PictureTable table = open(ROWS);
        assertEquals("2 pictures of 2 \u00D7 2, a picture a row, values 0 to 1", table.reading());
        assertTrue(table.contents().sideways());
        assertArrayEquals(new double[] {0, 17 / 119.0, 34 / 119.0, 51 / 119.0}, table.picture(0).gray().values());
        assertArrayEquals(new double[] {0, 34 / 119.0, 17 / 119.0, 51 / 119.0}, table.turned(true).picture(0).gray().values());
        assertEquals("2 (#1)", table.picture(1).name());
    }

    @Test
    void matricesInStructuresAndLabelsInCellsAreFound() throws IOException {
        PictureTable table = open(STRUCTURE);
        assertEquals("dataset.train.images", table.part());
        assertEquals("dog (#1)", table.picture(1).name());
    }

    @Test
    void linesOfLettersAreNames() throws IOException {
        PictureTable table = open(NAMES);
        assertEquals(List.of("Ann (#0)", "Bo (#1)", "Cid (#2)"),
                IntStream.range(0, 3).mapToObj(i -> table.picture(i).name()).toList());
    }

    @Test
    void whatIsNoPictureIsTold() throws IOException {
        assertEquals("faces.mat holds no pictures, but x of complex numbers. Save pictures as (n, height, width), or as (n, N)"
                + " with N a square.", refusal(bytes(COMPLEX)));
        assertTrue(refusal(bytes(SPARSE)).startsWith("faces.mat holds no pictures, but s (4, 4) of another type."));
        assertEquals("faces.mat is of MATLAB's version 7.3, which is HDF5. Save it there with save -v7.",
                refusal(header("MATLAB 7.3 MAT-file, Platform: GLNXA64")));
        assertTrue(refusal(header("MATLAB 5.0 MAT-file")).startsWith("faces.mat holds no arrays"));
    }

    @Test
    void aFileThatIsCutOffOrLiesIsRefused() throws IOException {
        for (String packed : List.of(BLOCK, ROWS, STRUCTURE)) {
            byte[] whole = bytes(packed);
            int firstEnds = 136 + ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(132);
            for (int length = 129; length < firstEnds; length += 5) {
                String line = refusal(Arrays.copyOf(whole, length));
                assertTrue(line.matches("faces.mat (is|holds).*"), line);
            }
        }
        byte[] lying = bytes(BLOCK);
        // The matrix says that it is longer than the file.
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(132, Integer.MAX_VALUE);
        assertTrue(refusal(lying).startsWith("faces.mat is cut off"));
    }

    @Test
    void noBytesWhateverBringAnythingButPicturesOrAProblem() throws IOException {
        Random random = new Random(20261130);
        int refused = 0;
        for (int round = 0; round < 600; round++) {
            byte[] bytes = bytes(List.of(BLOCK, ROWS, STRUCTURE, NAMES).get(round % 4));
            for (int change = 1 + random.nextInt(4); change > 0; change--) {
                bytes[128 + random.nextInt(bytes.length - 128)] = (byte) random.nextInt(256);
            }
            try {
                assertNotNull(TableKind.MATLAB.open(write(bytes), Progress.IGNORED).getFirst().picture(0));
            } catch (FileProblem e) {
                refused++;
            }
        }
        assertTrue(refused > 100, "only " + refused + " were refused");
    }
}
