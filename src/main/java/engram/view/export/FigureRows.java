package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.view.control.Segments;
import engram.view.control.Tips;
import engram.view.export.ExportChoice.Figure;
import engram.view.export.ExportChoice.Format;
import engram.view.export.ExportChoice.Offer;

/** What a figure is written as, and all that is set of how it is drawn. */
final class FigureRows {

    private final OptionRows rows = new OptionRows();
    private final Segments<Format> format = new Segments<>("figure-format", "Format", each -> each.item().title());
    private final LookRows look;
    private final CheckBox transparent = new CheckBox("Transparent");

    FigureRows(int mostCell, Runnable onChange) {
        look = new LookRows("figure", mostCell, false, onChange);
        transparent.setId("figure-transparent");
        transparent.setMinWidth(Region.USE_PREF_SIZE);
        transparent.selectedProperty().addListener((_, _, _) -> onChange.run());
        format.value().addListener((_, _, now) -> {
            if (now != null) {
                look.setFormat(now);
                transparent.setDisable(!now.drawn());
            }
            onChange.run();
        });
        rows.add("Format", format.node(),
                "PNG is a picture. SVG and PDF keep lines and letters as such: sharp at any size, and to be changed in other"
                        + " programs. CSV is a table of what is seen");
        Tips.explain(transparent, "Leaves out the ground, to be laid over something; letters are as on the ground chosen");
        look.addTo(rows, transparent);
    }

    /** All of them. */
    Node node() {
        return rows;
    }

    LookRows look() {
        return look;
    }

    void offer(Offer offer, String first) {
        format.offer(offer.figures(), each -> each.item().key());
        look.offer(offer, first);
    }

    void remember(Map<String, String> choices) {
        choices.put("figure.format", format.value().getValue().item().key());
        choices.put("figure.transparent", Boolean.toString(transparent.isSelected()));
        look.remember(choices);
    }

    void restore(Map<String, String> choices, Offer offer) {
        offer.figures()
                .stream()
                .filter(each -> each.item().key().equals(choices.get("figure.format")))
                .findFirst()
                .ifPresent(format.value()::setValue);
        transparent.setSelected("true".equals(choices.get("figure.transparent")));
        look.restore(choices, offer);
    }

    /** Whether something is offered, and all numbers are right. */
    boolean isRight() {
        return format.value().getValue() != null && look.isRight();
    }

    /** What is set; to be asked only where all of it is right. */
    Figure figure() {
        return new Figure(look.look(), format.value().getValue().item().key(), transparent.isSelected());
    }
}
