package engram.cli;

/** Why a command cannot be carried out: what is wrong, where, and what to do, in one line. */
final class CommandProblem extends Exception {

    private static final long serialVersionUID = 1;

    CommandProblem(String line) {
        super(line);
    }

    CommandProblem(String line, Throwable cause) {
        super(line, cause);
    }
}
