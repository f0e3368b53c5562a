package engram.controller.pictures;

import module java.base;
import engram.controller.state.Chooser;
import engram.controller.state.ExperimentState;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.image.Picture;
import engram.model.image.file.PictureFiles;
import engram.model.image.file.PictureReader;
import engram.model.image.file.Sample;
import engram.model.image.table.PictureTable;
import engram.model.image.table.kind.TableKind;
import engram.model.story.Names;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.PictureRoom;
import engram.service.Job;
import engram.service.Jobs;
import engram.view.dialog.TableDialog;
import engram.view.window.ToastsView;
import java.awt.image.BufferedImage;

/**
 * Takes pictures in, from files, folders, the clipboard and the samples, reads them in the background, and makes them
 * memories or the cue. Each file that cannot be read becomes one line; the rest is taken.
 */
public final class PictureIntake {

    /** What the pictures are for. */
    public enum Use {
        /** To be learned. */
        LEARN("Drop to learn these pictures"),
        /** To be asked about. */
        ASK("Drop to ask the network about this picture");

        private final String invitation;

        Use(String invitation) {
            this.invitation = invitation;
        }

        /** What people read while they hold pictures over the window. */
        String invitation() {
            return invitation;
        }
    }

    private record Reading(List<Picture> pictures, List<TableSource> tables, List<String> problems, List<String> others) {}

    private record TableSource(String name, List<PictureTable> tables) {}

    /** Names of files that were left out take so many letters at most; of more, the number is told. */
    private static final int MOST_LISTED = 120;

    private final ExperimentState state;
    private final Jobs jobs;
    private final ToastsView messages;
    private final DoneNotes notes;
    private final Chooser chooser;
    private final AtomicLong nextId = new AtomicLong(1);
    private int notRead;

    public PictureIntake(ExperimentState state, Jobs jobs, ToastsView messages, Chooser chooser) {
        this.state = state;
        this.jobs = jobs;
        this.messages = messages;
        notes = new DoneNotes(state, messages);
        this.chooser = chooser;
        // Above all that there ever was, also after another experiment was opened.
        state.experimentProperty().subscribe(experiment -> nextId.accumulateAndGet(highestId(experiment) + 1, Math::max));
    }

    private static long highestId(Experiment experiment) {
        return Stream.concat(experiment.memories().stream(), experiment.cue().stream().map(Experiment.Cue::subject))
                .mapToLong(Memory::id)
                .max()
                .orElse(0);
    }

    /** How many of the files that were brought last could not be read. */
    public int notRead() {
        return notRead;
    }

    /** Takes files and folders. */
    public void take(List<Path> filesAndFolders, Use use) {
        if (filesAndFolders.isEmpty()) {
            return;
        }
        String title = filesAndFolders.size() == 1 ? "Reading " + FileProblem.nameOf(filesAndFolders.getFirst())
                : Text.of("Reading %d files and folders", filesAndFolders.size());
        int most = use == Use.ASK ? 1 : free();
        long there = state.pictureBytes(true);
        Job.Work<Reading> work = progress -> read(filesAndFolders, use, most, there, progress);
        Consumer<Reading> onDone = reading -> taken(reading, use);
        Consumer<Exception> onError = problem -> again(problem, () -> take(filesAndFolders, use));
        if (filesAndFolders.size() == 1 && !Files.isDirectory(filesAndFolders.getFirst())) {
            // Of a single file, rows are told: people do not count them.
            jobs.start(title, work, onDone, onError);
        } else {
            jobs.startCounting(title, work, onDone, onError);
        }
    }

    /** How many more memories the window takes. */
    private int free() {
        return Math.max(0, TableDialog.MOST - state.current().memories().size());
    }

    /** Where there is room once the way back is given up, the work is done again with that room. */
    private void again(Exception problem, Runnable work) {
        if (problem instanceof InsufficientMemoryException && state.pictureBytes(true) > state.pictureBytes(false)) {
            state.forgetEarlier();
            messages.add(ToastsView.Kind.NOTE,
                    "To make room for these pictures, those that were removed before are forgotten: there is nothing to undo.");
            work.run();
        } else {
            messages.addProblem(problem);
        }
    }

    /**
     * Takes a picture that has no file.
     *
     * @param name what to call it; where a memory is called so already, it gets a number too
     * @param image its pixels; asked for in the background
     */
    void takeImage(String name, Supplier<BufferedImage> image, Use use) {
        jobs.start("Reading the " + name, progress -> PictureReader.of(name, image.get(), progress),
                picture -> take(List.of(picture.named(unused(name))), false, use), messages::addProblem);
    }

