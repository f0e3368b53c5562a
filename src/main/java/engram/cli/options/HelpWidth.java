package engram.cli.options;

import module java.base;
import engram.model.Numeral;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How wide a usage text is: as the terminal, as far as lines can be read with ease. */
public final class HelpWidth {

    /** What every terminal has, where nothing is known. */
    private static final int USUAL = 80;

    /** In less there is no room for what stands beside the options; the terminal breaks such lines itself. */
    private static final int LEAST = 55;

    private static final int MOST = 120;

    private HelpWidth() {}

    /** The width for the terminal that the program runs on. */
    public static int now() {
        return of(System.getenv("COLUMNS"), HelpWidth::ofTerminal);
    }

    /**
     * The width by what is known.
     *
     * @param columns what the shell says; null or anything else but a number where it says nothing
     * @param terminal asked then; 0 where there is no terminal, or it does not tell
     */
    public static int of(String columns, IntSupplier terminal) {
        int said =
                columns != null && columns.matches("\\d{1,4}") ? Numeral.decimal(columns).map(BigDecimal::intValue).orElse(0) : 0;
        int known = said > 0 ? said : terminal.getAsInt();
        return known > 0 ? Math.clamp(known, LEAST, MOST) : USUAL;
    }

    private static int ofTerminal() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return 0;
        }
        UsageMessageSpec asked = new UsageMessageSpec();
        asked.width(USUAL);
        return asked.autoWidth(true).width();
    }
}
