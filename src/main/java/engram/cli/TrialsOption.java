package engram.cli;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The range of {@code --trials}. */
final class TrialsOption {

    private TrialsOption() {}

    /** Says that there is at least one trial. */
    static void check(ParseResult parsed, int trials) {
        if (trials < 1) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), "--trials %d: it is a whole number from 1 on".formatted(trials));
        }
    }
}
