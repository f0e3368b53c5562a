package engram.document;

import module java.base;
import engram.document.parts.Members;
import engram.document.parts.ParameterMembers;
import engram.document.parts.ReadPictures;
import engram.document.study.StudyList;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Progress;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.image.Picture;
import engram.model.image.Retouch;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;

/** Makes a document of the members of {@code experiment.json}. What is missing is as at the first start. For one thread. */
final class FromJson {

    /** No file's name is longer, and none that people read; a window would measure and draw every letter of it. */
    private static final int LONGEST_NAME = 255;

    private final ReadPictures pictures;
    private final Map<String, Object> others;

    private FromJson(ReadPictures pictures, Map<String, Object> others) {
        this.pictures = pictures;
        this.others = others;
    }

    /**
     * Reads a document.
     *
     * @param found all members
     * @param place the file, as people know it, and the part of it that they are from
     * @throws FileProblem if it is none, or one that this program does not know
     */
    static DocumentFile.Opened read(Map<String, Object> found, Place place, ReadPictures pictures, Progress progress)
            throws FileProblem {
        Members all = Members.of(found, place);
        requireKnown(all, place);
        String madeBy = all.text(Fields.MADE_BY).orElse("");
        Instant saved = saved(all);
        Map<String, Object> others = new LinkedHashMap<>();
        FromJson reading = new FromJson(pictures, others);
        Parameters parameters = Parameters.DEFAULTS;
        Optional<Members> numbers = all.object(Fields.PARAMETERS);
        if (numbers.isPresent()) {
            parameters = ParameterMembers.read(numbers.get());
            reading.keep(Fields.PARAMETERS, numbers.get().others());
        }
        parameters = parameters.withSilencedByHand(reading.silenced(all, parameters.side()));
        List<Memory> memories = reading.memories(all, progress);
        Experiment experiment = new Experiment(memories, reading.cue(all, memories, parameters), parameters);
        Optional<Members> second = all.object(Fields.SECOND);
        boolean open = second.isEmpty() || second.get().truth(Fields.OPEN).orElse(true);
        Twin twin = second.isEmpty() ? Twin.DEFAULT : reading.twin(second.get());
        Sight sight = reading.sight(all);
        String notes = notes(all.text(Fields.NOTES).orElse(""));
        StudyList studies = StudyList.read(all.list(Fields.STUDIES), place);
        reading.keep(Fields.STUDIES, studies.unread());
        Members recalled = all.object(Fields.RECALLED).orElse(Members.of(Map.of(), place));
        Optional<Recalled> a = recalled(recalled.object(Fields.A));
        Optional<Recalled> b = recalled(recalled.object(Fields.B));
        reading.keep(Fields.RECALLED, recalled.others());
        others.putAll(all.others());
        Document document = new Document(experiment, twin, open, sight, notes, studies.plans(), others);
        return new DocumentFile.Opened(document, madeBy, saved, a, b);
    }

    /** Of notes without end the beginning is kept, and it is said in them. */
    private static String notes(String text) {
        if (text.length() <= Document.LONGEST_NOTES) {
            return text;
        }
        String said = Text.of("\n\n[Left out: all that the file holds behind this, of %,d letters in all.]", text.length());
        int kept = Document.LONGEST_NOTES - said.length();
        // No letter of two parts is torn.
        return text.substring(0, Character.isHighSurrogate(text.charAt(kept - 1)) ? kept - 1 : kept) + said;
    }

    private static void requireKnown(Members all, Place place) throws FileProblem {
        if (!all.text(Fields.FORMAT).equals(Optional.of(Fields.FORMAT_NAME))) {
            throw place.problem("is not that of an experiment", "Open a file that Engram has saved");
        }
        int version = all.whole(Fields.VERSION, 1, Integer.MAX_VALUE).orElseThrow(() -> all.missing(Fields.VERSION));
        if (version > Fields.VERSION_NUMBER) {
            String by = all.text(Fields.MADE_BY).map(program -> " by " + Text.shortened(program, 60)).orElse("");
            throw new FileProblem(place.file(),
                    Text.of("was made%s in version %d of the format, and this program knows it up to %d", by, version,
                            Fields.VERSION_NUMBER),
                    "Open it with a newer Engram");
        }
    }

    private static Instant saved(Members all) throws FileProblem {
        Optional<String> text = all.text(Fields.SAVED);
        try {
            return text.map(Instant::parse).orElse(Instant.EPOCH);
        } catch (DateTimeParseException _) {
            throw all.wrong(Fields.SAVED, text.orElseThrow(), "a moment as 2030-01-31T12:00:00Z");
        }
    }

    private void keep(String part, Map<String, Object> unknown) {
        if (!unknown.isEmpty()) {
            others.put(part, unknown);
        }
    }

    private List<Memory> memories(Members all, Progress progress) throws FileProblem {
        List<Described> described = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        Map<String, Object> unknown = new LinkedHashMap<>();
        for (Members each : all.objects(Fields.MEMORIES)) {
            Described memory = Described.by(each);
            if (!ids.add(memory.id())) {
                throw each.problem(Fields.ID, Text.of("is %d, as that of an earlier one is", memory.id()),
                        "Give each a number of its own");
            }
            described.add(memory);
            Map<String, Object> unknownOfIt = each.others();
            if (!unknownOfIt.isEmpty()) {
                unknown.put(Long.toString(memory.id()), unknownOfIt);
            }
        }
        keep(Fields.MEMORIES, unknown);
        List<Picture> read = pictures.read(described.stream().map(Described::picture).toList(), progress);
        return IntStream.range(0, described.size()).mapToObj(place -> described.get(place).memory(read.get(place))).toList();
    }

