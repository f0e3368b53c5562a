package engram.export.report;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.score.ScoreCard;
import engram.model.score.TwoDigits;
import engram.model.story.Names;
import engram.model.story.Reply;
import engram.model.story.Verdict;
import engram.model.trial.Frame;
import javax.xml.stream.XMLStreamException;

/** What the networks came to: verdicts, scores beside what they are measured against, and how much of each memory there is. */
final class ScoresPart {

    /** More memories than these are not listed: those that the answer has most of are. */
    private static final int MOST_MEMORIES = 20;

    private final Experiment experiment;
    private final List<Frame> frames;
    private final List<ScoreCard> cards;
    private final List<Verdict> verdicts;
    private final Table table;

    /**
     * Looks at a moment.
     *
     * @param frames of network A, and of network B where there is one
     */
    ScoresPart(Experiment experiment, List<Frame> frames, Markup page) {
        this.experiment = experiment;
        this.frames = frames;
        cards = frames.stream().map(Frame::card).toList();
        Names names = Names.of(experiment);
        verdicts = frames.stream().map(frame -> Verdict.of(Reply.of(frame), experiment.cuePlace(), names)).toList();
        table = new Table(page);
    }

    void write() throws XMLStreamException {
        table.write("scores", Table.headings("", frames.size(), ""), () -> {
            row("Verdict", each(verdicts, Verdict::words), "");
            row("What it is worth", each(verdicts, Verdict::worth), "");
            row("Lead", each(verdicts, Verdict::lead), "");
            row("What it says of itself", each(verdicts, Verdict::own), "");
            table.group("Similarity to the original");
            table.row("total", "The answer", each(cards, card -> TwoDigits.text(card.scores().recalled())),
                    "Of the firing rates that the network answers with");
            table.group("What it is measured against");
            row("Perfect recall", each(cards, card -> TwoDigits.text(card.scores().ceiling())),
                    "The original\u2019s own black and white pattern: the network stores no more than that");
            row("Constant answer", each(cards, ScoresPart::constant),
                    "The mean of all memories: one would score that without a look at the cue");
            row("Cue alone", each(cards, card -> TwoDigits.text(card.scores().cueAlone())),
                    "The noisy cue before it reaches a neuron");
            row("No memory", each(cards, card -> TwoDigits.text(card.scores().withoutMemory())),
                    "The same neurons and the same cue, all weights zero");
        });
    }

    private void row(String name, List<String> values, String note) throws XMLStreamException {
        if (!values.stream().allMatch(String::isEmpty)) {
            table.row("", name, values, note);
        }
    }

    private static <T> List<String> each(List<T> networks, Function<T, String> text) {
        return networks.stream().map(text).toList();
    }

    private static String constant(ScoreCard card) {
        return card.constantIsOriginal() ? "the picture itself" : TwoDigits.text(card.constantAnswer());
    }

    /** How much of each memory there is in the answers; nothing where that is not known. */
    void writeOverlaps() throws XMLStreamException {
        int memories = experiment.memories().size();
        if (memories == 0 || cards.stream().anyMatch(card -> card.overlaps().size() != memories)) {
            return;
        }
        List<Integer> listed = IntStream.range(0, memories)
                .boxed()
                .sorted(Comparator.comparingDouble(memory -> -most(memory)))
                .limit(MOST_MEMORIES)
                .sorted()
                .toList();
        String unlisted = memories == listed.size() ? ""
                : Text.of(" Of %,d memories, the %,d are listed that there is most of.", memories, listed.size());
        table.write("overlaps", Table.headings("Overlap with", frames.size(), ""), () -> {
            for (int place : listed) {
                Memory memory = experiment.memories().get(place);
                boolean asked = place == experiment.cuePlace();
                table.named(place + 1, memory.name(), each(cards, card -> TwoDigits.text(card.overlaps().get(place))),
                        cards.stream().map(card -> card.isWinner(place)).toList(), asked ? "asked about" : "");
            }
        });
        table.note("1 is a perfect recall, 0 has nothing to do with the memory, \u22121 is its negative. In bold: the memory that"
                + " leads by more than chance makes." + unlisted);
    }

    private double most(int memory) {
        return cards.stream().mapToDouble(card -> card.overlaps().get(memory)).max().orElse(0);
    }
}
