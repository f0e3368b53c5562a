package engram.cli.options;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.cli.run.ErrorLine;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.image.Picture;
import engram.model.FileProblem;
import engram.model.image.file.PictureFiles;
import engram.model.image.file.PictureReader;
import engram.model.image.file.PictureSelection;
import engram.model.image.file.Sample;
import engram.model.image.table.PictureTable;
import engram.model.image.table.kind.TableKind;
import engram.model.trial.PictureRoom;

/**
 * Finds the pictures that are named on the command line: files, folders, samples as {@code sample:digits/3} or {@code sample:digits}, and
 * files of many pictures in numbers (IDX, NumPy, MATLAB, text), with the numbers of the pictures behind a {@code #} or all of them. The first that cannot be read ends it: a
 * study over other pictures than those asked for is worth nothing. Only what is not meant to be a picture, a list of
 * contents in a folder for instance, is passed over, and named.
 */
public final class PictureArguments {

    /** What usage texts say of it. */
    public static final String DESCRIPTION =
            "Pictures: files, folders, tables in IDX, NumPy, MATLAB or text files (digits.npy#0-9; of an array: digits.npz#x_test:0-9),"
                    + " samples (sample:digits/3, or all: sample:digits).";

    private static final String SAMPLE = "sample:";

    /** Names of files that are no pictures take so many letters at most; of more, the number is told. */
    private static final int MOST_LISTED = 200;

    private PictureArguments() {}

    /**
     * Reads the pictures.
     *
     * @param reading how tables are read; where rows and columns seem to need it and are not exchanged, that is said
     * @param err where files in folders are named that are no pictures
     * @param progress told about the pictures read; may cancel
     * @param begins told of each argument before it is read, by its place from 0 on
     * @return at least one picture, in that order, those of a folder by name; each with a number of its own from 1 on
     * @throws CommandProblem if an argument names nothing, or there is no room for all of them
     */
    public static List<Memory> read(List<String> arguments, TableReading reading, PrintWriter err, Progress progress,
            IntConsumer begins) throws FileProblem, CommandProblem {
        Found found = new Found(new ArrayList<>(), new PictureRoom(0), reading, err, progress);
        for (int place = 0; place < arguments.size(); place++) {
            begins.accept(place);
            String argument = arguments.get(place);
            if (argument.startsWith(SAMPLE)) {
                samples(argument, found);
            } else if (argument.isBlank()) {
                throw new CommandProblem("an argument is empty and names no picture: name a file or a folder");
            } else {
                files(argument, found);
            }
        }
        List<Memory> memories = new ArrayList<>();
        for (Picture picture : found.pictures()) {
            memories.add(new Memory(memories.size() + 1, picture.name(), picture, false));
        }
        return memories;
    }

    /** What was found so far, the room that there is for more, where to say what is passed over, and how far it is. */
    private record Found(List<Picture> pictures, PictureRoom room, TableReading reading, PrintWriter err, Progress progress) {

        void add(Picture picture) {
            room.take(picture);
            pictures.add(picture);
        }
    }

    /** A file, and the kind of table that it is; empty where it is none. */
    private record Named(Path file, Optional<TableKind> kind) {

        /** Looks at its beginning; what {@code byItself} is for, {@link TableKind#of} says. */
        static Named of(Path file, boolean byItself) {
            return new Named(file, TableKind.of(file, byItself));
        }
    }

    private static void samples(String argument, Found found) throws CommandProblem {
        try {
            Sample.allOf(argument.substring(SAMPLE.length())).forEach(sample -> found.add(sample.read()));
        } catch (IllegalArgumentException e) {
            throw new CommandProblem(Text.of("%s: %s", argument, e.getMessage()), e);
        }
    }

    private static void files(String argument, Found found) throws FileProblem, CommandProblem {
        Path path = path(argument);
        int hash = argument.lastIndexOf('#');
        if (hash > 0 && !Files.exists(path)) {
            if (ExperimentArgument.isOne(argument.substring(0, hash))) {
                throw new CommandProblem(Text.of("%s: an experiment brings its pictures as they are: leave out %s", argument,
                        argument.substring(hash)));
            }
            chosen(Named.of(path(argument.substring(0, hash)), true), argument.substring(hash + 1), found);
            return;
        }
        if (ExperimentArgument.isOne(argument)) {
            throw new CommandProblem(Text.of("%s is an experiment, and here a picture is needed: name pictures", argument));
        }
        PictureFiles files = PictureFiles.in(List.of(path));
        if (!files.problems().isEmpty()) {
            FileProblem first = files.problems().getFirst();
            throw first.place().file().equals(String.valueOf(path.getFileName())) ? first.called(path.toString()) : first;
        }
        if (ExperimentArgument.isInside(path, false)) {
            ErrorLine.tell(found.err(),
                    Text.of("%s is taken as a picture; to open the experiment in it: the window, or engram show", path));
        }
        List<Named> meant = files.files().stream().map(file -> Named.of(file, file.equals(path))).toList();
        if (Files.isDirectory(path)) {
            Set<Path> labels = TableKind.labelsAmong(files.files());
            meant = meant.stream()
                    .filter(each -> !labels.contains(each.file()))
                    .filter(each -> each.kind().isPresent() || PictureReader.isMeantAsPicture(each.file()))
                    .toList();
            tellOthers(path, files.files(), meant.stream().map(Named::file).toList(), found.err());
        }
        int count = meant.size();
        for (int i = 0; i < count; i++) {
            Named each = meant.get(i);
            int read = i;
            Progress within = (_, _) -> found.progress().report(read, count);
            within.report(0, 1);
            try {
                if (each.kind().isPresent()) {
                    chosen(each, "0-", found);
                } else {
                    found.add(PictureReader.read(each.file(), within));
                }
            } catch (FileProblem e) {
                // Files of one name may lie in many folders: here the whole path is known, and of use.
                throw e.called(each.file().toString());
            }
        }
    }

