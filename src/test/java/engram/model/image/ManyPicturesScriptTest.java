package engram.model.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import engram.model.spike.BipolarState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study in NumPy that the program is held against sees pictures as the program does. */
class ManyPicturesScriptTest {

    private static final int PICTURES = 30;

    /** Prints the pattern of each picture, 1 where it is on, a picture to a line. */
    private static final String PATTERNS = """
            import sys
            sys.path.insert(0, sys.argv[1])
            import many_pictures
            for row in many_pictures.signs(many_pictures.pictures(sys.argv[2], %d)):
                print("".join("01"[int(on)] for on in row))
            """.formatted(PICTURES);

    @TempDir
    private Path folder;

    private Process python(String... words) throws Exception {
        return new ProcessBuilder(Stream.concat(Stream.of("python3", "-B", "-c"), Arrays.stream(words)).toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private boolean hasNumpy() throws Exception {
        try {
            return python("import numpy").waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void itsPatternsAreTheProgramsToTheLastPixel() throws Exception {
        assumeTrue(hasNumpy(), "there is no python3 with numpy to run the script");
        SplittableRandom random = new SplittableRandom(3);
        ByteBuffer idx = ByteBuffer.allocate(16 + PICTURES * 784).putInt(0x803).putInt(PICTURES).putInt(28).putInt(28);
        List<BipolarState> patterns = new ArrayList<>();
        for (int picture = 0; picture < PICTURES; picture++) {
            double[] values = new double[784];
            for (int i = 0; i < values.length; i++) {
                int grey = random.nextInt(4) == 0 ? random.nextInt(256) : 0;
                idx.put((byte) grey);
                values[i] = 1 - grey / 255.0;
            }
            patterns.add(Resize.resize(new GrayImage(28, 28, values), 16).threshold());
        }
        Path file = Files.write(folder.resolve("pictures.idx"), idx.array());
        Process process = python(PATTERNS, Path.of("src/measure/python").toAbsolutePath().toString(), file.toString());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "python3 has not ended");
        List<String> lines = Files.readAllLines(folder.resolve("out.txt"));
        List<String> wanted = patterns.stream()
                .map(pattern -> IntStream.range(0, 256).mapToObj(i -> pattern.isOn(i) ? "1" : "0").collect(Collectors.joining()))
                .toList();
        assertEquals(wanted, lines);
    }
}
