package engram.cli.run;

/** Why a command cannot be carried out: what is wrong, where, and what to do, in one line. */
public final class CommandProblem extends Exception {

    private static final long serialVersionUID = 1;

    public CommandProblem(String line) {
        super(line);
    }

    public CommandProblem(String line, Throwable cause) {
        super(line, cause);
    }
}
