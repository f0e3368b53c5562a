package engram.controller.export;

import module java.base;
import engram.export.origin.Origin;
import engram.export.picture.Provenance;
import engram.export.picture.Still;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.parameter.Parameter;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.palette.Palette;
import engram.service.Result;
import engram.model.story.Names;
import engram.model.story.Reply;
import engram.model.story.Verdict;

/**
 * What is taken away: what was on screen when somebody wanted that. It stays as it is whatever the window goes on to.
 *
 * @param first what came of network A
 * @param twin what came of network B, asked the same; null where there is none
 * @param time the time step that is looked at, from 0 on
 * @param trail for how many steps a spike goes on glowing
 * @param palette the colours of firing rates
 * @param views those that are open, as they were seen
 * @param experiment gives the bytes of the experiment's file, from which all of this can be made again, or nothing; may take a
 *     moment, and is asked by any thread
 * @param handout what goes into a lab report beside all this
 */
public record Subject(Result first, Result twin, int time, int trail, Palette palette, List<ViewShot> views,
        Supplier<Optional<byte[]>> experiment, Handout handout) {

    /**
     * What people hand in with an experiment.
     *
     * @param file the name of the experiment's file; empty where it has none
     * @param notes what was written about it
     * @param views those that were looked at, as they were seen; more than are open
     */
    public record Handout(String file, String notes, List<ViewShot> views) {

        /** Nothing at all. */
        static final Handout NONE = new Handout("", "", List.of());

        /** Copies the list. */
        public Handout {
            views = List.copyOf(views);
        }
    }

    private static final Pattern NO_NAME = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}\\s]+");
    private static final int LONGEST_NAME = 60;

    /** Leaves a network of another size out: the two cannot stand side by side. */
    public Subject {
        twin = twin != null && twin.trial().parameters().side() == first.trial().parameters().side() ? twin : null;
        views = List.copyOf(views);
    }

    /** The same without views, and without an experiment. */
    public Subject(Result first, Result twin, int time, int trail, Palette palette) {
        this(first, twin, time, trail, palette, List.of(), Optional::empty, Handout.NONE);
    }

    /** Network A, and network B where there is one. */
    List<Result> results() {
        return twin == null ? List.of(first) : List.of(first, twin);
    }

    List<Trial> trials() {
        return results().stream().map(Result::trial).toList();
    }

    int side() {
        return first.trial().parameters().side();
    }

    /** Steps that can be shown: of the longer run. */
    int recorded() {
        return trials().stream().mapToInt(Trial::recorded).max().orElseThrow();
    }

    List<String> names() {
        return first.experiment().memories().stream().map(Memory::name).toList();
    }

    /** The moment that is looked at. */
    Still still() {
        return Still.of(trials(), time, trail, this::verdict);
    }

    /** Where a figure of the moment comes from. */
    Origin origin() {
        return new Origin(Provenance.of(still()), experiment.get());
    }

    /** What an answer has come to, in a few words. */
    String verdict(Frame frame) {
        return Verdict.of(Reply.of(frame), first.experiment().cuePlace(), Names.of(first.experiment())).words();
    }

    /** Picture and noise, as a file can be called on every system: {@code digit 4, noise 0.3}. */
    String name() {
        return Text.of("%s, noise %s", named(first.trial().question().name()),
                Parameter.NOISE.format(first.trial().parameters().noise()));
    }

    /** Any words as a file can be called on every system. */
    static String named(String words) {
        String possible = NO_NAME.matcher(words).replaceAll(" ").strip();
        // A name that begins with a point is hidden, and one of points alone is a folder.
        String visible = possible.replaceFirst("^[.\\s]+", "");
        return Text.shortened(visible.isEmpty() ? "picture" : visible, LONGEST_NAME);
    }
}
