package engram.export.table;

import module java.base;
import engram.model.experiment.Memory;
import engram.model.study.memories.MemoryStudy;

/**
 * What was found of all memories, as tables. Memories and draws count from 1; what was not asked yet is left
 * empty.
 */
public final class MemoryTables {

    private MemoryTables() {}

    /**
     * Whether each memory is a fixed point, and how often it was answered right: a row for each network and memory.
     *
     * @param names what the networks are called, in their order
     */
    public static CsvTable.Table memories(MemoryStudy study, List<String> names) {
        List<Memory> memories = study.questions().memories();
        return new CsvTable.Table(List.of("network", "memory", "name", "fixed_point", "wrong_pixels", "right", "cues"),
                names.size(), network -> {
                    MemoryStudy.OfNetwork of = study.networks().get(network);
                    return IntStream.range(0, memories.size())
                            .mapToObj(memory -> List.of(names.get(network), Integer.toString(memory + 1),
                                    memories.get(memory).name(), !of.isKnown(memory) ? "" : of.fixed().get(memory) ? "1" : "0",
                                    of.isKnown(memory) ? of.lost().get(memory).toString() : "",
                                    Integer.toString(of.confused(memory, memory)), Integer.toString(of.asked(memory))))
                            .toList();
                });
    }

    /**
     * The confusion matrices: a row for each network and memory asked about, a column for each memory answered, and one for none.
     *
     * @param names what the networks are called, in their order
     */
    public static CsvTable.Table confusion(MemoryStudy study, List<String> names) {
        List<Memory> memories = study.questions().memories();
        int count = memories.size();
        List<String> header = header(List.of("network", "asked", "name"), count);
        header.add("none");
        return new CsvTable.Table(header, names.size() * count, part -> {
            int asked = part % count;
            List<String> row =
                    new ArrayList<>(List.of(names.get(part / count), Integer.toString(asked + 1), memories.get(asked).name()));
            study.networks().get(part / count).confusion().get(asked).forEach(times -> row.add(times.toString()));
            return List.of(row);
        });
    }

    /** The matrix of overlaps: a row and a column for each memory. */
    public static CsvTable.Table overlaps(MemoryStudy study) {
        List<Memory> memories = study.questions().memories();
        return new CsvTable.Table(header(List.of("memory", "name"), memories.size()), memories.size(), memory -> {
            List<String> row = new ArrayList<>(List.of(Integer.toString(memory + 1), memories.get(memory).name()));
            study.overlaps().get(memory).forEach(overlap -> row.add(overlap.toString()));
            return List.of(row);
        });
    }

    /**
     * Each answer with noise: a row for each cue, columns for each network. The same row is the same cue, so that differences can be
     * taken row by row.
     *
     * @param names what the networks are called, in their order
     */
    public static CsvTable.Table answers(MemoryStudy study, List<String> names) {
        List<String> header = new ArrayList<>(List.of("memory", "draw"));
        names.forEach(name -> header.add("similarity_" + name.toLowerCase(Locale.ROOT)));
        names.forEach(name -> header.add("answered_" + name.toLowerCase(Locale.ROOT)));
        int count = study.questions().memories().size();
        return new CsvTable.Table(header, study.questions().cues(), cue -> {
            List<String> row = new ArrayList<>(List.of(Integer.toString(cue % count + 1), Integer.toString(cue / count + 1)));
            study.networks().forEach(of -> row.add(isAsked(of, cue) ? of.similarities().get(cue).toString() : ""));
            study.networks()
                    .forEach(of -> row.add(!isAsked(of, cue) ? ""
                            : of.winners().get(cue) < 0 ? "none" : Integer.toString(of.winners().get(cue) + 1)));
            return List.of(row);
        });
    }

    private static boolean isAsked(MemoryStudy.OfNetwork of, int cue) {
        return cue < of.winners().size();
    }

    private static List<String> header(List<String> first, int count) {
        List<String> header = new ArrayList<>(first);
        IntStream.rangeClosed(1, count).mapToObj(Integer::toString).forEach(header::add);
        return header;
    }
}
