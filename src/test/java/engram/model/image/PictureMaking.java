package engram.model.image;

import module java.base;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Picture files for tests, made on the spot. */
public final class PictureMaking {

    /** 4 x 3 pixels without loss: red 20 column + 10 row, green 255 - 30 column, blue 60 row. */
    public static final byte[] LOSSLESS_WEBP = Base64.getDecoder()
            .decode("UklGRkIAAABXRUJQVlA4TDYAAAAvA4AAAF9AkG1zkvlzVeQaRNo2x8f1r3Aihmf+4xMA9oqi2AMAEASQKMSSwywrzTJpRP8D" + "mx0=");

    /** The same colours; opaque in the upper left corner, elsewhere 51 (5 - row - column) of 255 opaque. */
    public static final byte[] TRANSPARENT_WEBP = Base64.getDecoder()
            .decode("UklGRkgAAABXRUJQVlA4TDwAAAAvA4AAEF9AkG1zkvlzVeQaRNo2x8f1r3AihkcgkEDtjxDT8RkA9kql0h4AgCCARCGWHGZZ"
                    + "aZZJI/of2Ow=");

    /** 48 x 48 pixels with loss: red 60 + 2.5 column, green 200 - 3.125 row, blue 90. */
    public static final byte[] LOSSY_WEBP = Base64.getDecoder()
            .decode("UklGRnAAAABXRUJQVlA4IGQAAAAwBACdASowADAAPu1sq1C6JikqqqlbQB2JZAC7M+cj8BnQg8ef90Uf88AA/fybGCmP37+s"
                    + "cvyyt7PBvVXQaowE7nirnseObJOLs5/j1Iv0qvXhdUK/bTWxt5KFEKM6IjwYcAAA");

    private PictureMaking() {}

    /** A picture file of the given format, made by Java's own writer. */
    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException(format + " cannot hold this picture");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same, in passes: an interlaced PNG or GIF, a progressive JPEG. */
    public static byte[] encodedInPasses(BufferedImage image, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam passes = writer.getDefaultWriteParam();
            passes.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), passes);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A grey picture of the given samples. */
    public static BufferedImage gray(int width, int height, int type, int... samples) {
        BufferedImage image = new BufferedImage(width, height, type);
        image.getRaster().setPixels(0, 0, width, height, samples);
        return image;
    }

    /** A picture with a soft colour in every pixel, and something to see in every part of it. */
    public static BufferedImage colourful(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 255 * x / width << 16 | 255 * y / height << 8 | (x * 7 ^ y * 5) & 0x3F);
            }
        }
        return image;
    }

    /** A JPEG with an Exif segment that says which side is up. */
    public static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return inserted(jpeg, 2, exif.array());
    }

    /** A JPEG with a colour profile. */
    public static byte[] withProfile(byte[] jpeg, ICC_Profile profile) {
        byte[] content = profile.getData();
        byte[] name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer segment = ByteBuffer.allocate(4 + name.length + content.length);
        segment.putShort((short) 0xFFE2).putShort((short) (segment.capacity() - 2)).put(name).put(content);
        // Behind the segment that says the file is a JFIF one, which comes first.
        return inserted(jpeg, 20, segment.array());
    }

    /** A JPEG of four inks, all pixels alike, as Adobe's programs write it: with the light that each ink leaves. */
    public static byte[] inkJpeg(int cyan, int magenta, int yellow, int black) throws IOException {
        return adobeJpeg(0, 255 - cyan, 255 - magenta, 255 - yellow, 255 - black);
    }

    /** The same, with three of the inks stored as brightness and colour differences. */
    public static byte[] differenceInkJpeg(int cyan, int magenta, int yellow, int black) throws IOException {
        return adobeJpeg(2, (int) Math.round(0.299 * cyan + 0.587 * magenta + 0.114 * yellow),
                (int) (128 - 0.168736 * cyan - 0.331264 * magenta + 0.5 * yellow),
                (int) (128 + 0.5 * cyan - 0.418688 * magenta - 0.081312 * yellow), 255 - black);
    }

    private static byte[] adobeJpeg(int transform, int... samples) throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int pixel = 0; pixel < 256; pixel++) {
            inks.setPixel(pixel % 16, pixel / 16, samples);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = javaJpegWriter();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam best = writer.getDefaultWriteParam();
            best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            best.setCompressionQuality(1);
            writer.write(null, new IIOImage(inks, null, null), best);
        } finally {
            writer.dispose();
        }
        byte[] adobe = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return inserted(bytes.toByteArray(), 2, adobe);
    }

    private static ImageWriter javaJpegWriter() {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.")) {
            writer = writers.next();
        }
        return writer;
    }

    /** An 8-bit grey TIFF without compression, in one strip. */
    public static byte[] tiff(int width, int height, byte[] samples, int orientation) {
        int[][] entries = {{256, 4, width}, {257, 4, height}, {258, 3, 8}, {259, 3, 1}, {262, 3, 1}, {273, 4, 8},
            {274, 3, orientation}, {277, 3, 1}, {278, 4, height}, {279, 4, samples.length},};
        ByteBuffer file = ByteBuffer.allocate(8 + samples.length + 2 + 12 * entries.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8 + samples.length).put(samples);
        file.putShort((short) entries.length);
        for (int[] entry : entries) {
            file.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1).putInt(entry[2]);
        }
        return file.putInt(0).array();
    }

    /** Writes an 8-bit grey PNG of one value; quick and small, however large the picture is. */
    public static Path plainPng(Path file, int width, int height, int value) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file));
                DataOutputStream out = new DataOutputStream(stream)) {
            out.writeLong(0x89504E470D0A1A0AL);
            chunk(out, "IHDR", pngHeader(width, height, 8, 0));
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] row = new byte[1 + width];
            Arrays.fill(row, 1, row.length, (byte) value);
            Deflater fastest = new Deflater(Deflater.BEST_SPEED);
            try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, fastest)) {
                for (int y = 0; y < height; y++) {
                    rows.write(row);
                }
            } finally {
                fastest.end();
            }
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    /** A PNG of an honest header and next to no pixels. */
    static byte[] hollowPng(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        chunk(out, "IHDR", pngHeader(width, height, 8, 6));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed)) {
            rows.write(new byte[100]);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] pngHeader(int width, int height, int bits, int colours) {
        return ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits).put((byte) colours).array();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    /** The bytes with others put in at a place. */
    static byte[] inserted(byte[] bytes, int place, byte[] others) {
        return ByteBuffer.allocate(bytes.length + others.length)
                .put(bytes, 0, place)
                .put(others)
                .put(bytes, place, bytes.length - place)
                .array();
    }
}
