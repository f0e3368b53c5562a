package engram.model.image.table.kind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.image.table.PictureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private PictureTable open(String text) throws IOException {
        Path file = write("digits.txt", text);
        assertEquals(Optional.of(TableKind.TEXT), TableKind.of(file, true));
        return TableKind.TEXT.open(file, Progress.IGNORED).getFirst();
    }

    private String refusal(String text) throws IOException {
        Path file = write("digits.csv", text);
        assertEquals(Optional.of(TableKind.TEXT), TableKind.of(file, true));
        return assertThrows(FileProblem.class, () -> TableKind.TEXT.open(file, Progress.IGNORED)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0 255 51 0\n255 0 0 255\n", "  0   255 51  0\r\n255 0 0 255\r\n", "0,255,51,0\n255,0,0,255",
                "0, 255, 51, 0\n255, 0, 0, 255\n\n", "0;255;51;0\n255;0;0;255", "0\t255\t51\t0\n255\t0\t0\t255\n",
                "0,255,51,0,\n255,0,0,255,\n", "# a remark\n0 255 51 0\n255 0 0 255\n", "\uFEFF0,255,51,0\n255,0,0,255\n",
                "0;255,0;51,0;0\n255;0;0;255\n", "\"0\",\"255\",\"51\",\"0\"\n255,0,0,255\n", "0,2.55e2,+51.0,0\n255,0,0,255",
                "a,b,c,d\n0,255,51,0\n255,0,0,255\n", "0,1,2,3\n0,255,51,0\n255,0,0,255\n"})
    void aPictureARowIsReadHoweverItsNumbersAreKeptApart(String text) throws IOException {
        PictureTable table = open(text);
        assertEquals("2 pictures of 2 \u00D7 2, a picture a row, values 0 to 255", table.reading());
        assertArrayEquals(new double[] {0, 1, 0.2, 0}, table.picture(0).gray().values());
        assertEquals("#1 of digits", table.picture(1).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7,0,1,1,0/9,1,0,0,1 | 7 | 9", "0,1,1,0,7/0,0,0,1,9 | 7 | 9", "cat,0,1,1,0/dog,1,0,0,1 | cat | dog",
                "0;1;1;0;cat/1;0;0;1;dog | cat | dog", "label,a,b,c,d/7,0,1,1,0/7,0,0,0,1 | 7 | 7",
                "a,b,c,d,class/7,1,1,0,1/7,0,0,1,2 | 1 | 2", "\"a, b\",0,1,1,0/c,1,0,0,1 | a, b | c"})
    void aColumnAtEitherEdgeGivesTheNames(String lines, String first, String second) throws IOException {
        PictureTable table = open(lines.replace('/', '\n'));
        assertEquals(2, table.width());
        assertEquals(List.of(first, second), List.of(table.label(0).orElseThrow(), table.label(1).orElseThrow()));
        assertEquals(first + " (#0)", table.picture(0).name());
    }

    @Test
    void anIndexIsNoName() throws IOException {
        PictureTable table = open(",0,1,2,3\n0,0,1,1,0\n1,1,0,0,1\n");
        assertEquals("#1 of digits", table.picture(1).name());
        assertArrayEquals(new double[] {1, 0, 0, 1}, table.picture(1).gray().values());
    }

    @Test
    void rowsOf1024SignsAre32Times32() throws IOException {
        Random random = new Random(1);
        String row = IntStream.range(0, 1024).mapToObj(_ -> random.nextBoolean() ? "1" : "-1").collect(Collectors.joining(" "));
        PictureTable table = open(row + "\n" + row + "\n");
        assertEquals("2 pictures of 32 \u00D7 32, a picture a row, values \u22121 to +1", table.reading());
        assertEquals(Arrays.stream(row.split(" ")).mapToDouble(sign -> sign.equals("1") ? 1 : 0).sum(),
                Arrays.stream(table.picture(1).gray().values()).sum());
    }

    @Test
    void aSinglePictureStandsInManyLines() throws IOException {
        assertEquals("1 picture of 4 \u00D7 4, all of it one picture, values 0 to 1",
                open("0 1 0 1\n1 0 1 0\n0 0.5 0 0\n0 0 0 1\n").reading());
        assertEquals("1 picture of 4 \u00D7 4, a single picture, values 0 to 1", open("0\n1\n".repeat(8)).reading());
    }

    @Test
    void packedTablesAreReadToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("0,1,1,0\n1,0,0,1\n".getBytes());
        }
        Path file = Files.write(folder.resolve("a.csv.gz"), packed.toByteArray());
        assertEquals(Optional.of(TableKind.TEXT), TableKind.of(file, true));
        assertEquals("#0 of a", TableKind.TEXT.open(file, Progress.IGNORED).getFirst().picture(0).name());
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 9));
        assertTrue(assertThrows(FileProblem.class, () -> TableKind.TEXT.open(cut, Progress.IGNORED)).getMessage()
                .contains("cut off or damaged"));
    }

    @Test
    void whatDoesNotFitIsToldWithItsLine() throws IOException {
        assertEquals("digits.csv: line 3 has 3 numbers, and those before it have 4. Save as many numbers in each line.",
                refusal("0,1,1,0\n\n0,1,1\n"));
        assertEquals("digits.csv: line 2 holds \u201Cx\u201D in column 2, which is no number. Write a number there, or leave the"
                + " column out.", refusal("0,1,1,0\n0,x,1,0\n"));
        assertEquals("digits.csv: line 2 holds \u201Cnan\u201D in column 4, which is no number. Write a number there, or leave"
                + " the column out.", refusal("0,1,1,0\n0,1,1,nan\n"));
        assertEquals("digits.csv: line 2 has no number in column 3. Write a number there, or leave the column out.",
                refusal("0,1,1,0\n0,1,,0\n"));
        assertTrue(refusal("0,1,2,3,4,5,6,7,8,9,9\n1,2,3,4,5,6,7,8,9,10,11\n")
                .startsWith("digits.csv holds (2, 11) numbers: 11 is no picture of equal sides. Save a picture in each line"));
        assertTrue(refusal("-1,1,1,-1\n0,255,255,0\n").startsWith("digits.csv holds numbers from -1 to 255"));
        assertTrue(refusal("name,place\nAnn,Rome\n").contains("holds \u201C"));
        assertTrue(refusal("\n\n").startsWith("digits.csv holds no numbers"));
    }

    @Test
    void otherTextsAreNotTakenForTables() throws IOException {
        for (String text : List.of("A letter to you.\nWith two lines.", "1 2\n3 4\n", "", "P2\n4 1\n255\n0 1 2 3\n",
                "name,noise,overlap,a,b\nx,0,1,2,y\n")) {
            assertEquals(Optional.empty(), TableKind.of(write("notes.txt", text), true), text);
        }
        // In a folder, only what can be nothing else is a table.
        assertEquals(Optional.empty(), TableKind.of(write("results.csv", "a,b,c,d,e\n1,2,3,4,5\n"), false));
        assertEquals(Optional.of(TableKind.TEXT), TableKind.of(write("a.dat", "0 ".repeat(64) + "\n"), false));
        assertEquals(Optional.empty(), TableKind.of(folder.resolve("gone.csv"), true));
    }

    @Test
    void manyLinesAreReadAndCanBeStopped() throws IOException {
        String row = "0,255,0,255,0,255,0,255,7\n";
        Path file = write("many.csv", row.repeat(20_000));
        assertEquals(20_000, TableKind.TEXT.open(file, Progress.IGNORED).getFirst().count());
        CancellationException wish = new CancellationException();
        assertEquals(wish, assertThrows(CancellationException.class, () -> TableKind.TEXT.open(file, (done, total) -> {
            if (2 * done > total) {
                throw wish;
            }
        })));
    }

    @Test
    void noBytesWhateverBringAnythingButPicturesOrAProblem() throws IOException {
        Random random = new Random(20261130);
        byte[] plain = "label,a,b,c,d\ncat,0,1,1,0\n\"dog\",1,0,0,1\n".getBytes();
        for (int round = 0; round < 400; round++) {
            byte[] bytes = plain.clone();
            for (int change = 1 + random.nextInt(4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("mutated.csv"), bytes);
            try {
                assertNotNull(TableKind.TEXT.open(file, Progress.IGNORED).getFirst().picture(0));
            } catch (FileProblem e) {
                assertTrue(e.getMessage().startsWith("mutated.csv"), e.getMessage());
            }
        }
    }
}
