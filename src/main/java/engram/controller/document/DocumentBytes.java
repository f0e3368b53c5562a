package engram.controller.document;

import module java.base;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.Recalled;
import engram.model.Progress;
import engram.service.Result;

/** The bytes of a document's file, for pictures that hold where they come from: made once, when somebody asks. */
final class DocumentBytes implements Supplier<Optional<byte[]>> {

    /** More would be too much for a picture: whoever has learned hundreds of photographs saves the experiment itself. */
    private static final int MOST = 8 << 20;

    private final Document document;
    private final Optional<Result> a;
    private final Optional<Result> b;
    /** Null until somebody has asked. */
    private Optional<byte[]> made;

    DocumentBytes(Document document, Optional<Result> a, Optional<Result> b) {
        this.document = document;
        this.a = a;
        this.b = b;
    }

    @Override
    public synchronized Optional<byte[]> get() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private Optional<byte[]> make() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DocumentFile.write(new FilterOutputStream(bytes) {
                @Override
                public void write(byte[] block, int offset, int length) throws IOException {
                    if (bytes.size() + length > MOST) {
                        throw new IOException("too much for a picture");
                    }
                    out.write(block, offset, length);
                }
            }, document, recalled(a), recalled(b), Progress.IGNORED);
            return Optional.of(bytes.toByteArray());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** What a network's recall came to, where that is known. */
    static Optional<Recalled> recalled(Optional<Result> result) {
        return result.flatMap(there -> Recalled.of(there.trial()));
    }
}
