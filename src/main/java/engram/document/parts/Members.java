package engram.document.parts;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;

/**
 * The members of an object in a JSON file, asked for one by one. One that is missing, or {@code null}, is empty; one of another
 * type, or out of its range, is a problem that names it. What nobody has asked for is left over. For one thread.
 */
public final class Members {

    private static final String REMEDY = "Correct it, or get the file again";
    private static final int MOST_TOLD = 40;

    private final Map<?, ?> all;
    private final Place place;
    private final String path;
    private final Set<String> known = new HashSet<>();

    private Members(Map<?, ?> all, Place place, String path) {
        this.all = all;
        this.place = place;
        this.path = path;
    }

    /**
     * Those of the whole file.
     *
     * @param place the file
     */
    public static Members of(Map<String, Object> all, Place place) {
        return new Members(all, place, "");
    }

    private Object take(String name) {
        known.add(name);
        return all.get(name);
    }

    /** A text. */
    public Optional<String> text(String name) throws FileProblem {
        return switch (take(name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case Object other -> throw wrong(name, other, "a text");
        };
    }

    /** A truth value. */
    public Optional<Boolean> truth(String name) throws FileProblem {
        return switch (take(name)) {
            case null -> Optional.empty();
            case Boolean truth -> Optional.of(truth);
            case Object other -> throw wrong(name, other, "true or false");
        };
    }

    /** A number, of any size. */
    public Optional<Double> number(String name) throws FileProblem {
        return switch (take(name)) {
            case null -> Optional.empty();
            case Number number -> Optional.of(number.doubleValue());
            case Object other -> throw wrong(name, other, "a number");
        };
    }

    /** A whole number; {@code 16.0} is one. */
    public Optional<Long> whole(String name, long least, long most) throws FileProblem {
        Object found = take(name);
        return found == null ? Optional.empty() : Optional.of(whole(name, found, least, most));
    }

    /** A whole number that an int holds. */
    public Optional<Integer> whole(String name, int least, int most) throws FileProblem {
        return whole(name, (long) least, (long) most).map(Long::intValue);
    }

    /** Whole numbers in their order; none where they are missing. */
    public int[] wholes(String name, int least, int most) throws FileProblem {
        List<?> found = list(name);
        int[] wholes = new int[found.size()];
        for (int place = 0; place < wholes.length; place++) {
            wholes[place] = (int) whole(Text.of("%s[%d]", name, place), found.get(place), least, most);
        }
        return wholes;
    }

    private long whole(String name, Object found, long least, long most) throws FileProblem {
        Long value = switch (found) {
            case Long number -> number;
            case Double number when number == Math.rint(number) && Math.abs(number) <= 0x1p53 -> (long) (double) number;
            case null, default -> null;
        };
        if (value == null || value < least || value > most) {
            throw wrong(name, found,
                    most == Long.MAX_VALUE ? "a whole number of 64 bits"
                            : most == Integer.MAX_VALUE && (value == null || value < least)
                                    ? "a whole number, " + least + " or more"
                                    : "a whole number, " + least + " to " + most);
        }
        return value;
    }

    /** An object. */
    public Optional<Members> object(String name) throws FileProblem {
        return switch (take(name)) {
            case null -> Optional.empty();
            case Map<?, ?> members -> Optional.of(new Members(members, place, path(name)));
            case Object other -> throw wrong(name, other, "an object");
        };
    }

    /** Objects in their order; none where they are missing. */
    public List<Members> objects(String name) throws FileProblem {
        List<?> found = list(name);
        List<Members> objects = new ArrayList<>();
        for (int place = 0; place < found.size(); place++) {
            String each = Text.of("%s[%d]", name, place);
            if (!(found.get(place) instanceof Map<?, ?> members)) {
                throw wrong(each, found.get(place), "an object");
            }
            objects.add(new Members(members, this.place, path(each)));
        }
        return objects;
    }

    /** Numbers in their order; none where they are missing. */
    public List<Double> numbers(String name) throws FileProblem {
        return each(name, found -> found instanceof Number number ? number.doubleValue() : null, "a number");
    }

    /** Texts in their order; none where they are missing. */
    public List<String> texts(String name) throws FileProblem {
        return each(name, found -> found instanceof String text ? text : null, "a text");
    }

    private <T> List<T> each(String name, Function<Object, T> read, String wanted) throws FileProblem {
        List<T> values = new ArrayList<>();
        for (Object found : list(name)) {
            T value = read.apply(found);
            if (value == null) {
                throw wrong(Text.of("%s[%d]", name, values.size()), found, wanted);
            }
            values.add(value);
        }
        return values;
    }

    /** Whether there is such a member, of whatever type. */
    public boolean has(String name) {
        return all.get(name) != null;
    }

    /** Values of any type, in their order; none where they are missing. */
    public List<?> list(String name) throws FileProblem {
        return switch (take(name)) {
            case null -> List.of();
            case List<?> values -> values;
            case Object other -> throw wrong(name, other, "a list");
        };
    }

    /** What nobody has asked for, by name, in its order. */
    public Map<String, Object> others() {
        Map<String, Object> others = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (!known.contains((String) name)) {
                others.put((String) name, value);
            }
        });
        return others;
    }

    /** The problem that a member is not there. */
    public FileProblem missing(String name) {
        return problem(name, "is missing", REMEDY);
    }

    /** The problem that a member is not what it ought to be: {@code "a number, 0 to 1"}. */
    public FileProblem wrong(String name, Object found, String wanted) {
        String told = switch (found) {
            case null -> "nothing";
            case String text -> Text.of("\u201C%s\u201D", Text.shortened(text, MOST_TOLD));
            case Map<?, ?> _ -> "an object";
            case List<?> _ -> "a list";
            case Double number when number == Math.rint(number) && Math.abs(number) <= 0x1p53 ->
                    Long.toString((long) (double) number);
            case Object other -> Text.shortened(other.toString(), MOST_TOLD);
        };
        return problem(name, Text.of("is %s, and ought to be %s", told, wanted), REMEDY);
    }

    /** Any problem with a member. */
    public FileProblem problem(String name, String reason, String remedy) {
        String whole = place.part().isEmpty() ? path(name) : Text.of("%s, %s", place.part(), path(name));
        return place.in(whole).problem(reason, remedy);
    }

    private String path(String name) {
        String told = name.isBlank() ? Text.of("\u201C%s\u201D", name) : name;
        return path.isEmpty() ? told : path + "." + told;
    }
}
