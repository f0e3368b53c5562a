package engram.cli.options;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.model.Numeral;
import engram.model.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How many of some pictures are learned, one number after the other: what {@code --memories} says of studies of that. */
public final class MemoryCounts {

    private MemoryCounts() {}

    /**
     * Reads numbers of memories.
     *
     * @param text whole numbers from 1 on, each once, with commas between them
     * @return at least one, ascending
     * @throws ParameterException if it is something else
     */
    public static List<Integer> read(String text, CommandSpec command) {
        SortedSet<Integer> counts = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            int count;
            try {
                count = Numeral.whole(part).orElseThrow().intValueExact();
            } catch (IllegalArgumentException | ArithmeticException | NoSuchElementException _) {
                count = 0;
            }
            if (count < 1 || !counts.add(count)) {
                throw new ParameterException(command.commandLine(),
                        Text.of("--memories %s: whole numbers from 1 on, each once, as in 100,1000", text));
            }
        }
        return List.copyOf(counts);
    }

    /**
     * Sees to it that there are as many pictures as are to be learned.
     *
     * @param counts ascending
     * @param pictures how many there are
     */
    public static void check(List<Integer> counts, int pictures) throws CommandProblem {
        if (counts.getLast() > pictures) {
            throw new CommandProblem(Text.of("--memories %,d: there are %s: name more pictures, or fewer memories",
                    counts.getLast(), Text.count(pictures, "picture")));
        }
    }
}
