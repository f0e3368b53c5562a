package engram.controller.export;

import module java.base;
import engram.document.DocumentFile;
import engram.export.origin.Origin;
import engram.export.page.PageSize;
import engram.export.page.Painting;
import engram.export.page.SvgFile;
import engram.export.picture.Still;
import engram.export.report.LabReport;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.score.TwoDigits;
import engram.model.story.Answers;
import engram.model.story.Reply;
import engram.model.story.Story;
import engram.model.trial.Frame;
import engram.service.Result;
import engram.view.export.ExportChoice;
import engram.view.export.ExportChoice.Item;
import engram.view.export.Preview;
import java.nio.file.Path;

/** Lab reports of what was on screen. */
final class ReportFile {

    private static final int LONGEST_LINE = 60;

    private ReportFile() {}

    /** The views that can be in one. */
    static List<Item> views(Subject subject) {
        return subject.handout().views().stream().map(view -> new Item(view.key(), view.title())).toList();
    }

    /** Writes one. */
    static void write(Subject subject, ExportChoice.Report report, Path target, Progress progress) throws IOException {
        LabReport.write(target, content(subject, report), progress);
    }

    /** What is in one, part by part, and how large it gets. */
    static Preview preview(Subject subject, ExportChoice.Report report, Progress progress) throws IOException {
        LabReport.Content content = content(subject, report);
        StringWriter page = new StringWriter();
        LabReport.write(page, content, progress);
        Experiment experiment = content.experiment();
        List<List<String>> parts = new ArrayList<>();
        parts.add(List.of("Title", Text.shortened(content.title(), LONGEST_LINE)));
        parts.add(List.of("Notes", content.notes().isBlank() ? "none yet: File, Notes"
                : Text.shortened(content.notes().strip().lines().findFirst().orElse(""), LONGEST_LINE)));
        parts.add(List.of("Pictures", Text.count(experiment.memories().size(), "picture") + ", and the cue"));
        parts.add(List.of("Answer", "map of each network, verdict"));
        parts.add(List.of("Scores",
                content.still()
                        .frames()
                        .stream()
                        .map(frame -> TwoDigits.text(frame.scores().recalled()))
                        .collect(Collectors.joining(" and ")) + ", beside what they are measured against"));
        content.views().forEach(view -> parts.add(List.of("View", view.title())));
        parts.add(List.of("Parameters", "all that have a part"));
        parts.add(List.of("Experiment", content.file().isEmpty() ? "too large for a page: save it by itself"
                : Text.of("experiment.engram, %s", PreviewMaker.bytes(content.file().get().length))));
        return new Preview.Table(List.of("Part", "What is in it"), parts,
                Text.of("One page, about %s. It needs nothing beside it, and prints well.",
                        PreviewMaker.bytes(page.getBuffer().length())));
    }

    private static LabReport.Content content(Subject subject, ExportChoice.Report report) {
        Still still = subject.still();
        Subject.Handout handout = subject.handout();
        List<LabReport.View> views = handout.views()
                .stream()
                .filter(view -> report.views().contains(view.key()))
                .map(view -> view(subject, view))
                .toList();
        String title = handout.file().replaceFirst(Pattern.quote(DocumentFile.ENDING) + "$", "");
        return new LabReport.Content(title.isBlank() ? subject.name() : title, subject.first().experiment(), still,
                subject.palette(), views, story(subject, still.frames()), handout.notes(), subject.experiment().get(),
                new LabReport.Made(DocumentFile.program(), ZonedDateTime.now()));
    }

    private static LabReport.View view(Subject subject, ViewShot view) {
        Painting painting = view.painting(false, subject.name());
        String svg = SvgFile.text(painting, PageSize.of(painting), view.heading(), Origin.of(subject.name()));
        return new LabReport.View(view.heading(), svg, painting.width());
    }

    /** What happened, once that can be said: at the end of both runs. */
    private static String story(Subject subject, List<Frame> frames) {
        List<Reply> replies = frames.stream().map(Reply::of).toList();
        if (!replies.stream().allMatch(Reply::ended)) {
            return "";
        }
        Optional<Twin> twin = Optional.ofNullable(subject.twin()).map(ReportFile::twin);
        return Story
                .of(new Answers(subject.first().experiment(), twin, Optional.of(replies.getFirst()),
                        twin.map(_ -> replies.getLast()), subject.first().cautions()))
                .sentence();
    }

    private static Twin twin(Result result) {
        Parameters parameters = result.experiment().parameters();
        return new Twin(parameters.rule(), parameters.dynamics(), Optional.of(parameters));
    }
}