    private static void tellOthers(Path folder, List<Path> files, List<Path> meant, PrintWriter err) throws CommandProblem {
        if (meant.isEmpty()) {
            throw new CommandProblem(Text.of("%s holds no pictures: choose a folder with pictures in it", folder));
        }
        List<Path> others = new ArrayList<>(files);
        others.removeAll(new HashSet<>(meant));
        if (!others.isEmpty()) {
            ErrorLine.tell(err, Text.of("%s: no %s, and passed over: %s", folder, others.size() == 1 ? "picture" : "pictures",
                    Text.some(others.stream().map(folder::relativize).map(Path::toString).toList(), MOST_LISTED)));
        }
    }

    private static void chosen(Named named, String choice, Found found) throws FileProblem, CommandProblem {
        Path file = named.file();
        PictureTable table = table(named, choice, found);
        String numbers = isPart(choice, table.part()) ? "0-" : choice.substring(choice.indexOf(':') + 1);
        List<Integer> indices;
        try {
            indices = PictureSelection.parse(numbers, table.count()).indices();
        } catch (IllegalArgumentException e) {
            throw new CommandProblem(Text.of("%s#%s: %s", file, choice, e.getMessage()), e);
        }
        tell(named, table, found);
        found.room().require(indices.size(), table.picture(indices.getFirst()));
        for (int i = 0; i < indices.size(); i++) {
            found.add(table.picture(indices.get(i)));
            found.progress().report(i + 1, indices.size());
        }
    }

    /** Says how a table is read where that could be otherwise. */
    private static void tell(Named named, PictureTable table, Found found) {
        Path file = named.file();
        boolean idx = named.kind().equals(Optional.of(TableKind.IDX));
        if (!idx) {
            ErrorLine.tell(found.err(), Text.of("%s: %s%s%s", file, table.part().isEmpty() ? "" : table.part() + ": ",
                    table.reading(), found.reading().others(table)));
        }
        if (!found.reading().transposed() && table.contents().sideways()) {
            found.err()
                    .println(Text.of(
                            "engram: %s: %s files hold pictures column by column, and so they are taken: --transpose turns them",
                            file, idx ? "EMNIST's" : "MATLAB's"));
        }
    }

    /** Whether an array is named and no numbers: then all of it is meant. */
    private static boolean isPart(String choice, String part) {
        return choice.equals(part) && !choice.isEmpty() && !Character.isDigit(choice.charAt(0));
    }

    /** The pictures that are meant, of the array that is named before the numbers or of the likeliest. */
    private static PictureTable table(Named named, String choice, Found found) throws FileProblem, CommandProblem {
        Path file = named.file();
        List<PictureTable> tables;
        if (named.kind().isEmpty() && Files.isRegularFile(file) && PictureReader.isMeantAsPicture(file)) {
            throw new CommandProblem(Text.of("%s is one picture: leave out #%s", file, choice));
        }
        TableKind kind = named.kind().orElse(TableKind.IDX);
        try {
            tables = kind.open(file, found.progress());
        } catch (FileProblem e) {
            throw e.called(file.toString());
        }
        int colon = choice.indexOf(':');
        List<String> parts = tables.stream().map(PictureTable::part).toList();
        String likeliest = parts.stream().filter(part -> isPart(choice, part)).findFirst().orElse(parts.getFirst());
        String wanted = colon < 0 ? likeliest : choice.substring(0, colon);
        if (!parts.contains(wanted)) {
            throw new CommandProblem(Text.of("%s#%s: there are no pictures called \u201C%s\u201D%s", file, choice, wanted,
                    parts.getFirst().isEmpty() ? "" : ", but " + Text.some(parts, MOST_LISTED)));
        }
        return found.reading().of(tables.get(parts.indexOf(wanted)), file.toString());
    }

    private static Path path(String argument) throws CommandProblem {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new CommandProblem(noName(e), e);
        }
    }

    /** Why something is no name of a file, and what to do. */
    public static String noName(InvalidPathException e) {
        boolean letters = e.getReason().startsWith("Malformed input");
        return letters
                ? Text.of("%s has letters that this system's language settings cannot write: set LC_ALL=C.UTF-8 and run it again",
                        e.getInput())
                : Text.of("%s is no name of a file: %s", e.getInput(), e.getReason());
    }
}
