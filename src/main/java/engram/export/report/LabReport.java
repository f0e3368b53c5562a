package engram.export.report;

import module java.base;
import engram.export.file.AtomicFile;
import engram.export.picture.Still;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.palette.Palette;
import javax.xml.stream.XMLStreamException;

/**
 * A lab report: one page of HTML with the pictures, the parameters, the scores beside what they are measured against, views,
 * notes, and the experiment itself. It refers to nothing outside of itself, so it opens without a network and can be handed in
 * as it is; whoever gets it has the experiment as well.
 */
public final class LabReport {

    /** How such a file's name ends. */
    public static final String ENDING = ".html";

    /** Tells the link to the experiment from whatever else is in a page. */
    static final String LINK = "engram-experiment";
    static final String LINK_TYPE = "application/octet-stream";
    static final String LINK_START = Markup.dataStart(LINK_TYPE);

    /** A page of ours is larger only with thousands of photographs. */
    private static final long MOST_BYTES = 1L << 30;

    private LabReport() {}

    /**
     * What is reported.
     *
     * @param title what the experiment is called
     * @param experiment what was done; the very one that came to {@code still}
     * @param still the moment that is reported, of one network or two
     * @param palette the colours of firing rates
     * @param views what else was seen, in this order; may be empty
     * @param story what happened, in a sentence or two; empty where nothing is to be said
     * @param notes what a person wrote about it; lines end with a line feed; may be empty
     * @param file the bytes of the experiment's file; empty where there is none
     * @param made what made it
     */
    public record Content(String title, Experiment experiment, Still still, Palette palette, List<View> views, String story,
            String notes, Optional<byte[]> file, Made made) {

        /** Copies the list. */
        public Content {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(experiment, "experiment");
            Objects.requireNonNull(still, "still");
            Objects.requireNonNull(palette, "palette");
            Objects.requireNonNull(story, "story");
            Objects.requireNonNull(notes, "notes");
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(made, "made");
            views = List.copyOf(views);
        }
    }

    /**
     * What made a report.
     *
     * @param program its name and version: {@code Engram 1.0}
     * @param time when, at the place of whoever made it
     */
    public record Made(String program, ZonedDateTime time) {}

    /**
     * Something that was seen, below its title.
     *
     * @param title what it is: {@code Race of the memories}
     * @param svg its picture, a whole document in the format SVG
     * @param width how wide it is shown, in pixels of a screen
     */
    public record View(String title, String svg, int width) {}

    /**
     * Writes a report, whole or not at all.
     *
     * @param target the file; what is there already is replaced
     * @param progress told about the parts written; may cancel
     */
    public static void write(Path target, Content content, Progress progress) throws FileProblem {
        AtomicFile.write(target, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(AtomicFile.stream(out), StandardCharsets.UTF_8));
            write(writer, content, progress);
            writer.flush();
        });
    }

    /** The same for somebody who stays open. */
    public static void write(Writer out, Content content, Progress progress) throws IOException {
        try {
            new ReportPage(content, new Markup(out), progress).write();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The experiment in a report.
     *
     * @param page any file
     * @return the bytes as they were put in; empty where it is no report, or has none
     * @throws FileProblem if the file cannot be read, or the experiment in it is damaged
     */
    public static Optional<byte[]> experiment(Path page) throws FileProblem {
        String text;
        try (InputStream in = Files.newInputStream(page)) {
            if (Files.size(page) > MOST_BYTES) {
                return Optional.empty();
            }
            // What is looked for has no letters beyond ASCII: this way each byte is one letter.
            text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw FileProblem.reading(page, e);
        }
        int mark = text.indexOf("id=\"" + LINK + "\"");
        int start = mark < 0 ? -1 : text.indexOf(LINK_START, Math.max(0, text.lastIndexOf('<', mark)));
        if (start < 0) {
            return Optional.empty();
        }
        int from = start + LINK_START.length();
        int to = text.indexOf('"', from);
        try {
            if (to >= 0) {
                return Optional.of(Base64.getDecoder().decode(text.substring(from, to)));
            }
        } catch (IllegalArgumentException _) {
            // Told below, as a page that is cut off.
        }
        throw new FileProblem(page, "is damaged: the experiment in it is not whole", "Copy or save it again");
    }
}