    /** A memory as a file describes it, before its picture is read. */
    private record Described(long id, String name, ReadPictures.Name picture, boolean inverted, String called,
            Optional<Integer> width, Optional<Integer> height) {

        static Described by(Members members) throws FileProblem {
            long id = members.whole(Fields.ID, Long.MIN_VALUE, Long.MAX_VALUE).orElseThrow(() -> members.missing(Fields.ID));
            String name = Text.shortened(members.text(Fields.NAME).orElse(""), LONGEST_NAME);
            String file = members.text(Fields.PICTURE).orElseThrow(() -> members.missing(Fields.PICTURE));
            return new Described(id, name, new ReadPictures.Name(file, members.text(Fields.PREVIEW)),
                    members.truth(Fields.INVERTED).orElse(false),
                    Text.shortened(members.text(Fields.CALLED).orElse(name), LONGEST_NAME),
                    members.whole(Fields.WIDTH, 1, Integer.MAX_VALUE), members.whole(Fields.HEIGHT, 1, Integer.MAX_VALUE));
        }

        Memory memory(Picture read) {
            return new Memory(id, name,
                    new Picture(called, width.orElse(read.width()), height.orElse(read.height()), read.gray(), read.preview()),
                    inverted);
        }
    }

    private Optional<Experiment.Cue> cue(Members all, List<Memory> memories, Parameters parameters) throws FileProblem {
        Optional<Members> found = all.object(Fields.CUE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Members cue = found.get();
        Optional<Long> id = cue.whole(Fields.MEMORY, Long.MIN_VALUE, Long.MAX_VALUE);
        Memory subject;
        if (id.isPresent()) {
            subject = memories.stream()
                    .filter(memory -> memory.id() == id.get())
                    .findFirst()
                    .orElseThrow(() -> cue.problem(Fields.MEMORY, Text.of("is %d, and no memory has this number", id.get()),
                            "Correct it, or get the file again"));
        } else {
            Described own = Described.by(cue);
            subject = own.memory(pictures.read(List.of(own.picture()), Progress.IGNORED).getFirst());
        }
        long draw = cue.whole(Fields.DRAW, Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L);
        Optional<Members> drawn = cue.object(Fields.DRAWN);
        Retouch retouch = drawn.isPresent() ? retouch(drawn.get(), parameters.side()) : Retouch.NONE;
        keep(Fields.CUE, cue.others());
        return Optional.of(new Experiment.Cue(subject, draw, retouch));
    }

    private static Retouch retouch(Members drawn, int side) throws FileProblem {
        int grid = ParameterMembers.gridOf(drawn, side, "what was drawn");
        int last = grid * grid - 1;
        return Retouch.NONE.with(grid, drawn.wholes(Fields.ON, 0, last), true)
                .with(grid, drawn.wholes(Fields.OFF, 0, last), false);
    }

    private SilencedByHand silenced(Members all, int side) throws FileProblem {
        Optional<Members> found = all.object(Fields.SILENCED_BY_HAND);
        if (found.isEmpty()) {
            return SilencedByHand.NONE;
        }
        Members silenced = found.get();
        SilencedByHand byHand = ParameterMembers.silencedByHand(silenced, side);
        keep(Fields.SILENCED_BY_HAND, silenced.others());
        return byHand;
    }

    private Twin twin(Members second) throws FileProblem {
        RuleKind rule = ParameterMembers.rule(second, Twin.DEFAULT.rule());
        Dynamics dynamics = ParameterMembers.dynamics(second, Twin.DEFAULT.dynamics());
        Optional<Members> own = second.object(Fields.OWN);
        Optional<Parameters> numbers = Optional.empty();
        Map<String, Object> unknown = second.others();
        if (own.isPresent()) {
            numbers = Optional.of(ParameterMembers.read(own.get()));
            Map<String, Object> unknownOfIt = own.get().others();
            if (!unknownOfIt.isEmpty()) {
                unknown.put(Fields.OWN, unknownOfIt);
            }
        }
        keep(Fields.SECOND, unknown);
        return new Twin(rule, dynamics, numbers);
    }

    /** What was only looked at never keeps a file from being opened: what it cannot be is as at the first start. */
    private Sight sight(Members all) {
        Optional<Members> found = lenient(() -> all.object(Fields.SEEN), Optional.empty());
        if (found.isEmpty()) {
            return Sight.FIRST;
        }
        Members seen = found.get();
        int time = lenient(() -> seen.whole(Fields.TIME, -1, Integer.MAX_VALUE).orElse(Sight.FIRST.time()), Sight.FIRST.time());
        int[] neurons = lenient(() -> seen.wholes(Fields.NEURONS, 0, Integer.MAX_VALUE), new int[0]);
        Sight sight = new Sight(lenient(() -> seen.text(Fields.VIEW).orElse(""), ""),
                lenient(() -> seen.text(Fields.PALETTE).orElse(""), ""), time, Arrays.stream(neurons).boxed().toList());
        keep(Fields.SEEN, seen.others());
        return sight;
    }

    /** A member that may be wrong. */
    @FunctionalInterface
    private interface Asked<T> {
        T get() throws FileProblem;
    }

    private static <T> T lenient(Asked<T> asked, T otherwise) {
        try {
            return asked.get();
        } catch (FileProblem _) {
            return otherwise;
        }
    }

    private static Optional<Recalled> recalled(Optional<Members> found) throws FileProblem {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Members recalled = found.get();
        int steps = recalled.whole(Fields.STEPS, 0, Integer.MAX_VALUE).orElseThrow(() -> recalled.missing(Fields.STEPS));
        return Optional.of(new Recalled(steps, recalled.text(Fields.SPIKES).orElseThrow(() -> recalled.missing(Fields.SPIKES))));
    }
}
