package engram.export.film;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_CUSTOM_IO;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swscale.*;

import module java.base;
import module org.bytedeco.ffmpeg;
import module org.bytedeco.javacpp;
import engram.export.origin.Origin;
import engram.export.picture.Look;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import javax.imageio.stream.ImageOutputStream;

/**
 * Turns pictures into an MP4 file with FFmpeg's libraries and OpenH264. Everything native is in here: made in the
 * constructor, given back by {@link #close}. For one film and one thread.
 */
final class H264Encoder implements AutoCloseable {

    private static final String ENCODER = "libopenh264";
    private static final int SMALLEST_SIDE = 16;
    private static final int BUFFER = 1 << 16;

    /** How coarsely the encoder may round, of 0 to 51: at 18 eyes see no difference. */
    private static final String QUANTISER = "18";

    /** A player can jump to every so many seconds. */
    private static final int SECONDS_BETWEEN_KEY_FRAMES = 2;

    private final AVFormatContext file = new AVFormatContext(null);
    private Output output;
    private AVPacket packet;
    private AVFrame rgb;
    private AVFrame yuv;
    private AVCodecContext codec;
    private AVStream stream;
    private SwsContext conversion;
    private long frames;

    /** Whether the encoder runs on this kind of computer. The first time, its libraries are unpacked and loaded. */
    static boolean isAvailable() {
        try {
            return avcodec_find_encoder_by_name(ENCODER) != null;
        } catch (LinkageError _) {
            return false;
        }
    }

