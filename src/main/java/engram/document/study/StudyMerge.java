package engram.document.study;

import module java.base;
import engram.export.table.ResumableCsv;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.study.plan.CellOrder;
import engram.model.study.result.CellResult;

/**
 * Parts of a study, computed anywhere and at any time, put together: byte for byte what one machine would have written. What is
 * missing or was cut off is named, and nothing is written then.
 */
public final class StudyMerge {

    private static final int MOST_NAMED = 8;

    private final List<StudyFolder.Described> parts;
    private final CellOrder order;

    private StudyMerge(List<StudyFolder.Described> parts, CellOrder order) {
        this.parts = parts;
        this.order = order;
    }

    /**
     * Looks at the parts.
     *
     * @param folders each with a part of one study; at least one
     * @throws FileProblem if they are not of one study, or one is missing, there twice, or not whole
     */
    public static StudyMerge of(List<Path> folders) throws FileProblem {
        List<StudyFolder.Described> parts = new ArrayList<>();
        for (Path folder : folders) {
            parts.add(StudyFolder.Described.of(folder));
        }
        parts.sort(Comparator.comparing(described -> described.part().number()));
        StudyFolder.Described first = parts.getFirst();
        for (StudyFolder.Described each : parts) {
            requireOfOne(first, each);
        }
        requireAll(parts);
        return new StudyMerge(parts, new CellOrder(first.plan()));
    }

    private static void requireOfOne(StudyFolder.Described first, StudyFolder.Described each) throws FileProblem {
        String remedy = Text.of("Merge parts of one study, unlike %s", first.folder());
        if (!StudyFile.members(each.plan()).equals(StudyFile.members(first.plan()))) {
            throw new FileProblem(each.folder(), "is of another study", remedy);
        }
        if (!each.pictures().equals(first.pictures())) {
            throw new FileProblem(each.folder(), "is of the same study with other pictures", remedy);
        }
        if (each.part().of() != first.part().of()) {
            throw new FileProblem(each.folder(), Text.of("is %s, where others are of %,d", each.part(), first.part().of()),
                    remedy);
        }
    }

    private static void requireAll(List<StudyFolder.Described> parts) throws FileProblem {
        int of = parts.getFirst().part().of();
        BitSet there = new BitSet();
        for (StudyFolder.Described each : parts) {
            if (there.get(each.part().number())) {
                throw new FileProblem(each.folder(), Text.of("is %s once more", each.part()), "Name each part once");
            }
            there.set(each.part().number());
        }
        if (there.cardinality() < of) {
            List<String> missing = IntStream.rangeClosed(1, of)
                    .filter(number -> !there.get(number))
                    .limit(MOST_NAMED)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.toCollection(ArrayList::new));
            int more = of - there.cardinality() - missing.size();
            throw new FileProblem(parts.getFirst().folder(),
                    Text.of("is one of %,d parts, and there is no part %s%s", of, String.join(", ", missing),
                            more > 0 ? Text.of(" and %,d more", more) : ""),
                    "Name the folders of all parts, or run those with --part");
        }
    }

    /** The order of the cells, with the plan. */
    public CellOrder order() {
        return order;
    }

    /** Tells the pictures from any others. */
    public String pictures() {
        return parts.getFirst().pictures();
    }

    /**
     * Goes through all cells in their order.
     *
     * @param cells is told each
     * @throws FileProblem if a part is not whole, or damaged
     */
    public void read(Consumer<CellResult> cells) throws FileProblem {
        CellTable table = new CellTable(order);
        for (StudyFolder.Described each : parts) {
            int from = each.part().from(order.cells());
            int to = each.part().to(order.cells());
            int[] count = {0};
            Path file = each.folder().resolve(StudyFolder.CELLS);
            try {
                if (Files.exists(file)) {
                    ResumableCsv.read(file, table.columns(), (number, row) -> {
                        cells.accept(StudyFolder.result(table, row, from + number, from, to));
                        count[0]++;
                    });
                }
            } catch (WrongRow e) {
                throw e.in(file, from);
            }
            if (from + count[0] < to) {
                throw new FileProblem(each.folder(),
                        Text.of("is not whole: %s has %,d of %s", each.part(), count[0], Text.count(to - from, "cell")),
                        "Run it again with the same words: it goes on where it stopped");
            }
        }
    }

    /** How long each cell took, where its part knows that. */
    public Map<Integer, Double> seconds() throws FileProblem {
        Map<Integer, Double> seconds = new HashMap<>();
        for (StudyFolder.Described each : parts) {
            Path file = each.folder().resolve(StudyFolder.TIMINGS);
            if (!Files.exists(file)) {
                continue;
            }
            try {
                ResumableCsv.read(file, StudyFolder.TIMING_COLUMNS,
                        (_, row) -> seconds.put(Integer.parseInt(row.get(0)), Double.parseDouble(row.get(1))));
            } catch (NumberFormatException e) {
                throw new FileProblem(file, "is damaged", "Take the file away: nothing but the times is lost").because(e);
            }
        }
        return seconds;
    }
}
