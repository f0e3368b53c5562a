package engram.model.image;

import engram.model.Progress;
import java.util.concurrent.CancellationException;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Watches a library decode one picture: passes on how far it is, stops it when the picture is no longer wanted, and
 * remembers complaints that mean damage.
 */
final class DecodingWatch implements IIOReadProgressListener, IIOReadWarningListener {

    private final Progress progress;
    private int percent;
    private CancellationException cancellation;
    private String complaint;

    /** Watches a reader from now on; how far it is becomes the first {@link PictureReader#DECODING} units of work. */
    DecodingWatch(ImageReader reader, Progress progress) {
        this.progress = progress;
        reader.addIIOReadProgressListener(this);
        reader.addIIOReadWarningListener(this);
    }

    /**
     * Says whether the reader did its work, to be called when it is done or has failed.
     *
     * @throws CancellationException if it was stopped because the picture is no longer wanted
     * @throws IIOException if it complained
     */
    void check() throws IIOException {
        if (cancellation != null) {
            throw cancellation;
        }
        if (complaint != null) {
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
            progress.report((long) percent * PictureReader.DECODING / 100, PictureReader.WORK);
        } catch (CancellationException e) {
            // Some readers look for this sign, some let the exception through, some turn it into another one.
            cancellation = e;
            source.abort();
            throw e;
        }
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        // The JPEG decoder's words. Stray bytes between markers do no harm, and cameras write them.
        boolean harmless = !warning.startsWith("Corrupt JPEG data") || warning.contains("extraneous");
        if (!harmless && complaint == null) {
            complaint = warning;
            source.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
