package engram;

import engram.model.Text;
import java.util.Objects;

/** Says in one line why no window can be opened, and what to do. */
final class NoWindow {

    private NoWindow() {}

    /**
     * Explains what JavaFX threw while it started.
     *
     * @param cause what was thrown
     * @param display the value of the environment variable DISPLAY, or null where it is not set
     */
    static String because(Throwable cause, String display) {
        String message = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        if (message.contains("DISPLAY")) {
            String which = display == null || display.isBlank() ? "there is no display (DISPLAY is not set)"
                    : Text.of("the display \u201C%s\u201D cannot be reached", display);
            return "Engram cannot open a window: " + which
                    + ". Start it in a desktop session; on a server, xvfb-run (Debian package xvfb) gives it a virtual display.";
        }
        if (message.contains("GTK") || message.contains("gtk")) {
            return "Engram cannot open a window: GTK 3 is missing. Install it (Debian, Ubuntu: apt install libgtk-3-0;"
                    + " Fedora: dnf install gtk3) and start again.";
        }
        return "Engram cannot open a window: " + inOneLine(message) + ". Check that this Java has a desktop to draw on.";
    }

    /**
     * Explains what was thrown when JavaFX had started and the window was being made.
     *
     * @param fault what was thrown
     */
    static String becauseOfFault(Throwable fault) {
        String remedy = fault instanceof OutOfMemoryError ? "Close other programs and start it again."
                : "Start it again; if it says the same, its files may be damaged: install it anew.";
        return "Engram cannot open its window: " + inOneLine(fault.toString()) + ". " + remedy;
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
    }
}
