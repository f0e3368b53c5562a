package engram.export.report;

import module java.base;
import engram.export.picture.FramePainter;
import engram.export.picture.FrameStyle;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.image.GrayImage;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.model.trial.Frame;
import java.awt.image.BufferedImage;
import javax.xml.stream.XMLStreamException;

/** The page of a report, from its top to its foot. */
final class ReportPage {

    /** More pictures than these are not shown; all of them are in the experiment. */
    private static final int MOST_PICTURES = 60;
    private static final int THUMBNAIL = 72;
    private static final int CUE = 132;
    /** About how many pixels wide a map of the figure is, and how many of them make one of the page. */
    private static final int MAP = 480;
    private static final int FINENESS = 2;
    private static final int MOST_PIXELS_PER_CELL = 40;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final LabReport.Content content;
    private final Markup page;
    private final Progress progress;
    private final Frame first;
    private int written;

    ReportPage(LabReport.Content content, Markup page, Progress progress) {
        this.content = content;
        this.page = page;
        this.progress = progress;
        first = content.still().first();
    }

    /** Writes all of it. */
    void write() throws XMLStreamException {
        page.page(() -> {
            page.element("head", "", this::head);
            page.element("body", "", () -> page.element("main", "", this::body));
        });
    }

    private void part() {
        progress.report(++written, 4 + memories().size() + content.views().size());
    }

    private List<Memory> memories() {
        return content.experiment().memories().stream().limit(MOST_PICTURES).toList();
    }

    private void head() throws XMLStreamException {
        page.empty("meta", Map.of("charset", "utf-8"));
        page.empty("meta", attributes("name", "viewport", "content", "width=device-width, initial-scale=1"));
        // Browsers hold the page to what it says of itself: that nothing is fetched, and nothing runs.
        page.empty("meta", attributes("http-equiv", "Content-Security-Policy", "content",
                "default-src 'none'; img-src data:; style-src 'unsafe-inline'"));
        page.empty("meta", attributes("name", "generator", "content", content.made().program()));
        page.text("title", "", content.title() + " \u2013 Lab report");
        page.text("style", "", Styles.TEXT);
    }

