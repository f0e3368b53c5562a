package engram.model.image.decode.pnm;

import module java.base;
import engram.model.Progress;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture in the plainest of formats: grey (PGM), black and white (PBM) or colours (PPM), each written in digits or in
 * bytes. Read here, since the library for it rounds samples whose largest is not 255 or 65535, and cannot thin out files
 * written in digits. For one thread.
 */
public final class PnmPicture {

    private static final int LARGEST_BYTE = 255;
    private static final int LARGEST_SHORT = 65535;
    private static final int MOST_DIGITS = 9;

    /** Its sort by the number in its first line: black and white, grey or colours in digits, the same in bytes. */
    private final int sort;
    private final ImageInputStream in;
    private int width;
    private int height;
    private int largest = 1;

    private PnmPicture(int sort, ImageInputStream in) {
        this.sort = sort;
        this.in = in;
    }

    /**
     * Reads the first lines, and makes sure that there is enough behind them.
     *
     * @param in stands at the file's beginning, and is of known length; read on and left open
     * @throws EOFException if the file ends too early
     * @throws IOException if it is damaged
     */
    public static PnmPicture begin(ImageInputStream in) throws IOException {
        in.seek(1);
        PnmPicture picture = new PnmPicture(in.readUnsignedByte() - '0', in);
        picture.width = picture.number();
        picture.height = picture.number();
        if (!picture.isBlackAndWhite()) {
            picture.largest = picture.number();
        }
        if (picture.width < 1 || picture.height < 1 || picture.largest < 1 || picture.largest > LARGEST_SHORT) {
            throw new IIOException("sizes that cannot be");
        }
        long left = in.length() - in.getStreamPosition();
        long samples = (long) picture.width * picture.height * picture.bands();
        long needed = picture.isInDigits() ? picture.isBlackAndWhite() ? samples : 2 * samples - 1
                : picture.rowBytes() * picture.height;
        if (left < needed) {
            throw new EOFException("the file ends too early");
        }
        return picture;
    }

    /** Columns of the picture. */
    public int width() {
        return width;
    }

    /** Rows of the picture. */
    public int height() {
        return height;
    }

    /** What a pixel takes in memory. */
    public int bytesPerPixel() {
        return bands() * (largest > LARGEST_BYTE ? Short.BYTES : Byte.BYTES);
    }

    /** What a sample stands for, from 0 for black to 1 for white. */
    public double light(double sample) {
        return isBlackAndWhite() ? 1 - sample : sample / largest;
    }

    private int bands() {
        return sort % 3 == 0 ? 3 : 1;
    }

    private boolean isInDigits() {
        return sort <= 3;
    }

    private boolean isBlackAndWhite() {
        return sort % 3 == 1;
    }

    private long rowBytes() {
        return isBlackAndWhite() ? Math.ceilDiv(width, Byte.SIZE) : (long) width * bytesPerPixel();
    }

    /**
     * Reads the samples; once.
     *
     * @param step of which pixels: of every column and row, or of every second, third ... in both directions
     * @param progress told about the rows; may cancel
     * @return as the file has them: one for each pixel, or three for colours
     * @throws IOException if the file is damaged or ends too early
     */
    public Raster read(int step, Progress progress) throws IOException {
        int columns = Math.ceilDiv(width, step);
        WritableRaster kept =
                Raster.createInterleavedRaster(largest > LARGEST_BYTE ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE, columns,
                        Math.ceilDiv(height, step), bands(), null);
        int[] row = new int[Math.multiplyExact(width, bands())];
        int[] thin = new int[columns * bands()];
        for (int y = 0; y < height; y++) {
            progress.report(y, height);
            if (isInDigits()) {
                digits(row);
            } else {
                bytes(row);
            }
            if (y % step == 0) {
                for (int x = 0; x < columns; x++) {
                    System.arraycopy(row, x * step * bands(), thin, x * bands(), bands());
                }
                kept.setPixels(0, y / step, columns, 1, thin);
            }
        }
        return kept;
    }

    private void digits(int[] row) throws IOException {
        for (int i = 0; i < row.length; i++) {
            row[i] = isBlackAndWhite() ? digit() : number();
            require(row[i]);
        }
    }

    private void bytes(int[] row) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(rowBytes())];
        in.readFully(bytes);
        for (int i = 0; i < row.length; i++) {
            row[i] = isBlackAndWhite() ? bytes[i / Byte.SIZE] >> Byte.SIZE - 1 - i % Byte.SIZE & 1
                    : largest > LARGEST_BYTE
                            ? Byte.toUnsignedInt(bytes[2 * i]) << Byte.SIZE | Byte.toUnsignedInt(bytes[2 * i + 1])
                            : Byte.toUnsignedInt(bytes[i]);
            require(row[i]);
        }
    }

    private void require(int sample) throws IIOException {
        if (sample > largest) {
            throw new IIOException("a sample larger than the largest");
        }
    }

    /** Black and white digits need nothing between them. */
    private int digit() throws IOException {
        int letter = in.readUnsignedByte();
        while (isBlank(letter)) {
            letter = in.readUnsignedByte();
        }
        if (letter != '0' && letter != '1') {
            throw new IIOException("neither 0 nor 1");
        }
        return letter - '0';
    }

    /** A number, with blanks and remarks before it, and the one blank behind it. */
    private int number() throws IOException {
        int letter = in.readUnsignedByte();
        while (isBlank(letter) || letter == '#') {
            if (letter == '#') {
                skipRemark();
            }
            letter = in.readUnsignedByte();
        }
        if (!isDigit(letter)) {
            throw new IIOException("no number");
        }
        int number = 0;
        for (int digits = 0; isDigit(letter); digits++) {
            if (digits == MOST_DIGITS) {
                throw new IIOException("a number too long");
            }
            number = 10 * number + letter - '0';
            letter = in.read();
        }
        if (letter == '#') {
            skipRemark();
        } else if (letter >= 0 && !isBlank(letter)) {
            throw new IIOException("no number");
        }
        return number;
    }

    private void skipRemark() throws IOException {
        int letter = in.readUnsignedByte();
        while (letter != '\n' && letter != '\r') {
            letter = in.readUnsignedByte();
        }
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isBlank(int letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }
}
