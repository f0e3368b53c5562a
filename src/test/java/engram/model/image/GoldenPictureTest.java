package engram.model.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import module java.base;
import engram.export.numpy.NumpyArray;
import engram.model.image.file.PictureReader;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Resizing and thresholding against an independent implementation; see the README beside the golden folders. */
class GoldenPictureTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<Path> resizedPictures() throws IOException {
        return files(GOLDEN.resolve("resize"), path -> path.toString().contains("_"));
    }

    static List<Path> cases() throws IOException {
        return files(GOLDEN, path -> Files.exists(path.resolve("case.json")));
    }

    private static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(wanted).sorted().toList();
            assertFalse(found.isEmpty());
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("resizedPictures")
    void resizingMatchesTheReference(Path resized) throws IOException {
        String[] nameAndSide = resized.getFileName().toString().replace(".npy", "").split("_");
        GrayImage picture = picture(NumpyArray.read(resized.resolveSibling(nameAndSide[0] + ".npy")));
        GrayImage result = Resize.resize(picture, Integer.parseInt(nameAndSide[1]));
        assertArrayEquals(NumpyArray.read(resized).values(), result.values(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGreyPicturesOfACaseMatch(Path folder) throws IOException {
        NumpyArray images = NumpyArray.read(folder.resolve("images.npy"));
        NumpyArray greys = NumpyArray.read(folder.resolve("grey.npy"));
        int side = greys.shape()[1];
        for (int p = 0; p < images.shape()[0]; p++) {
            GrayImage image = picture(NumpyArray.ofDoubles(Arrays.copyOfRange(images.shape(), 1, 3), part(images, p)));
            assertArrayEquals(part(greys, p), Resize.resize(image, side).values(), 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePatternsOfACaseMatchExactly(Path folder) throws IOException {
        NumpyArray greys = NumpyArray.read(folder.resolve("grey.npy"));
        NumpyArray patterns = NumpyArray.read(folder.resolve("pattern.npy"));
        int side = greys.shape()[1];
        for (int p = 0; p < greys.shape()[0]; p++) {
            assertArrayEquals(part(patterns, p), new GrayImage(side, side, part(greys, p)).threshold().values());
        }
    }

    private static double[] part(NumpyArray array, int index) {
        int size = array.shape()[1] * array.shape()[2];
        return Arrays.copyOfRange(array.values(), index * size, (index + 1) * size);
    }

    /** An 8-bit picture of one or three channels as a grey one. */
    private static GrayImage picture(NumpyArray array) {
        int height = array.shape()[0];
        int width = array.shape()[1];
        boolean colour = array.shape().length == 3;
        BufferedImage image =
                new BufferedImage(width, height, colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, width, height, array.values());
        return PictureReader.of("golden", image).gray();
    }
}