    /**
     * Gets ready.
     *
     * @param out an empty file; closed by the caller
     */
    H264Encoder(Film film, ImageOutputStream out) throws IOException {
        // It would write into the terminal; what goes wrong comes back as a number.
        av_log_set_level(AV_LOG_QUIET);
        Dimension size = size(film.size());
        int width = size.width;
        int height = size.height;
        boolean ready = false;
        try {
            output = new Output(out);
            packet = required(av_packet_alloc());
            rgb = required(av_frame_alloc());
            yuv = required(av_frame_alloc());
            makeRoom(rgb, AV_PIX_FMT_BGR0, size);
            makeRoom(yuv, AV_PIX_FMT_YUV420P, size);
            int[] ground = new int[width];
            Arrays.fill(ground, Look.of(film.style()).page());
            for (int y = 0; y < height; y++) {
                row(y).put(ground);
            }
            // The mean of each square of four pixels as their common colour: exact inside of cells of even size.
            conversion = required(sws_getContext(width, height, AV_PIX_FMT_BGR0, width, height, AV_PIX_FMT_YUV420P,
                    SWS_AREA | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP, null, null, (DoublePointer) null));
            open(width, height, film.range().framesPerSecond(), film.origin());
            ready = true;
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    /** The size that a film is filled up to: the format has even lengths only, at least 16. */
    static Dimension size(Dimension picture) {
        return new Dimension(filledUp(picture.width), filledUp(picture.height));
    }

    private static int filledUp(int length) {
        return Math.max(SMALLEST_SIDE, length + length % 2);
    }

    /** What the libraries make room for; they give nothing where there is none. */
    private static <P extends Pointer> P required(P made) throws IOException {
        if (made == null || made.isNull()) {
            throw new IOException("the video encoder found no memory");
        }
        return made;
    }

    private void makeRoom(AVFrame frame, int format, Dimension size) throws IOException {
        frame.format(format);
        frame.width(size.width);
        frame.height(size.height);
        check(av_frame_get_buffer(frame, 0));
    }

    private void open(int width, int height, int framesPerSecond, Origin origin) throws IOException {
        check(avformat_alloc_output_context2(file, null, "mp4", null));
        file.pb(output.context);
        file.flags(file.flags() | AVFMT_FLAG_CUSTOM_IO);
        AVCodec encoder = avcodec_find_encoder_by_name(ENCODER);
        AVRational frameTime = new AVRational().num(1).den(framesPerSecond);
        codec = required(avcodec_alloc_context3(encoder));
        codec.width(width);
        codec.height(height);
        codec.pix_fmt(AV_PIX_FMT_YUV420P);
        codec.time_base(frameTime);
        codec.framerate(new AVRational().num(framesPerSecond).den(1));
        codec.gop_size(SECONDS_BETWEEN_KEY_FRAMES * framesPerSecond);
        // What players assume where nothing is said, said.
        codec.color_range(AVCOL_RANGE_MPEG);
        codec.colorspace(AVCOL_SPC_SMPTE170M);
        codec.color_primaries(AVCOL_PRI_SMPTE170M);
        codec.color_trc(AVCOL_TRC_SMPTE170M);
        codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        openCodec(encoder);
        stream = required(avformat_new_stream(file, null));
        stream.time_base(frameTime);
        stream.avg_frame_rate(codec.framerate());
        check(avcodec_parameters_from_context(stream.codecpar(), codec));
        AVDictionary metadata = new AVDictionary(null);
        av_dict_set(metadata, "comment", origin.line(), 0);
        file.metadata(metadata);
        check(avformat_write_header(file, (AVDictionary) null));
    }

    private void openCodec(AVCodec encoder) throws IOException {
        AVDictionary options = new AVDictionary(null);
        try {
            av_dict_set(options, "rc_mode", "quality", 0);
            av_dict_set(options, "qmin", QUANTISER, 0);
            av_dict_set(options, "qmax", QUANTISER, 0);
            check(avcodec_open2(codec, encoder, options));
        } finally {
            // What the codec did not take, or all where it refused to open.
            av_dict_free(options);
        }
    }

    /** From the beginning of a row of the picture to be converted on: whole numbers 0xRRGGBB. */
    private IntBuffer row(int y) {
        long bytes = (long) rgb.linesize(0) * rgb.height();
        return rgb.data(0)
                .capacity(bytes)
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .position(rgb.linesize(0) / Integer.BYTES * y);
    }

    /**
     * Adds the next picture.
     *
     * @param picture of the film's size and of type {@code INT_RGB}; not modified
     */
    void add(BufferedImage picture) throws IOException {
        int[] drawn = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int width = picture.getWidth();
        for (int y = 0; y < picture.getHeight(); y++) {
            row(y).put(drawn, y * width, width);
        }
        check(av_frame_make_writable(yuv));
        check(sws_scale(conversion, rgb.data(), rgb.linesize(), 0, rgb.height(), yuv.data(), yuv.linesize()));
        yuv.pts(frames++);
        check(avcodec_send_frame(codec, yuv));
        writePackets();
    }

    /** Ends the film. */
    void finish() throws IOException {
        check(avcodec_send_frame(codec, null));
        writePackets();
        check(av_write_trailer(file));
        output.check();
    }

    private void writePackets() throws IOException {
        int received = avcodec_receive_packet(codec, packet);
        while (received >= 0) {
            packet.duration(1);
            av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            check(av_interleaved_write_frame(file, packet));
            received = avcodec_receive_packet(codec, packet);
        }
        // So it says that it wants more pictures, and that this was the end.
        if (received != AVERROR_EAGAIN() && received != AVERROR_EOF) {
            check(received);
        }
        output.check();
    }

    /** What the system refused is what people want to know; the library's number is second best. */
    private void check(int result) throws IOException {
        if (result < 0) {
            if (output != null) {
                output.check();
            }
            throw new IOException("the video encoder stopped with error " + result);
        }
    }

    /** Gives everything native back; the file may be unfinished. */
    @Override
    public void close() {
        sws_freeContext(conversion);
        avcodec_free_context(codec);
        av_frame_free(rgb);
        av_frame_free(yuv);
        av_packet_free(packet);
        avformat_free_context(file);
        if (output != null) {
            output.close();
        }
    }

    /** Where the libraries write to: keeps what the system refused, since an exception cannot go through them. */
    private static final class Output {

        private final ImageOutputStream out;
        private final Write_packet_Pointer_BytePointer_int write;
        private final Seek_Pointer_long_int seek;
        private final AVIOContext context;
        private IOException refused;

        Output(ImageOutputStream out) throws IOException {
            this.out = out;
            write = new Write_packet_Pointer_BytePointer_int() {
                @Override
                public int call(Pointer opaque, BytePointer bytes, int count) {
                    return (int) kept(() -> {
                        byte[] copy = new byte[count];
                        bytes.get(copy);
                        out.write(copy);
                        return (long) count;
                    });
                }
            };
            seek = new Seek_Pointer_long_int() {
                @Override
                public long call(Pointer opaque, long offset, int whence) {
                    return kept(() -> seek(offset, whence));
                }
            };
            Pointer buffer = av_malloc(BUFFER);
            context = buffer == null ? null : avio_alloc_context(new BytePointer(buffer), BUFFER, 1, null, null, write, seek);
            if (context == null) {
                av_free(buffer);
                write.close();
                seek.close();
            }
            required(context);
        }

        private long kept(Callable<Long> work) {
            try {
                return work.call();
            } catch (Exception e) {
                refused = e instanceof IOException known ? known : new IOException(e);
                return -1;
            }
        }

        /** From the start, from here, from the end; or only how long it is. */
        private long seek(long offset, int whence) throws IOException {
            long from = switch (whence) {
                case 0 -> 0;
                case 1 -> out.getStreamPosition();
                default -> out.length();
            };
            if (whence == AVSEEK_SIZE) {
                return from;
            }
            if (whence < 0 || whence > 2) {
                return -1;
            }
            out.seek(from + offset);
            return out.getStreamPosition();
        }

        void check() throws IOException {
            if (refused != null) {
                throw refused;
            }
        }

        void close() {
            av_free(context.buffer());
            avio_context_free(context);
            write.close();
            seek.close();
        }
    }
}
