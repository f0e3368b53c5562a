package engram.controller.study.memories;

import module java.base;
import engram.model.Text;
import engram.model.study.memories.MemoryQuestions;
import engram.service.study.MemoryNews;
import engram.view.study.StudyPlace.Going;

/** How far all memories are asked about, in words. */
final class MemoriesWords {

    private MemoriesWords() {}

    /**
     * What stands at the foot.
     *
     * @param answered how many cues are answered
     * @param names what the networks are called, in their order
     * @param running whether it runs, and is not paused
     * @param left how long it will still take, in words
     */
    static Going going(MemoryNews news, long answered, List<String> names, boolean running, String left) {
        MemoryQuestions questions = news.questions();
        String memories = Text.count(questions.memories().size(), "memory");
        String done = Text.of("%,d of %s", answered, Text.count(questions.all(), "cue"));
        boolean begun = news.known().isPresent();
        return switch (news.stage()) {
            case OPENING -> begun ? new Going(done, "", "", false, true, true, false)
                    : new Going(memories, "trying a few cues\u2026", "", false, false, true, false);
            case READY -> begun ? new Going(done, "kept; it goes on from here", "", false, true, true, false)
                    : new Going(memories, news.estimate() == null ? "" : news.estimate().words("cue"), "", false, false, true,
                            false);
            case RUNNING -> new Going(done, at(questions, answered, names), running ? left : "paused", running, true, true, true);
            case DONE -> new Going(done, "all is known", "", false, true, false, false);
            case FAILED -> new Going(begun ? done : memories, news.problem(), "", false, begun, true, false);
        };
    }

    /** What is being asked: {@code B, with noise}. */
    private static String at(MemoryQuestions questions, long answered, List<String> names) {
        int cell = (int) Math.min(questions.cells() - 1L, answered / questions.cues());
        return names.get(cell / 2) + (cell % 2 == 0 ? ", without noise" : ", with noise");
    }
}
