package engram.cli.study;

import module java.base;
import engram.cli.CommandRun;

/** A program that does nothing but run one study, again and again, and says when it begins and each time it is through. */
final class StudyLoop {

    private StudyLoop() {}

    /** What stands behind {@code engram}. */
    static void main(String[] words) {
        System.out.println("begun");
        while (true) {
            CommandRun run = CommandRun.of((Object[]) words);
            System.out.println(run.code() == 0 ? "done" : "failed: " + run.err());
        }
    }
}
