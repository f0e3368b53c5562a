package engram.cli;

import module java.base;
import engram.cli.command.EngramCommand;

/**
 * A command that has been run.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Ran(int code, String out, String err) {

    public static Ran command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = EngramCommand.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Ran(code, out.toString(), err.toString());
    }

    /** The one line on standard error; nothing else may be there. */
    public String line() {
        String[] lines = err.split("\\R");
        if (lines.length != 1) {
            throw new AssertionError("not one line: " + err);
        }
        return lines[0];
    }
}
