package engram.document.study;

import module java.base;
import engram.document.parts.Members;
import engram.document.parts.ParameterMembers;
import engram.export.file.JsonFile;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;
import engram.model.study.plan.Axis;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.Variant;

/** The file of a study, {@code NAME.study.json}: an object in JSON that people write by hand. */
public final class StudyFile {

    /** How such a file's name ends. */
    public static final String ENDING = ".study.json";

    private static final String FORMAT = "format";
    private static final String FORMAT_NAME = "engram-study";
    private static final String VERSION = "version";
    private static final int VERSION_NUMBER = 1;
    private static final String TITLE = "title";
    private static final String PICTURES = "pictures";
    private static final String FROM = "from";
    private static final String RANDOM = "random";
    private static final String PARAMETERS = "parameters";
    private static final String MEMORIES = "memories";
    private static final String NETWORKS = "networks";
    private static final String NAME = "name";
    private static final String VARY = "vary";
    private static final String REPEAT = "repeat";
    private static final String CUES = "cues";
    private static final String DRAWS = "draws";
    private static final String MEASURE = "measure";

    private static final List<String> ALL = List.of(FORMAT, VERSION, TITLE, PICTURES, MEMORIES, PARAMETERS,
            ParameterMembers.SILENCED_BY_HAND, NETWORKS, VARY, REPEAT, MEASURE);

    private static final String REMEDY = "Correct it";

    /** A study with as many values as there may be takes less. */
    private static final int MOST_BYTES = 1 << 25;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 2_000;

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private static final Repeats USUAL = new Repeats(20, 1);

    private StudyFile() {}

    /**
     * Reads a study.
     *
     * @throws FileProblem if there is none, or something in it is wrong: where, and what may stand there
     */
    public static StudyPlan read(Path file) throws FileProblem {
        Map<String, Object> found;
        try {
            found = JsonFile.read(file, MOST_BYTES);
        } catch (NoSuchFileException e) {
            throw new FileProblem(file, "is not there", "Check the name; engram study new writes one").because(e);
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw new FileProblem(file, Text.of("is no study in JSON: %s", e.getMessage()),
                    "Correct it; engram study new writes one to begin with").because(e);
        }
        return read(found, Place.of(file));
    }

    /**
     * The same of what stands in an object.
     *
     * @param place where it is from
     */
    public static StudyPlan read(Map<String, Object> found, Place place) throws FileProblem {
        Members all = Members.of(found, place);
        Optional<String> format = all.text(FORMAT);
        if (!format.equals(Optional.of(FORMAT_NAME))) {
            throw place.problem(
                    Text.of("does not say that it is a study: \u201C%s\u201D is %s", FORMAT,
                            format.map(other -> Text.of("\u201C%s\u201D", Text.shortened(other, 40))).orElse("missing")),
                    Text.of("Begin it with \"%s\": \"%s\"", FORMAT, FORMAT_NAME));
        }
        int version = all.whole(VERSION, 1, Integer.MAX_VALUE).orElse(VERSION_NUMBER);
        if (version > VERSION_NUMBER) {
            throw place.problem(Text.of("is of version %d, and this program knows studies up to %d", version, VERSION_NUMBER),
                    "Run it with a newer Engram");
        }
        Known.only(all, ALL);
        String title = name(all, TITLE, LONGEST_TITLE).orElse("");
        Parameters parameters = Parameters.DEFAULTS;
        Optional<Members> numbers = all.object(PARAMETERS);
        if (numbers.isPresent()) {
            Known.only(numbers.get(), parameterNames());
            parameters = ParameterMembers.read(numbers.get());
        }
        Optional<Members> silenced = all.object(ParameterMembers.SILENCED_BY_HAND);
        if (silenced.isPresent()) {
            Known.only(silenced.get(), ParameterMembers.OF_SILENCED);
            parameters = parameters.withSilencedByHand(ParameterMembers.silencedByHand(silenced.get(), parameters.side()));
        }
        PictureSource pictures = pictures(all);
        int memories = all.whole(MEMORIES, 1, Repeats.MOST).orElse(0);
        List<Variant> networks = networks(all, parameters);
        List<Axis> axes = axes(all);
        AxisMembers.requirePixels(all.objects(VARY), axes, StudyPlan.fewestPixels(axes, networks, parameters));
        Repeats repeats = repeats(all);
        List<Measure> measures = measures(all);
        try {
            return new StudyPlan(title, pictures, parameters, memories, networks, axes, repeats, measures);
        } catch (IllegalArgumentException e) {
            throw place.problem("does not go together: " + e.getMessage(), REMEDY);
        }
    }

