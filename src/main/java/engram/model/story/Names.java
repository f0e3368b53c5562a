package engram.model.story;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;

/**
 * What pictures are called in sentences: by their names, or by their place where a name is so long that a sentence would not
 * fit its place. Immutable.
 *
 * @param all the names of the memories, in the order learned
 */
public record Names(List<String> all) {

    /** The longest name that stands in a sentence. */
    static final int LONGEST = 16;

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** Copies the list. */
    public Names {
        all = List.copyOf(all);
    }

    /** Those of an experiment's memories. */
    public static Names of(Experiment experiment) {
        return new Names(experiment.memories().stream().map(Memory::name).toList());
    }

    /** What the memory at a place, from 0 on, is called. */
    public String of(int place) {
        String name = all.get(place).strip();
        return name.isEmpty() || name.length() > LONGEST ? Text.of("picture %,d", place + 1) : name;
    }

    /** A small number as a word, a greater one in digits: {@code three pictures}, {@code 12 pictures}, {@code one picture}. */
    static String count(int number, String one) {
        return number < NUMBERS.size() ? NUMBERS.get(number) + " " + (number == 1 ? one : one + "s") : Text.count(number, one);
    }

    /** The same beginning with a capital, for the first place in a sentence. */
    public static String first(String text) {
        int letter = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, letter).toUpperCase(Locale.ROOT) + text.substring(letter);
    }
}
