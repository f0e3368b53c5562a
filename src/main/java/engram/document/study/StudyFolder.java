package engram.document.study;

import module java.base;
import engram.document.parts.Members;
import engram.export.file.JsonFile;
import engram.export.table.ResumableCsv;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.CellResult;

/**
 * The folder of a study's results: the study itself, which part of it is there, a table of its cells that grows row by row, and the
 * time that each took, which nothing else depends on. What was stopped, even in the middle of a row, is gone on with. For one thread.
 */
public final class StudyFolder implements Closeable {

    /** The study, as {@link StudyFile} writes it. */
    public static final String STUDY = "study.json";

    /** Which part of the study is there, and of which pictures. */
    public static final String PART = "part.json";

    /** A row for each cell. */
    public static final String CELLS = "cells.csv";

    /** How long each cell took. */
    public static final String TIMINGS = "timings.csv";

    private static final String NUMBER = "part";
    private static final String OF = "parts";
    private static final String PICTURES = "pictures";
    static final List<String> TIMING_COLUMNS = List.of("Cell", "Seconds");

    private final Path folder;
    private final CellTable table;
    private final Part part;
    private final ResumableCsv cells;
    private final ResumableCsv timings;
    private final int first;
    private final int end;
    private int next;

    private StudyFolder(Path folder, CellOrder order, Part part, ResumableCsv cells, ResumableCsv timings) {
        this.folder = folder;
        table = new CellTable(order);
        this.part = part;
        this.cells = cells;
        this.timings = timings;
        first = part.from(order.cells());
        end = part.to(order.cells());
        next = first;
    }

    /**
     * Is told of cells that are there already.
     */
    @FunctionalInterface
    public interface Known {

        /** Takes the next one, in their order. */
        void take(CellResult result);
    }

    /**
     * Opens a folder, and goes through what is there.
     *
     * @param folder an existing folder; empty, or of this very study and part
     * @param pictures tells the pictures from any others
     * @param anew whether to begin anew, whatever is there
     * @throws FileProblem if the folder holds something else, or cannot be written
     */
    public static StudyFolder open(Path folder, CellOrder order, String pictures, Part part, boolean anew, Known known)
            throws FileProblem {
        if (!anew) {
            requireSame(folder, order.plan(), pictures, part);
        }
        ResumableCsv cells = null;
        ResumableCsv timings = null;
        try {
            // Old cells go before the new study comes, and cells come after it: none stands beside a study that it is not of.
            if (anew) {
                cells = ResumableCsv.open(folder.resolve(CELLS), new CellTable(order).columns(), true);
            }
            if (anew || !Files.exists(folder.resolve(STUDY))) {
                StudyFile.write(folder.resolve(STUDY), order.plan());
            }
            if (anew || !Files.exists(folder.resolve(PART))) {
                JsonFile.write(folder.resolve(PART), partMembers(part, pictures));
            }
            if (!anew) {
                cells = ResumableCsv.open(folder.resolve(CELLS), new CellTable(order).columns(), false);
            }
            timings = ResumableCsv.open(folder.resolve(TIMINGS), TIMING_COLUMNS, anew);
            StudyFolder opened = new StudyFolder(folder, order, part, cells, timings);
            opened.readAll(known);
            return opened;
        } catch (FileProblem | RuntimeException e) {
            closeAll(cells, timings);
            throw e;
        }
    }

    private static void closeAll(ResumableCsv... tables) throws FileProblem {
        for (ResumableCsv table : tables) {
            if (table != null) {
                table.close();
            }
        }
    }

