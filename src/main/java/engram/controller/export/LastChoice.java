package engram.controller.export;

import module java.base;

/** What was chosen last, as one line of text: {@code figure.format=SVG; figure.unit=PAPER}. */
final class LastChoice {

    private LastChoice() {}

    /** Writes it. */
    static String text(Map<String, String> choices) {
        return choices.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
    }

    /** Reads it; what makes no sense is left out. */
    static Map<String, String> of(String text) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                choices.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
        return choices;
    }
}
