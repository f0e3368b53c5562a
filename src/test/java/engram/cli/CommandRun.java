package engram.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.command.EngramCommand;

/** A command as it was run, with what it gave back and what it wrote on its two streams. */
public record CommandRun(int code, String out, String err) {

    /** Runs a command; words may be texts, numbers and paths. */
    public static CommandRun of(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        int code = EngramCommand.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** The same, with options that are written in one text. */
    public static CommandRun of(List<?> words, String options) {
        return of(Stream.concat(words.stream(), Arrays.stream(options.strip().split("\\s+")))
                .filter(word -> !word.toString().isEmpty())
                .toArray());
    }

    /** Sees to it that all went well; gives back what was printed. Slow machines may say how far they are. */
    public String done() {
        assertEquals("", err.lines().filter(line -> !line.endsWith(" left")).collect(Collectors.joining("\n")));
        assertEquals(0, code);
        return out;
    }

    /** Sees to it that nothing was done but to say why, in one line; gives back that line. */
    public String failed() {
        return refused(1, "engram: ");
    }

    /** Sees to it that the command was found to be used wrongly; gives back the one line that says how. */
    public String misused() {
        String line = refused(2, "engram: ");
        assertTrue(line.matches(".*\\. See: engram.* --help"), line);
        return line.replaceFirst("\\. See: engram.* --help$", "");
    }

    private String refused(int expected, String start) {
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.startsWith(start), err);
        assertEquals(expected, code, err);
        assertEquals("", out);
        return err.strip().substring(start.length());
    }
}
