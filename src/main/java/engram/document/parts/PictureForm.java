package engram.document.parts;

import module java.base;
import engram.export.numpy.NumpyArray;
import engram.model.array.NumpyType;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Progress;
import engram.model.Text;
import engram.model.image.GrayImage;
import engram.model.image.Greys;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.image.file.PictureReader;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as a file that holds its very samples: a PNG where they are of 8 or 16 bits, else a NumPy array. What is read back
 * has the same grey values, to the last bit, in as few bytes of memory.
 *
 * <p>An array has rows and columns, and the three colours of a pixel where it has colours. Its numbers are {@code float64} for
 * values as they are, {@code uint32} for means, of which 16777215 stands for 1, or the samples of a picture that is too large to
 * be read back from a PNG as it is.
 */
public final class PictureForm {

    /** How the name of a PNG ends. */
    public static final String PNG = ".png";
    private static final String ARRAY = ".npy";

    /** What stands for 1 among samples of 8 and of 16 bits. */
    private static final int BYTE = 255;
    private static final int SHORT = 65535;

    /** Packs with little effort: a third of the time of the usual, and some percent more bytes. */
    private static final float FAST = 0.9f;

    private PictureForm() {}

    /** How the name of a picture's file ends. */
    public static String ending(Picture picture) {
        boolean samples = picture.gray().greys() instanceof Greys.Bytes || picture.gray().greys() instanceof Greys.Shorts;
        // Larger ones would be averaged when they are read.
        return samples && picture.gray().size() <= PictureReader.EXACT_PIXELS ? PNG : ARRAY;
    }

    /** Whether a file's name is one that a picture's can be. */
    public static boolean isNamedLikeOne(String name) {
        return name.endsWith(PNG) || name.endsWith(ARRAY);
    }

    /** Whether the preview is as it can be made of the samples; else it has to be kept beside them. */
    public static boolean showsItself(Picture picture) {
        RgbImage preview = picture.preview();
        GrayImage gray = picture.gray();
        if (preview.width() != gray.width() || preview.height() != gray.height()) {
            return false;
        }
        return IntStream.range(0, gray.size())
                .allMatch(pixel -> preview.rgb(pixel / gray.width(), pixel % gray.width()) == colour(gray.greys(), pixel));
    }

    /** The colour of a pixel as a preview has it. */
    private static int colour(Greys greys, int pixel) {
        return switch (greys) {
            case Greys.Bytes(byte[] samples, boolean coloured) when coloured ->
                    rgb(band -> Byte.toUnsignedInt(samples[3 * pixel + band]) / 255.0);
            case Greys.Shorts(short[] samples, boolean coloured) when coloured ->
                    rgb(band -> Short.toUnsignedInt(samples[3 * pixel + band]) / 65535.0);
            default -> rgb(_ -> greys.value(pixel));
        };
    }

    private static int rgb(IntToDoubleFunction band) {
        return level(band.applyAsDouble(0)) << 16 | level(band.applyAsDouble(1)) << 8 | level(band.applyAsDouble(2));
    }

    private static int level(double value) {
        return (int) Math.round(255 * value);
    }

    /** The bytes of a picture's file. */
    public static byte[] bytes(Picture picture) {
        GrayImage gray = picture.gray();
        int[] shape = {gray.height(), gray.width()};
        boolean png = ending(picture).equals(PNG);
        return switch (gray.greys()) {
            case Greys.Bytes(byte[] samples, boolean coloured) when png ->
                    png(new DataBufferByte(samples, samples.length), gray, coloured);
            case Greys.Shorts(short[] samples, boolean coloured) when png ->
                    png(new DataBufferUShort(samples, samples.length), gray, coloured);
            case Greys.Means means -> array(new NumpyArray(NumpyType.UINT32, shape, pixel -> means.level((int) pixel)));
            case Greys.Bytes(byte[] samples, boolean coloured) ->
                    array(samples(NumpyType.UINT8, gray, coloured, sample -> Byte.toUnsignedInt(samples[(int) sample])));
            case Greys.Shorts(short[] samples, boolean coloured) ->
                    array(samples(NumpyType.UINT16, gray, coloured, sample -> Short.toUnsignedInt(samples[(int) sample])));
            case Greys.Exact exact -> array(new NumpyArray(NumpyType.FLOAT64, shape, pixel -> exact.value((int) pixel)));
        };
    }

