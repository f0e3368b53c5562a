package engram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import module javafx.controls;
import engram.view.window.MainView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The window before what comes after its first frame. */
@ExtendWith(ApplicationExtension.class)
class FirstFrameTest {

    private static final long PATIENCE_MILLIS = 10_000;

    @Test
    void menusCanBeOpenedOnceThereIsSomethingInThem() {
        List<Boolean> closed = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> {
            MainView.Tools tools = new MainView().tools();
            List<MenuButton> menus = List.of(tools.file(), tools.theme());
            Stream<Boolean> empty = menus.stream().map(MenuButton::isDisabled).toList().stream();
            menus.forEach(menu -> menu.getItems().add(new MenuItem("something")));
            return Stream.concat(empty, menus.stream().map(MenuButton::isDisabled)).toList();
        });
        assertEquals(List.of(true, true, false, false), closed);
    }
}
