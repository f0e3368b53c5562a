package engram.cli.run;

import engram.model.Text;
import java.io.PrintWriter;

/** What commands say on standard error: a line of a length that can be read. */
public final class ErrorLine {

    /** Letters that a line has at most, whatever stands in it. */
    public static final int LONGEST = 400;

    private ErrorLine() {}

    /** Says one line; what stands in it may be of any length. */
    public static void tell(PrintWriter err, String line) {
        String begin = "engram: ";
        err.println(begin + Text.line(TerminalText.oneLine(line), LONGEST - begin.length()));
    }
}
