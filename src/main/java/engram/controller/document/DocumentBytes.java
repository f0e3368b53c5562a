package engram.controller.document;

import module java.base;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.Recalled;
import engram.service.Result;

/** The bytes of a document's file, for pictures that hold where they come from: made once, when somebody asks. */
final class DocumentBytes implements Supplier<Optional<byte[]>> {

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
            made = DocumentFile.bytes(document, recalled(a), recalled(b),
                    Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        }
        return made;
    }

    /** What a network's recall came to, where that is known. */
    static Optional<Recalled> recalled(Optional<Result> result) {
        return result.flatMap(there -> Recalled.of(there.trial()));
    }
}
