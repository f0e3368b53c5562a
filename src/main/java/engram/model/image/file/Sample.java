package engram.model.image.file;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.image.Picture;

/**
 * One of the pictures that come with the program, all drawn for it. Every sample there is can be read.
 *
 * @param group the name of its group: {@code digits}, {@code letters}, {@code shapes} or {@code pictures}
 * @param name its name within the group, as in {@code 3}, {@code A}, {@code heart} or {@code sailboat}
 */
public record Sample(String group, String name) {

    private static final List<Shelf> SHELVES = List.of(shelf("digits", "Digits", "digit ", "0 1 2 3 4 5 6 7 8 9"),
            shelf("letters", "Letters", "letter ", "A C E H L M S T X Z"),
            shelf("shapes", "Shapes", "", "circle square triangle cross star heart"),
            shelf("pictures", "Pictures", "", "sailboat lighthouse cat face fish house mountain tree"));

    private static final List<Group> GROUPS = SHELVES.stream()
            .map(shelf -> new Group(shelf.name, shelf.title,
                    shelf.names.stream().map(each -> new Sample(shelf.name, each)).toList()))
            .toList();

    /**
     * The three digits the window opens with. Of all threes, these resemble one another least as patterns of 16 x 16:
     * no two of them agree in more than 206 of 256 pixels.
     */
    public static final List<Sample> FIRST =
            List.of(new Sample("digits", "4"), new Sample("digits", "6"), new Sample("digits", "7"));

    /**
     * Checks that there is such a sample.
     *
     * @throws IllegalArgumentException if there is not; the message names those there are
     */
    public Sample {
        List<String> names = shelf(group).names;
        if (!names.contains(name)) {
            throw new IllegalArgumentException(Text.of("%s has no \"%s\", but %s", group, name, String.join(", ", names)));
        }
    }

    /**
     * Samples of one kind.
     *
     * @param name what {@link Sample#group} says
     * @param title what people read
     * @param samples in the order in which they are shown, at least one
     */
    public record Group(String name, String title, List<Sample> samples) {}

    /** What is written here about a group, before there are samples; {@code prefix} goes before a sample's own name. */
    private record Shelf(String name, String title, String prefix, List<String> names) {}

    private static Shelf shelf(String name, String title, String prefix, String names) {
        return new Shelf(name, title, prefix, List.of(names.split(" ")));
    }

    /** All samples: digits, letters, shapes, pictures. */
    public static List<Group> groups() {
        return GROUPS;
    }

    /**
     * Finds a sample by the text that {@link #path} gives, as in {@code digits/3}.
     *
     * @param path group and name with a slash between them; small and capital letters differ
     * @throws IllegalArgumentException if there is no such sample; the message names those there are
     */
    public static Sample parse(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? new Sample(path, "") : new Sample(path.substring(0, slash), path.substring(slash + 1));
    }

    /**
     * Finds all samples of a group by its name, as in {@code digits}, or one as {@link #parse} does.
     *
     * @throws IllegalArgumentException if there are none; the message names those there are
     */
    public static List<Sample> allOf(String path) {
        return GROUPS.stream()
                .filter(group -> group.name.equals(path))
                .findFirst()
                .map(Group::samples)
                .orElseGet(() -> List.of(parse(path)));
    }

    /** The text by which {@link #parse} finds this sample, as in {@code digits/3}. */
    public String path() {
        return group + "/" + name;
    }

    /** What people call it, as in {@code digit 3}, {@code letter A} or {@code sailboat}. */
    public String title() {
        return shelf(group).prefix + name;
    }

    /** Where the picture's own file is, a PNG. */
    public URL location() {
        URL file = Sample.class.getResource("/engram/images/" + path() + ".png");
        if (file == null) {
            throw new UncheckedIOException(new FileProblem(title(), "is missing from the program", "Install Engram again"));
        }
        return file;
    }

    /**
     * Reads the picture, which is named as {@link #title} says.
     *
     * @throws UncheckedIOException if the program's own files are damaged or lost
     */
    public Picture read() {
        try (InputStream file = location().openStream()) {
            return PictureReader.read(title(), file.readAllBytes(), Progress.IGNORED);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Shelf shelf(String group) {
        return SHELVES.stream()
                .filter(shelf -> shelf.name.equals(group))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(Text.of("there is no group \"%s\", but %s", group, groupNames())));
    }

    private static String groupNames() {
        return SHELVES.stream().map(Shelf::name).collect(Collectors.joining(", "));
    }
}
