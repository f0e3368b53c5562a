package engram.model.image.decode;

import module java.base;
import com.twelvemonkeys.imageio.util.ProgressListenerBase;
import engram.model.Progress;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Watches a library decode one picture: passes on how far it is, stops it when the picture is no longer wanted, and
 * remembers complaints that mean damage.
 */
final class DecodingWatch extends ProgressListenerBase implements IIOReadWarningListener {

    /** What the libraries say where pixels are lost or made up. */
    private static final Pattern DAMAGE = Pattern.compile(
            "Corrupt JPEG data.*|Premature end.*|Truncated File.*|Inconsistent progression.*|Unknown Adobe color transform.*"
                    + "|Uncompressed WebP alpha.*|Unknown WebP alpha.*|Nothing to decode"
                    // Its large numbers are made small, as the decoder behind takes no others.
                    + "|16 bit DQT.*");

    private static final Pattern CUT_OFF = Pattern.compile("Premature end of (JPEG|input).*|Truncated File.*");

    /** Between markers before the first scan, and behind the last one, stray bytes do no harm; some cameras write them. */
    private static final Pattern STRAY = Pattern.compile("Corrupt JPEG data: \\d+ extraneous bytes before marker 0x(..)");

    private static final String END_MARKER = "d9";

    private final Progress progress;
    private int percent;
    private boolean started;
    private String complaint;

    /** Watches a reader from now on; how far it is becomes the first {@link PictureDecoder#DECODING} units of work. */
    DecodingWatch(ImageReader reader, Progress progress) {
        this.progress = progress;
        reader.addIIOReadProgressListener(this);
        reader.addIIOReadWarningListener(this);
    }

    /**
     * Says whether the reader did its work, to be called when it is done or has failed.
     *
     * @throws EOFException if it complained that the file ends too early
     * @throws IIOException if it complained about anything else
     */
    void check() throws IOException {
        if (complaint != null) {
            if (CUT_OFF.matcher(complaint).lookingAt()) {
                throw new EOFException(complaint);
            }
            throw new IIOException(complaint);
        }
    }

    /** How far the reader said it was at last, from 0 to 100. */
    int percent() {
        return percent;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        // Some readers count again for each pass.
        percent = Math.clamp((int) percentageDone, percent, 100);
        try {
            progress.report((long) percent * PictureDecoder.DECODING / 100, PictureDecoder.WORK);
        } catch (CancellationException e) {
            // Some readers look for this sign, some let the exception through, some turn it into another one.
            source.abort();
            throw e;
        }
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        started = true;
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        var stray = STRAY.matcher(warning);
        boolean harmless =
                stray.lookingAt() ? !started || stray.group(1).equals(END_MARKER) : !DAMAGE.matcher(warning).lookingAt();
        if (!harmless && complaint == null) {
            complaint = warning;
            source.abort();
        }
    }
}
