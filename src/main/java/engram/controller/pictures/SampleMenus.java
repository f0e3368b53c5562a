package engram.controller.pictures;

import module javafx.controls;
import engram.model.image.file.Sample;
import java.util.List;

/** The pictures that come with Engram, as menus: a group each, to be learned one by one or all at once. */
public final class SampleMenus {

    private static final double PICTURE = 28;

    private SampleMenus() {}

    /**
     * Fills a button's menu.
     *
     * @param button gets a menu for each group
     * @param intake learns what is chosen
     */
    public static void fill(MenuButton button, PictureIntake intake) {
        for (Sample.Group group : Sample.groups()) {
            Menu menu = new Menu(group.title());
            MenuItem all = new MenuItem("All " + group.samples().size());
            all.setOnAction(_ -> intake.takeSamples(group.samples()));
            menu.getItems().setAll(all, new SeparatorMenuItem());
            for (Sample sample : group.samples()) {
                MenuItem item = new MenuItem(sample.title());
                item.setOnAction(_ -> intake.takeSamples(List.of(sample)));
                menu.getItems().add(item);
            }
            menu.setOnShowing(_ -> draw(menu, group));
            button.getItems().add(menu);
        }
    }

    /** Pictures in a menu are read when it is first opened, not when the program starts. */
    private static void draw(Menu menu, Sample.Group group) {
        for (int i = 0; i < group.samples().size(); i++) {
            MenuItem item = menu.getItems().get(i + 2);
            if (item.getGraphic() == null) {
                // In the background: the menu does not wait for them.
                ImageView picture = new ImageView(new Image(group.samples().get(i).location().toExternalForm(), true));
                picture.setFitWidth(PICTURE);
                picture.setFitHeight(PICTURE);
                item.setGraphic(picture);
            }
        }
    }
}
