package engram.document;

import module java.base;
import engram.model.Progress;

/** A program that does nothing but save, on several threads, and says what it has saved; to be killed. */
final class SavingLoop {

    private SavingLoop() {}

    /** The document that loop and number make; its notes are the number. */
    static Document document(int loop, int number) {
        Document any = RandomDocuments.of(10 * loop + number % 5);
        return new Document(any.experiment(), any.twin(), any.twinOpen(), any.sight(), Integer.toString(number), any.studies(),
                Map.of());
    }

    /** The file of a loop. */
    static Path file(Path folder, int loop) {
        return folder.resolve(loop + DocumentFile.ENDING);
    }

    /** The folder to save in, and how many loops there are to be. */
    static void main(String[] words) {
        Path folder = Path.of(words[0]);
        IntStream.range(0, Integer.parseInt(words[1])).forEach(loop -> Thread.ofPlatform().start(() -> save(folder, loop)));
    }

    private static void save(Path folder, int loop) {
        Path file = file(folder, loop);
        Unsaved unsaved = Unsaved.in(folder.resolve("unsaved"), Duration.ZERO);
        Versions versions = Versions.in(folder.resolve("versions"));
        try {
            for (int number = 0;; number++) {
                Document document = document(loop, number);
                unsaved.keep(new Kept(document, Optional.of(file), FileStamp.of(file), Instant.now()));
                DocumentFile.write(file, document, Optional.empty(), Optional.empty(), Progress.IGNORED);
                versions.keep(file, document, Instant.now());
                System.out.println(loop + " " + number);
            }
        } catch (IOException e) {
            System.out.println("failed: " + e.getMessage());
        }
    }
}
