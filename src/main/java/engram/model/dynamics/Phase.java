package engram.model.dynamics;

import engram.model.Text;

/**
 * A stretch of a recall, and a step in it.
 *
 * @param name what it is called: {@code iteration}, {@code cue}, {@code free} or {@code binary}
 * @param number which of its kind it is, from 1 on
 * @param count how many of its kind there are
 * @param step which of its steps, from 1 on
 * @param steps how many steps it has
 */
public record Phase(String name, int number, int count, int step, int steps) {

    /** The last step of the last of its kind. */
    public Phase last() {
        return new Phase(name, count, count, steps, steps);
    }

    /** The same in words, the parts of a fraction joined by what is given: {@code iteration 3/100, step 57/100}. */
    public String text(String slash, String comma) {
        String which = count > 1 || name.equals("iteration") ? name + " " + number + slash + count : name;
        return Text.of("%s%sstep %d%s%d", which, comma, step, slash, steps);
    }
}