    private static List<Axis> axes(Members all) throws FileProblem {
        List<Axis> axes = new ArrayList<>();
        for (Members each : all.objects(VARY)) {
            if (axes.size() == StudyPlan.MOST_AXES) {
                throw all.problem(entry(VARY, axes.size()),
                        Text.of("is one too many: a study varies at most %d things", StudyPlan.MOST_AXES),
                        "Take it out, or make a second study of it");
            }
            Axis axis = AxisMembers.read(each);
            requireOnce(each, AxisMembers.WHAT, axis.key(), axes.stream().map(Axis::key).toList(),
                    place -> entry(VARY, place) + "." + AxisMembers.WHAT);
            axes.add(axis);
        }
        return axes;
    }

    private static String entry(String list, int place) {
        return Text.of("%s[%d]", list, place);
    }

    /** Sees to it that something is not there twice; {@code path} says where it stands the first time. */
    private static void requireOnce(Members members, String member, String told, List<String> before, IntFunction<String> path)
            throws FileProblem {
        int first = before.indexOf(told);
        if (first >= 0) {
            throw members.problem(member, Text.of("is \u201C%s\u201D, and so is %s", Text.shortened(told, 40), path.apply(first)),
                    "Take one of them out, or correct it");
        }
    }

    private static Optional<String> name(Members members, String member, int longest) throws FileProblem {
        Optional<String> name = members.text(member);
        if (name.isPresent() && name.get().length() > longest) {
            throw members.problem(member, Text.of("has %,d letters, and %,d are the most", name.get().length(), longest),
                    "Shorten it");
        }
        return name.map(StudyFile::line);
    }

