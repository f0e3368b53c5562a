package engram.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import org.junit.jupiter.api.Test;

class ProgressReportTest {

    private final StringWriter written = new StringWriter();

    private ProgressReport report(boolean terminal, long already) {
        return new ProgressReport(new PrintWriter(written), terminal, already);
    }

    @Test
    void aPlainLineTellsHowFarAndHowLong() {
        assertEquals("10 of 30, 20 s left", report(false, 0).line(10, 30, TimeUnit.SECONDS.toNanos(10)));
        assertEquals("1 of 1\u00A0000, 16 min 39 s left", report(false, 0).line(1, 1000, TimeUnit.SECONDS.toNanos(1)));
        assertEquals("1 of 10\u00A0000, 2 h 46 min left", report(false, 0).line(1, 10_000, TimeUnit.SECONDS.toNanos(1)));
    }

    @Test
    void whatWasDoneBeforeTookNoTime() {
        assertEquals("20 of 30, 10 s left", report(false, 10).line(20, 30, TimeUnit.SECONDS.toNanos(10)));
        assertEquals("10 of 30", report(false, 10).line(10, 30, TimeUnit.SECONDS.toNanos(10)));
    }

    @Test
    void aTerminalGetsABar() {
        assertEquals("[###############---------------] 5 of 10, 1 s left",
                report(true, 0).line(5, 10, TimeUnit.SECONDS.toNanos(1)));
    }

    @Test
    void nothingIsSaidAboutWhatIsDoneAtOnce() {
        try (ProgressReport report = report(true, 0)) {
            report.report(1, 1);
        }
        assertEquals("", written.toString());
    }
}
