package engram.document;

import module java.base;

/** A program that says how many windows that are gone it finds to have left something. */
final class LeftBySomebody {

    private LeftBySomebody() {}

    /** Where to look. */
    static void main(String[] words) {
        System.out.println(Unsaved.in(Path.of(words[0])).left().size());
    }

    /** Asks another process than this one. */
    static String seenByAnother(Path place) throws IOException, InterruptedException {
        Process process = OtherProcess.of(LeftBySomebody.class, place.toString());
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            return said.readLine();
        } finally {
            process.waitFor();
        }
    }
}