    private static Map<String, Object> partMembers(Part part, String pictures) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(NUMBER, part.number());
        members.put(OF, part.of());
        members.put(PICTURES, pictures);
        return members;
    }

    private static void requireSame(Path folder, StudyPlan plan, String pictures, Part part) throws FileProblem {
        String remedy = "Name another folder, or begin anew with --overwrite";
        Path study = folder.resolve(STUDY);
        if (Files.exists(study) && !StudyFile.members(kept(study)).equals(StudyFile.members(plan))) {
            throw new FileProblem(folder, "holds another study", remedy);
        }
        if (!Files.exists(folder.resolve(PART))) {
            // A program that was killed as it began has left the study alone, or nothing.
            if (Files.exists(folder.resolve(CELLS))) {
                throw new FileProblem(folder, Text.of("holds %s, and no %s that says of what they are", CELLS, PART), remedy);
            }
            return;
        }
        Described there = Described.of(folder);
        if (!there.part().equals(part)) {
            throw new FileProblem(folder, Text.of("holds %s", there.part()), remedy);
        }
        if (!there.pictures().equals(pictures)) {
            throw new FileProblem(folder, "holds results of this study with other pictures", remedy);
        }
    }

    /** The study that a folder says it is of; nobody wrote it by hand. */
    private static StudyPlan kept(Path study) throws FileProblem {
        try {
            return StudyFile.read(study);
        } catch (FileProblem e) {
            String reason = e.place().part().isEmpty() ? e.reason() : Text.of("is damaged: %s %s", e.place().part(), e.reason());
            throw new FileProblem(study, reason, "Copy the study's own file to it, or begin anew with --overwrite").because(e);
        }
    }

    private void readAll(Known known) throws FileProblem {
        try {
            cells.read((number, row) -> {
                known.take(result(table, row, first + number, first, end));
                next = first + number + 1;
            });
        } catch (WrongRow e) {
            throw e.in(folder.resolve(CELLS), first);
        }
    }

    /** The result in a row, which ought to be that of a cell before {@code end}. */
    static CellResult result(CellTable table, List<String> row, int cell, int first, int end) {
        if (cell >= end) {
            throw WrongRow.behindTheLast(cell, end - first);
        }
        return table.read(row, cell);
    }

    /**
     * Goes through what is there, and leaves all as it is, even where it is just being written.
     *
     * @param folder of this very study, whole
     * @throws FileProblem if the folder holds something else, or cannot be read
     */
    public static void read(Path folder, CellOrder order, String pictures, Known known) throws FileProblem {
        requireSame(folder, order.plan(), pictures, Part.WHOLE);
        CellTable table = new CellTable(order);
        try {
            ResumableCsv.read(folder.resolve(CELLS), table.columns(),
                    (number, row) -> known.take(result(table, row, number, 0, order.cells())));
        } catch (WrongRow e) {
            throw e.in(folder.resolve(CELLS), 0);
        }
    }

    /** The first cell that is not there yet; {@link #end} where all are. */
    public int next() {
        return next;
    }

    /** The first cell of the part. */
    public int first() {
        return first;
    }

    /** The first cell that is not of the part any more. */
    public int end() {
        return end;
    }

    /** Which part of the study it is. */
    public Part part() {
        return part;
    }

    /**
     * Writes the next cell down. When this returns, the system has it.
     *
     * @param result of cell {@link #next}
     * @param seconds that it took
     * @throws FileProblem if the table cannot be written, or was taken away
     */
    public void append(CellResult result, double seconds) throws FileProblem {
        if (result.cell() != next) {
            throw new IllegalArgumentException(Text.of("Study: cell %d comes next, not %d", next, result.cell()));
        }
        // Rows of a file that was taken away would be lost without a word, after hours perhaps.
        if (Files.notExists(folder.resolve(CELLS))) {
            throw new FileProblem(folder.resolve(CELLS), "was taken away while the study ran",
                    "Leave the folder alone, and run it again");
        }
        cells.append(table.row(result));
        timings.append(List.of(Integer.toString(result.cell()), Text.of("%.3f", seconds)));
        next++;
    }

    @Override
    public void close() throws FileProblem {
        closeAll(cells, timings);
    }

    /**
     * What a folder says of itself.
     *
     * @param folder where it is
     * @param plan the study
     * @param part which part of it
     * @param pictures tells its pictures from any others
     */
    public record Described(Path folder, StudyPlan plan, Part part, String pictures) {

        /**
         * Reads it.
         *
         * @throws FileProblem if it is no folder of a study
         */
        public static Described of(Path folder) throws FileProblem {
            if (!Files.exists(folder.resolve(PART))) {
                throw new FileProblem(folder, "holds no results of a study", "Name a folder that engram study has written");
            }
            if (!Files.exists(folder.resolve(STUDY))) {
                throw new FileProblem(folder, Text.of("holds %s, and no %s that says of which study", PART, STUDY),
                        "Run this part again with --overwrite");
            }
            StudyPlan plan = kept(folder.resolve(STUDY));
            Path file = folder.resolve(PART);
            try {
                Members members = Members.of(JsonFile.read(file), Place.of(file));
                int of = members.whole(OF, 1, Integer.MAX_VALUE).orElseThrow(() -> members.missing(OF));
                int number = members.whole(NUMBER, 1, of).orElseThrow(() -> members.missing(NUMBER));
                String pictures = members.text(PICTURES).orElseThrow(() -> members.missing(PICTURES));
                return new Described(folder, plan, new Part(number, of), pictures);
            } catch (FileProblem e) {
                throw e.called(file.toString());
            } catch (IOException e) {
                throw new FileProblem(file, Text.of("is damaged: %s", e.getMessage()), "Run this part again with --overwrite")
                        .because(e);
            }
        }
    }
}
