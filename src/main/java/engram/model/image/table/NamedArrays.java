package engram.model.image.table;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;

/**
 * Tells the arrays of one file apart, by their names and shapes: pictures, what the pictures show, and others. For one
 * thread.
 */
public final class NamedArrays {

    /** Names of arrays that are told take so many letters at most. */
    private static final int MOST_LISTED = 160;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[_. -]+");
    private static final Set<String> LABELS =
            Set.of("y", "label", "labels", "target", "targets", "name", "names", "class", "classes", "gnd");
    private static final Set<String> PICTURES =
            Set.of("x", "image", "images", "picture", "pictures", "data", "dataset", "fea", "faces", "digits", "letters");

    private final Place place;
    private final List<TableContents> pictures = new ArrayList<>();
    private final Map<String, List<String>> labels = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();

    /** Begins with no arrays; {@code place} is the file's name. */
    public NamedArrays(Place place) {
        this.place = place;
    }

    /** Whether an array is named and shaped like one that says what pictures show. */
    public static boolean areLabels(String name, long[] shape) {
        return words(name).anyMatch(LABELS::contains) && Arrays.stream(shape).filter(length -> length != 1).count() <= 1;
    }

    /** Takes note of an array that can be pictures. */
    public void pictures(TableContents contents) {
        pictures.add(contents);
    }

    /** Takes note of an array that may say what pictures show. */
    public void labels(String name, List<String> texts) {
        labels.put(name, texts);
    }

    /** Takes note of an array that is something else. */
    public void other(String name, String shape) {
        others.add(name + " " + shape);
    }

    /** Takes note of an array that cannot be read. */
    public void problem(FileProblem problem) {
        problems.add(problem);
    }

    /**
     * The tables, those of more pictures first.
     *
     * @return at least one
     * @throws FileProblem if there are no pictures
     */
    public List<PictureTable> tables() throws FileProblem {
        // Beside several pictures, a single one is mostly none: weights, or a mean.
        List<TableContents> several = pictures.stream().filter(contents -> count(contents) > 1).toList();
        List<TableContents> kept = several.isEmpty() ? pictures : several;
        if (kept.isEmpty() && problems.size() == 1) {
            throw problems.getFirst();
        }
        if (kept.isEmpty()) {
            throw place.problem(others.isEmpty() ? "holds no arrays of numbers that are pictures"
                    : "holds no pictures, but " + Text.some(others, MOST_LISTED), Arrangement.whatFits());
        }
        return kept.stream()
                .sorted(Comparator.comparing(contents -> -count(contents)))
                .map(contents -> contents.labelled(labelsOf(contents)).likeliest())
                .toList();
    }

    private static int count(TableContents contents) {
        return contents.arrangements().getFirst().count();
    }

    /** What the pictures of one array show, by an array as long, best by one that is called like theirs. */
    private List<String> labelsOf(TableContents contents) {
        String set = set(contents.part());
        return labels.entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() == count(contents))
                .min(Comparator.comparing(entry -> !set(entry.getKey()).equals(set)))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** What tells the arrays of one set from those of another: {@code train} of {@code x_train}. */
    private static String set(String name) {
        return words(name).filter(word -> !LABELS.contains(word) && !PICTURES.contains(word)).collect(Collectors.joining(" "));
    }

    private static Stream<String> words(String name) {
        return BETWEEN_WORDS.splitAsStream(name.toLowerCase(Locale.ROOT));
    }
}