    /** A name as it stands in files: on one line, and of whole letters. */
    static String line(String name) {
        return new String(BREAKS.matcher(name).replaceAll(" ").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<String> parameterNames() {
        return Stream.concat(Arrays.stream(Parameter.values()).map(Parameter::key),
                Stream.of(ParameterMembers.NOISE_KIND, ParameterMembers.RULE, ParameterMembers.DYNAMICS, ParameterMembers.SEED))
                .toList();
    }

    private static PictureSource pictures(Members all) throws FileProblem {
        Optional<Members> found = all.object(PICTURES);
        if (found.isEmpty()) {
            return new PictureSource.Given();
        }
        Members pictures = found.get();
        Known.only(pictures, List.of(FROM, RANDOM));
        List<String> names = pictures.texts(FROM);
        Optional<Double> activity = pictures.number(RANDOM);
        if (names.isEmpty() == activity.isEmpty()) {
            throw pictures.problem(FROM, names.isEmpty() ? "is missing, and so is random" : "is given beside random",
                    "Name pictures, as \"from\": [\"sample:digits\"], or ask for random ones, as \"random\": 0.5");
        }
        try {
            return activity.isPresent() ? new PictureSource.Random(activity.get()) : new PictureSource.Named(names);
        } catch (IllegalArgumentException e) {
            throw pictures.problem(RANDOM, "cannot be taken: " + e.getMessage(), REMEDY).because(e);
        }
    }

    private static List<Variant> networks(Members all, Parameters parameters) throws FileProblem {
        List<Variant> networks = new ArrayList<>();
        for (Members each : all.objects(NETWORKS)) {
            Known.only(each, List.of(NAME, ParameterMembers.RULE, ParameterMembers.DYNAMICS, PARAMETERS));
            String name = name(each, NAME, LONGEST_NAME).orElse(usualName(networks.size()));
            requireOnce(each, NAME, name, networks.stream().map(Variant::name).toList(),
                    place -> entry(NETWORKS, place) + "." + NAME);
            Optional<Members> own = each.object(PARAMETERS);
            SortedMap<Parameter, Double> numbers = new TreeMap<>();
            if (own.isPresent()) {
                Known.only(own.get(), Arrays.stream(Parameter.values()).map(Parameter::key).toList());
                numbers.putAll(ParameterMembers.numbers(own.get()));
            }
            networks.add(new Variant(name, ParameterMembers.rule(each, parameters.rule()),
                    ParameterMembers.dynamics(each, parameters.dynamics()), numbers));
        }
        return networks.isEmpty() ? List.of(Variant.of("A", parameters)) : networks;
    }

    /** A to Z, and then A2 to Z2. */
    private static String usualName(int place) {
        String letter = Character.toString('A' + place % 26);
        return place < 26 ? letter : letter + (place / 26 + 1);
    }

    private static Repeats repeats(Members all) throws FileProblem {
        Optional<Members> found = all.object(REPEAT);
        if (found.isEmpty()) {
            return USUAL;
        }
        Members repeat = found.get();
        Known.only(repeat, List.of(CUES, DRAWS));
        return new Repeats(repeat.whole(CUES, 1, Repeats.MOST).orElse(USUAL.cues()),
                repeat.whole(DRAWS, 1, Repeats.MOST).orElse(USUAL.draws()));
    }

    private static List<Measure> measures(Members all) throws FileProblem {
        List<Measure> measures = new ArrayList<>();
        for (String key : all.texts(MEASURE)) {
            String at = entry(MEASURE, measures.size());
            requireOnce(all, at, key, measures.stream().map(Measure::key).toList(), place -> entry(MEASURE, place));
            List<Measure> known = Arrays.stream(Measure.values()).filter(measure -> !measure.isBaseline()).toList();
            measures.add(known.stream()
                    .filter(measure -> measure.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> all.problem(at,
                            Text.of("is \u201C%s\u201D, and nothing is measured by that name", Text.shortened(key, 40)),
                            Text.of("Take one of %s", known.stream().map(Measure::key).collect(Collectors.joining(", "))))));
        }
        return measures.isEmpty() ? List.of(Measure.SIMILARITY, Measure.RIGHT) : measures;
    }

    /** Writes a study; what is there already is replaced. */
    public static void write(Path file, StudyPlan plan) throws FileProblem {
        JsonFile.write(file, members(plan));
    }

    /** The members of a study: what {@link #read} reads, in one way only, so that two equal studies are the same text. */
    public static Map<String, Object> members(StudyPlan plan) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(FORMAT, FORMAT_NAME);
        members.put(VERSION, VERSION_NUMBER);
        members.put(TITLE, line(plan.title()));
        switch (plan.pictures()) {
            case PictureSource.Given _ -> {
            }
            case PictureSource.Named named -> members.put(PICTURES, Map.of(FROM, named.names()));
            case PictureSource.Random random -> members.put(PICTURES, Map.of(RANDOM, random.activity()));
        }
        if (plan.memories() > 0) {
            members.put(MEMORIES, plan.memories());
        }
        members.put(PARAMETERS, parameters(plan.parameters()));
        // Where nobody is silenced a study is the text that it was before there were such: folders of results stay valid.
        if (!plan.parameters().silencedByHand().isEmpty()) {
            members.put(ParameterMembers.SILENCED_BY_HAND, ParameterMembers.write(plan.parameters().silencedByHand()));
        }
        members.put(NETWORKS, plan.networks().stream().map(StudyFile::network).toList());
        members.put(VARY, plan.axes().stream().map(AxisMembers::write).toList());
        Map<String, Object> repeat = new LinkedHashMap<>();
        repeat.put(CUES, plan.repeats().cues());
        repeat.put(DRAWS, plan.repeats().draws());
        members.put(REPEAT, repeat);
        members.put(MEASURE, plan.measures().stream().map(Measure::key).toList());
        return members;
    }

    private static Map<String, Object> network(Variant network) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(NAME, line(network.name()));
        members.put(ParameterMembers.RULE, network.rule().key());
        members.put(ParameterMembers.DYNAMICS, network.dynamics().key());
        if (!network.own().isEmpty()) {
            Map<String, Object> own = new LinkedHashMap<>();
            network.own().forEach((parameter, value) -> own.put(parameter.key(), ParameterMembers.number(parameter, value)));
            members.put(PARAMETERS, own);
        }
        return members;
    }

    /** What is other than the default, and the seed. */
    private static Map<String, Object> parameters(Parameters parameters) {
        Map<String, Object> members = ParameterMembers.write(parameters);
        Map<String, Object> usual = ParameterMembers.write(Parameters.DEFAULTS);
        members.entrySet()
                .removeIf(
                        each -> !each.getKey().equals(ParameterMembers.SEED) && each.getValue().equals(usual.get(each.getKey())));
        return members;
    }
}
