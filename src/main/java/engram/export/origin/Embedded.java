package engram.export.origin;

import module java.base;
import engram.model.FileProblem;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Experiments inside of pictures and films. A PNG has one in a chunk of its own, a GIF in an application extension, an SVG in its
 * metadata in base64, an MP4 in a box of its own at the end. Whoever shows the picture passes it by; whoever cuts or saves it anew most often loses it.
 */
public final class Embedded {

    /** The chunk of a PNG: of no importance to the picture, private, and true whatever is done to the pixels. */
    public static final String PNG_CHUNK = "enGr";

    /** The name of a GIF's extension, eight letters, and its three letters more. */
    public static final String GIF_APPLICATION = "ENGRAM01";

    /** See {@link #GIF_APPLICATION}. */
    public static final String GIF_CODE = "1.0";

    /** The namespace of the element of an SVG. */
    public static final String SVG_NAMESPACE = "urn:engram:experiment";

    /** What the element of an SVG is called. */
    public static final String SVG_ELEMENT = "experiment";

    /** The name of the box of an MP4, behind the word {@code uuid}. */
    public static final UUID MP4_BOX = UUID.fromString("a71c5dd1-4f0b-4bb7-9a0e-656e6772616d");

    /** A file says itself how long its parts are: what claims more than this is not believed. */
    private static final int MOST_BYTES = 256 << 20;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] GIF = {'G', 'I', 'F', '8'};
    private static final String MP4 = "ftyp";
    private static final String NAMED = "uuid";
    /** Length and kind, before what is in a box. */
    private static final int BOX_HEAD = 8;
    private static final int BOX_NAME = 16;
    private static final int EXTENSION = 0x21;
    private static final int APPLICATION = 0xFF;
    private static final int IMAGE = 0x2C;
    private static final int TABLE = 0x80;
    private static final int MOST_IN_BLOCK = 255;

    private Embedded() {}

    /**
     * The experiment in a picture.
     *
     * @param picture a PNG, GIF, SVG or MP4; others have none
     * @return the bytes as they were put in; empty where there are none
     * @throws FileProblem if the file cannot be read, or what is in it is damaged
     */
    public static Optional<byte[]> read(Path picture) throws FileProblem {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(picture))) {
            file.mark(PNG.length);
            byte[] start = file.readNBytes(PNG.length);
            file.reset();
            if (Arrays.equals(start, PNG)) {
                return ofPng(new DataInputStream(file), picture);
            }
            if (start.length >= GIF.length && Arrays.equals(Arrays.copyOf(start, GIF.length), GIF)) {
                return ofGif(new DataInputStream(file), picture);
            }
            if (start.length == BOX_HEAD && new String(start, 4, 4, StandardCharsets.ISO_8859_1).equals(MP4)) {
                return ofMp4(new DataInputStream(file), picture);
            }
            boolean looksLikeText = start.length > 0 && (start[0] == '<' || (start[0] & 0xFF) == 0xEF);
            return looksLikeText ? ofSvg(file, picture) : Optional.empty();
        } catch (FileProblem e) {
            throw e;
        } catch (EOFException _) {
            // Whoever wants to see it as a picture finds out that it is cut off.
            return Optional.empty();
        } catch (IOException e) {
            throw FileProblem.reading(picture, e);
        }
    }

    /** An experiment as it stands in a GIF, between its pictures. */
    public static byte[] gifExtension(byte[] experiment) {
        ByteArrayOutputStream extension = new ByteArrayOutputStream();
        byte[] name = (GIF_APPLICATION + GIF_CODE).getBytes(StandardCharsets.ISO_8859_1);
        extension.write(EXTENSION);
        extension.write(APPLICATION);
        extension.write(name.length);
        extension.writeBytes(name);
        for (int from = 0; from < experiment.length; from += MOST_IN_BLOCK) {
            int length = Math.min(MOST_IN_BLOCK, experiment.length - from);
            extension.write(length);
            extension.write(experiment, from, length);
        }
        extension.write(0);
        return extension.toByteArray();
    }

    /** An experiment as it stands in an MP4, behind all else. */
    public static byte[] mp4Box(byte[] experiment) {
        return ByteBuffer.allocate(BOX_HEAD + BOX_NAME + experiment.length)
                .putInt(BOX_HEAD + BOX_NAME + experiment.length)
                .put(NAMED.getBytes(StandardCharsets.ISO_8859_1))
                .putLong(MP4_BOX.getMostSignificantBits())
                .putLong(MP4_BOX.getLeastSignificantBits())
                .put(experiment)
                .array();
    }

    private static FileProblem damaged(Path picture) {
        return new FileProblem(picture, "is damaged: the experiment in it is not whole", "Copy or save it again");
    }

    private static Optional<byte[]> ofPng(DataInputStream in, Path picture) throws IOException {
        in.skipNBytes(PNG.length);
        while (true) {
            int length = in.readInt();
            byte[] name = in.readNBytes(4);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            if (type.equals("IEND") || length < 0) {
                return Optional.empty();
            }
            if (!type.equals(PNG_CHUNK)) {
                in.skipNBytes(length + 4L);
                continue;
            }
            byte[] bytes = length > MOST_BYTES ? new byte[0] : in.readNBytes(length);
            CRC32 check = new CRC32();
            check.update(name);
            check.update(bytes);
            byte[] sum = in.readNBytes(Integer.BYTES);
            if (bytes.length != length
                    || !Arrays.equals(sum, ByteBuffer.allocate(Integer.BYTES).putInt((int) check.getValue()).array())) {
                throw damaged(picture);
            }
            return Optional.of(bytes);
        }
    }

    private static Optional<byte[]> ofMp4(DataInputStream in, Path picture) throws IOException {
        while (true) {
            long length = Integer.toUnsignedLong(in.readInt());
            String kind = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            long rest = length - BOX_HEAD;
            if (length == 1) {
                rest = in.readLong() - BOX_HEAD - Long.BYTES;
            }
            if (rest < 0) {
                // It goes on to the end of the file, or is none.
                return Optional.empty();
            }
            if (kind.equals(NAMED) && rest >= BOX_NAME) {
                boolean ours = new UUID(in.readLong(), in.readLong()).equals(MP4_BOX);
                rest -= BOX_NAME;
                if (ours) {
                    byte[] bytes = rest > MOST_BYTES ? new byte[0] : in.readNBytes((int) rest);
                    if (bytes.length != rest) {
                        throw damaged(picture);
                    }
                    return Optional.of(bytes);
                }
            }
            in.skipNBytes(rest);
        }
    }

    private static Optional<byte[]> ofGif(DataInputStream in, Path picture) throws IOException {
        in.skipNBytes(10);
        int flags = in.readUnsignedByte();
        in.skipNBytes(2);
        skipTable(in, flags);
        while (true) {
            switch (in.readUnsignedByte()) {
                case EXTENSION -> {
                    boolean application = in.readUnsignedByte() == APPLICATION;
                    byte[] name = in.readNBytes(in.readUnsignedByte());
                    boolean ours =
                            application && new String(name, StandardCharsets.ISO_8859_1).equals(GIF_APPLICATION + GIF_CODE);
                    if (ours) {
                        return Optional.of(wholeBlocks(in, picture));
                    }
                    // A block without a byte ends an extension, also one that has nothing else.
                    if (name.length > 0) {
                        skipBlocks(in);
                    }
                }
                case IMAGE -> {
                    in.skipNBytes(8);
                    skipTable(in, in.readUnsignedByte());
                    in.skipNBytes(1);
                    skipBlocks(in);
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    private static void skipTable(DataInputStream in, int flags) throws IOException {
        if ((flags & TABLE) != 0) {
            in.skipNBytes(3L << (flags & 7) + 1);
        }
    }

    private static void skipBlocks(DataInputStream in) throws IOException {
        for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
            in.skipNBytes(length);
        }
    }

    /** What is in blocks, up to the empty one that ends them. */
    private static byte[] wholeBlocks(DataInputStream in, Path picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int length = in.read(); length != 0; length = in.read()) {
            byte[] block = length < 0 ? new byte[0] : in.readNBytes(length);
            if (block.length != length || bytes.size() > MOST_BYTES) {
                throw damaged(picture);
            }
            bytes.write(block);
        }
        return bytes.toByteArray();
    }

    private static Optional<byte[]> ofSvg(InputStream in, Path picture) throws FileProblem {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // A picture of somebody else's may name files and addresses: none is opened.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(SVG_ELEMENT)
                        && SVG_NAMESPACE.equals(reader.getNamespaceURI())) {
                    return Optional.of(Base64.getMimeDecoder().decode(reader.getElementText()));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException _) {
            // Whoever wants to see it as a picture finds out what is wrong with it.
            return Optional.empty();
        } catch (IllegalArgumentException _) {
            throw damaged(picture);
        }
    }
}