    private String unused(String name) {
        Set<String> used = state.current().memories().stream().map(Memory::name).collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? name : name + " " + number)
                .filter(candidate -> !used.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    private void take(List<Picture> pictures, boolean inverted, Use use) {
        if (pictures.isEmpty()) {
            return;
        }
        List<Memory> memories = pictures.stream()
                .map(picture -> new Memory(nextId.getAndIncrement(), picture.name(), picture, inverted))
                .toList();
        if (use == Use.ASK) {
            state.change(experiment -> experiment.asking(memories.getFirst()));
        } else {
            state.change(experiment -> learning(experiment, memories));
            notes.say(Text.of("%s added and learned", named(memories)));
        }
    }

    /** One by its name, more by their number. */
    private static String named(List<Memory> memories) {
        return memories.size() == 1 ? Names.first(memories.getFirst().name()) : Text.count(memories.size(), "picture");
    }

    /** Learns samples beside what is learned already. */
    void addSamples(List<Sample> samples) {
        readSamples(samples, pictures -> take(pictures, false, Use.LEARN));
    }

    /** Learns samples in place of all that was learned; those among them that were learned already stay what they are. */
    void learnOnlySamples(List<Sample> samples) {
        readSamples(samples, pictures -> {
            List<Memory> before = state.current().memories();
            List<Memory> memories = pictures.stream()
                    .map(picture -> before.stream()
                            .filter(memory -> shows(memory, picture))
                            .findFirst()
                            .orElseGet(() -> new Memory(nextId.getAndIncrement(), picture.name(), picture, false)))
                    .toList();
            if (!memories.equals(before)) {
                state.change(experiment -> experiment.withMemories(memories));
                notes.say(Text.of("%s learned in place of all others", named(memories)));
            }
        });
    }

    private void readSamples(List<Sample> samples, Consumer<List<Picture>> onRead) {
        String title = samples.size() == 1 ? "Reading " + samples.getFirst().title() : "Reading samples";
        jobs.startCounting(title, progress -> {
            List<Picture> pictures = new ArrayList<>();
            for (Sample sample : samples) {
                pictures.add(sample.read());
                progress.report(pictures.size(), samples.size());
            }
            return pictures;
        }, onRead, messages::addProblem);
    }

    /** Whether a memory is of a picture and not of its negative, whatever it is called by now. */
    static boolean shows(Memory memory, Picture picture) {
        return !memory.inverted() && memory.picture().name().equals(picture.name())
                && memory.picture().gray().equals(picture.gray());
    }

    private static Experiment learning(Experiment experiment, List<Memory> added) {
        return experiment.withMemories(Stream.concat(experiment.memories().stream(), added.stream()).toList());
    }

    private static Reading read(List<Path> filesAndFolders, Use use, int most, long there, Progress progress) {
        PictureFiles found = PictureFiles.in(filesAndFolders);
        List<String> problems = new ArrayList<>(found.problems().stream().map(FileProblem::getMessage).toList());
        PictureRoom room = new PictureRoom(there);
        if (use == Use.LEARN && found.files().size() > most) {
            problems.addFirst(tooMany(found.files().size(), "files", most));
        }
        List<Picture> pictures = new ArrayList<>();
        List<TableSource> tables = new ArrayList<>();
        List<Path> files = use == Use.LEARN ? found.files().stream().limit(most).toList() : found.files();
        Set<Path> labels = TableKind.labelsAmong(files);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            progress.report(i, files.size());
            Progress within = within(progress, i, files.size());
            try {
                Optional<TableKind> kind = TableKind.of(file, filesAndFolders.contains(file));
                if (kind.isPresent() && !labels.contains(file)) {
                    tables.add(new TableSource(FileProblem.nameOf(file), kind.get().open(file, within)));
                } else if (!filesAndFolders.contains(file) && !labels.contains(file) && !PictureReader.isMeantAsPicture(file)) {
                    others.add(FileProblem.nameOf(file));
                } else if (!labels.contains(file)) {
                    Picture picture = PictureReader.read(file, within);
                    room.take(picture);
                    pictures.add(picture);
                }
            } catch (FileProblem problem) {
                problems.add(problem.getMessage());
            }
            if (use == Use.ASK && !pictures.isEmpty()) {
                break;
            }
        }
        // Folders hold lists and notes as well: nobody meant those, and a line for each would hide what is wrong.
        return new Reading(pictures, tables, problems, others);
    }

    /** A single file's progress is shown as its own; that of one among many only lets it be cancelled. */
    private static Progress within(Progress progress, int file, int files) {
        return files == 1 ? progress : (_, _) -> progress.report(file, files);
    }

    private void taken(Reading reading, Use use) {
        notRead = reading.problems().size();
        messages.addProblems(reading.problems());
        if (!reading.others().isEmpty()) {
            messages.add(ToastsView.Kind.NOTE,
                    Text.of("Left out, as no pictures: %s.", Text.some(reading.others(), MOST_LISTED)));
        }
        take(reading.pictures(), false, use);
        for (TableSource source : reading.tables()) {
            chooser.pick(source.name(), source.tables(), choice -> takeChosen(source, choice, use));
        }
    }

    /** Thousands of pictures are made in the background. */
    private void takeChosen(TableSource source, TableDialog.Choice choice, Use use) {
        int most = use == Use.ASK ? 1 : free();
        List<Integer> numbers = choice.numbers().stream().limit(most).toList();
        if (use == Use.LEARN && numbers.size() < choice.numbers().size()) {
            messages.add(ToastsView.Kind.PROBLEM, tooMany(choice.numbers().size(), "pictures", most));
        }
        if (numbers.isEmpty()) {
            return;
        }
        long there = state.pictureBytes(true);
        jobs.startCounting("Taking pictures of " + source.name(), progress -> pictures(choice.table(), numbers, there, progress),
                pictures -> take(pictures, choice.inverted(), use),
                problem -> again(problem, () -> takeChosen(source, choice, use)));
    }

    private static List<Picture> pictures(PictureTable table, List<Integer> numbers, long there, Progress progress) {
        PictureRoom room = new PictureRoom(there);
        List<Picture> pictures = new ArrayList<>();
        for (int number : numbers) {
            Picture picture = table.picture(number);
            room.take(picture);
            pictures.add(picture);
            progress.report(pictures.size(), numbers.size());
        }
        return pictures;
    }

    private static String tooMany(int brought, String what, int most) {
        return Text.of("The window takes at most %,d memories: of these %,d %s %s. The commands take more (engram evaluate).",
                TableDialog.MOST, brought, what,
                most == 0 ? "none are taken" : most == 1 ? "the first is taken" : Text.of("the first %,d are taken", most));
    }
}
