package engram.cli.study;

import module java.base;
import picocli.CommandLine;

/** A program that does nothing but run one study, again and again, and says when it begins and each time it is through. */
final class StudyLoop {

    private StudyLoop() {}

    /** What stands behind {@code engram study}. */
    static void main(String[] words) {
        System.out.println("begun");
        while (true) {
            StringWriter err = new StringWriter();
            // Without all other commands it is there sooner.
            int code = new CommandLine(new StudyCommand()).setOut(new PrintWriter(Writer.nullWriter()))
                    .setErr(new PrintWriter(err, true))
                    .execute(words);
            System.out.println(code == 0 ? "done" : "failed: " + err);
        }
    }
}