    /** The bytes of a file that holds a preview: always a PNG. */
    public static byte[] bytes(RgbImage preview) {
        BufferedImage image = new BufferedImage(preview.width(), preview.height(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < preview.height(); row++) {
            for (int column = 0; column < preview.width(); column++) {
                image.setRGB(column, row, preview.rgb(row, column));
            }
        }
        return png(image);
    }

    private static NumpyArray samples(NumpyType type, GrayImage gray, boolean coloured, LongToDoubleFunction sample) {
        int[] shape = coloured ? new int[] {gray.height(), gray.width(), 3} : new int[] {gray.height(), gray.width()};
        return new NumpyArray(type, shape, sample);
    }

    private static byte[] array(NumpyArray values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.min(Integer.MAX_VALUE - 8, values.bytes()));
        try {
            values.writeTo(bytes, Progress.IGNORED);
        } catch (IOException e) {
            throw inMemory(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] png(DataBuffer samples, GrayImage gray, boolean coloured) {
        int[] bands = coloured ? new int[] {0, 1, 2} : new int[] {0};
        WritableRaster raster = Raster.createInterleavedRaster(samples, gray.width(), gray.height(), bands.length * gray.width(),
                bands.length, bands, null);
        ColorSpace space = ColorSpace.getInstance(coloured ? ColorSpace.CS_sRGB : ColorSpace.CS_GRAY);
        ColorModel colours = new ComponentColorModel(space, false, false, ColorModel.OPAQUE, samples.getDataType());
        return png(new BufferedImage(colours, raster, false, null));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam packing = writer.getDefaultWriteParam();
            packing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            packing.setCompressionQuality(FAST);
            writer.write(null, new IIOImage(image, null, null), packing);
        } catch (IOException e) {
            throw inMemory(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IllegalStateException inMemory(IOException cause) {
        return new IllegalStateException("PictureForm: memory cannot be written", cause);
    }

    /**
     * Reads a picture's file.
     *
     * @param name what to call the picture
     * @param bytes the file's content
     * @param place what people call the file
     * @return the picture; its preview is made of its samples
     * @throws FileProblem if it is no such file, or damaged
     */
    public static Picture read(String name, byte[] bytes, Place place, Progress progress) throws FileProblem {
        if (place.part().endsWith(ARRAY)) {
            GrayImage gray = ofArray(NumpyArray.read(bytes, place), place);
            int[] colours = new int[gray.size()];
            Arrays.setAll(colours, pixel -> colour(gray.greys(), pixel));
            return new Picture(name, gray.width(), gray.height(), gray, new RgbImage(gray.width(), gray.height(), colours));
        }
        try {
            return PictureReader.read(name + PNG, bytes, progress).named(name);
        } catch (FileProblem e) {
            throw place.problem(e.reason(), e.remedy());
        }
    }

    private static GrayImage ofArray(NumpyArray array, Place place) throws FileProblem {
        int[] shape = array.shape();
        boolean coloured = shape.length == 3 && shape[2] == 3;
        int most = most(array.type(), place);
        if (array.size() == 0 || shape.length != 2 && !coloured || coloured && most != BYTE && most != SHORT) {
            throw place.problem(Text.of("has the shape %s, not that of a picture", Arrays.toString(shape)),
                    "Save it with rows and columns");
        }
        double[] values = array.values();
        for (double value : values) {
            if (!(value >= 0 && value <= most)) {
                throw place.problem(Text.of("holds %s, and its values lie from 0 to %,d", value, most), "Get the file again");
            }
        }
        return new GrayImage(shape[1], shape[0], greys(values, most, coloured));
    }

    private static int most(NumpyType type, Place place) throws FileProblem {
        return switch (type) {
            case UINT8 -> BYTE;
            case UINT16 -> SHORT;
            case UINT32 -> Greys.Means.MOST;
            case FLOAT64 -> 1;
            default ->
                    throw place.problem("has numbers of a type that no picture is kept in", "Save values from 0 to 1 as float64");
        };
    }

    private static Greys greys(double[] values, int most, boolean coloured) {
        switch (most) {
            case BYTE -> {
                byte[] samples = new byte[values.length];
                for (int sample = 0; sample < samples.length; sample++) {
                    samples[sample] = (byte) (int) values[sample];
                }
                return Greys.of(samples, coloured);
            }
            case SHORT -> {
                short[] samples = new short[values.length];
                for (int sample = 0; sample < samples.length; sample++) {
                    samples[sample] = (short) (int) values[sample];
                }
                return Greys.of(samples, coloured);
            }
            case Greys.Means.MOST -> {
                Arrays.setAll(values, pixel -> values[pixel] / most);
                return Greys.means(values);
            }
            default -> {
                return Greys.exact(values);
            }
        }
    }
}