    private static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }

    private void body() throws XMLStreamException {
        page.element("header", "", this::title);
        if (!content.notes().isBlank()) {
            section("Notes", () -> page.element("div", attributes("class", "notes", "dir", "auto"),
                    () -> page.text(content.notes().strip())));
        }
        section("What was learned", this::learned);
        section("What was asked", this::asked);
        part();
        section(moment(), this::answered);
        part();
        for (LabReport.View view : content.views()) {
            section(view.title(), () -> view(view));
            part();
        }
        section("Parameters",
                () -> new ParametersPart(content.still().frames().stream().map(frame -> frame.trial().parameters()).toList(),
                        first.trial().question().draw(), page).write());
        part();
        page.element("footer", "", this::foot);
        part();
    }

    private void section(String title, Markup.Body body) throws XMLStreamException {
        page.element("section", "", () -> {
            page.text("h2", "", title);
            body.write();
        });
    }

    private void title() throws XMLStreamException {
        page.text("p", "kind", "Lab report");
        page.element("h1", "", () -> page.name(content.title()));
        page.text("p", "origin", Text.of("Made with %s on %s. Seed %d.", content.made().program(),
                WHEN.format(content.made().time()), first.trial().parameters().seed()));
        if (content.file().isPresent()) {
            byte[] file = content.file().get();
            page.element("p", "experiment", () -> {
                page.element("a", attributes("id", LabReport.LINK, "download", "experiment.engram", "href",
                        Markup.data(LabReport.LINK_TYPE, file)), () -> page.text("experiment.engram"));
                page.text(Text.of(" (%,d kB) is in this page: save it, or drop the page on Engram\u2019s window, to go on with"
                        + " the experiment.", Math.ceilDiv(file.length, 1000)));
            });
        }
    }

    private void learned() throws XMLStreamException {
        Experiment experiment = content.experiment();
        int side = first.side();
        page.text("p", "", Text.of("%s, brought to %d \u00D7 %d pixels: as opened, and as the network stores it.",
                Text.count(experiment.memories().size(), "picture"), side, side));
        page.element("ol", "memories", () -> {
            for (Memory memory : memories()) {
                page.element("li", "", () -> memory(memory));
                part();
            }
        });
        int more = experiment.memories().size() - memories().size();
        if (more > 0) {
            page.text("p", "note", Text.of("And %s more, which are in the experiment.", Text.count(more, "picture")));
        }
    }

    private void memory(Memory memory) throws XMLStreamException {
        int side = first.side();
        BufferedImage opened = PixelPictures.of(memory.picture().preview());
        int width = opened.getWidth() >= opened.getHeight() ? THUMBNAIL
                : Math.max(1, THUMBNAIL * opened.getWidth() / opened.getHeight());
        page.element("div", "pair", () -> {
            page.picture(opened, memory.name() + ", as opened", width);
            page.picture(PixelPictures.of(memory.grey(side).threshold(), side), memory.name() + ", as stored", THUMBNAIL);
        });
        page.element("div", "name", () -> {
            page.name(memory.name());
            page.text(memory.inverted() ? " (negative)" : "");
        });
    }

    private void asked() throws XMLStreamException {
        CueStimulus question = first.trial().question();
        int byHand = question.retouch().count();
        int silenced = first.trial().parameters().silencedByHand().count();
        page.element("p", "", () -> {
            page.name(question.name());
            page.text(Text.of(", with noise: %s, level %s, draw %d%s%s.", first.trial().parameters().noiseKind().title(),
                    Parameter.NOISE.format(first.trial().parameters().noise()), question.draw() + 1,
                    byHand == 0 ? "" : "; set by hand: " + Text.count(byHand, "neuron"),
                    silenced == 0 ? "" : "; silenced by hand: " + Text.count(silenced, "neuron")));
        });
        page.element("div", "cue", () -> {
            grey("The original", question.original());
            grey("With noise", question.seen());
            captioned("As it is played", PixelPictures.of(question.pattern(), first.side()));
        });
    }

    private void grey(String name, GrayImage grey) throws XMLStreamException {
        captioned(name, PixelPictures.of(grey));
    }

    private void captioned(String name, BufferedImage picture) throws XMLStreamException {
        page.element("figure", "", () -> {
            page.picture(picture, name, CUE);
            page.text("figcaption", "", name);
        });
    }

    private String moment() {
        boolean ended = first.trial().isComplete() && first.time() == first.trial().recorded() - 1;
        return ended ? "The answer, at the end of the run"
                : Text.of("The answer so far, at step %,d of %,d", first.time() + 1, first.trial().length());
    }

    private void answered() throws XMLStreamException {
        int cell = Math.clamp(MAP / first.side(), 1, MOST_PIXELS_PER_CELL);
        FrameStyle style = new FrameStyle(cell, content.palette(), false, FrameStyle.Content.RATES);
        BufferedImage figure = FramePainter.paint(content.still(), style, Progress.IGNORED);
        if (!content.story().isBlank()) {
            page.text("p", "story", content.story());
        }
        page.element("figure", "wide", () -> {
            page.picture(figure, "Firing rates of the cue and of the networks", figure.getWidth() / FINENESS);
            page.text("figcaption", "", Text.of("The squares are the neurons: the brighter, the more often they %s.", active()));
        });
        ScoresPart scores = new ScoresPart(content.experiment(), content.still().frames(), page);
        scores.write();
        scores.writeOverlaps();
    }

    /** What neurons do that are active; in words for each kind of them that there is. */
    private String active() {
        return content.still()
                .frames()
                .stream()
                .map(frame -> frame.trial().parameters().dynamics().neurons().activity().many())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private void view(LabReport.View view) throws XMLStreamException {
        page.element("figure", "wide",
                () -> page.picture("image/svg+xml", view.svg().getBytes(StandardCharsets.UTF_8), view.title(), view.width()));
    }

    private void foot() throws XMLStreamException {
        page.text("p", "", "The same pictures, parameters and seed give the same spikes on every computer.");
    }
}
