package engram.view.study.memories;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.study.memories.MemoryFindings;
import engram.model.study.memories.MemoryStudy;
import engram.plot.Ink;
import engram.view.theme.Theme;

/**
 * What is seen of a study of all memories. Immutable.
 *
 * @param study what was found
 * @param names what the networks are called, in the order of the study: A, B
 * @param stale whether the experiment has changed since
 * @param theme the colours
 */
public record MemoriesSight(MemoryStudy study, List<String> names, boolean stale, Theme theme) {

    /**
     * One of the answers that were given: the first draw of its kind is meant.
     *
     * @param network which network gave it, from 0 on
     * @param asked the memory asked about, from 0 on
     * @param answered the memory that it was taken for; the number of memories for none
     */
    public record Answered(int network, int asked, int answered) {}

    private static final double PERCENT = 100;

    /** Copies the list. */
    public MemoriesSight {
        names = List.copyOf(names);
    }

    /** The memories, in their order. */
    List<Memory> memories() {
        return study.questions().memories();
    }

    /** How many networks there are. */
    int networks() {
        return study.networks().size();
    }

    /** What a memory is called; beyond the last one it is none. */
    String name(int memory) {
        return memory < memories().size() ? memories().get(memory).name() : "none of them";
    }

    /** All that was found, in sentences: of what it was found first, where that is not all that is asked now. */
    String found() {
        String found = MemoryFindings.held(study, names);
        String part =
                study.isWhole() ? "" : Text.of("from %,d of %s", study.answered(), Text.count(study.questions().all(), "cue"));
        String start = stale ? "Of the experiment before it was changed" : "So far";
        return !stale && part.isEmpty() ? found
                : start + (part.isEmpty() ? ": " : ", " + part + ": ") + Character.toLowerCase(found.charAt(0))
                        + found.substring(1);
    }

    /** Whether a network was asked about a memory without noise. */
    boolean isKnown(int network, int memory) {
        return study.networks().get(network).isKnown(memory);
    }

    /** The colour of a network. */
    Ink ink(int network) {
        return names.get(network).equals("B") ? theme.networks().b() : theme.networks().a();
    }

    /** The colour of headings. */
    Ink text() {
        return Ink.of(theme.dark() ? 0xE6EDF3 : 0x1C2228);
    }

    /** The share of its pixels that a memory lost without noise, as people write it: never nothing where something was lost. */
    String lost(int network, int memory) {
        if (!isKnown(network, memory)) {
            return "\u2013";
        }
        double lost = PERCENT * study.networks().get(network).lost().get(memory);
        return study.networks().get(network).fixed().get(memory) ? "0 %"
                : lost < 0.1 ? "< 0.1 %" : Text.of(lost < 10 ? "%.1f %%" : "%.0f %%", lost);
    }

    /** What became of a memory, in sentences. */
    String told(int memory) {
        StringJoiner words = new StringJoiner("\n", name(memory) + "\n", "\nA click asks about it.");
        for (int network = 0; network < networks(); network++) {
            MemoryStudy.OfNetwork of = study.networks().get(network);
            String kept = !isKnown(network, memory) ? "not asked yet"
                    : of.fixed().get(memory) ? "without noise held to the last pixel"
                            : Text.of("without noise %s of the pixels wrong", lost(network, memory));
            String right = of.asked(memory) == 0 ? ""
                    : Text.of("; with noise right in %,d of %s", of.confused(memory, memory),
                            Text.count(of.asked(memory), "cue"));
            words.add(Text.of("%s: %s%s", names.get(network), kept, right));
        }
        return words.toString();
    }

    /** A cell of the confusion matrix, in a sentence. */
    String told(Answered cell) {
        MemoryStudy.OfNetwork of = study.networks().get(cell.network());
        int count = of.confused(cell.asked(), cell.answered());
        if (of.asked(cell.asked()) == 0) {
            return Text.of("%s was not asked about %s with noise yet", names.get(cell.network()), name(cell.asked()));
        }
        return Text.of("Asked about %s, %s answered %s in %,d of %s%s", name(cell.asked()), names.get(cell.network()),
                name(cell.answered()), count, Text.count(of.asked(cell.asked()), "cue"),
                count == 0 ? "" : "; a click opens the first of them in Explore");
    }

    /** A cell of the matrix of overlaps, in a sentence. */
    String alike(int one, int other) {
        return one == other ? Text.of("%s, with itself: 1", name(one))
                : Text.of("The patterns of %s and %s overlap by %.2f", name(one), name(other),
                        study.overlaps().get(one).get(other));
    }
}
