package engram.controller;

import module java.base;
import module javafx.controls;
import engram.Eventually;
import engram.Experiments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ClosedWindowTest {

    @Test
    void ofWindowsThatWereClosedNothingIsKept() {
        List<WeakReference<Parent>> closed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            closed.add(opened());
        }
        // The toolkit itself keeps what it drew last, so the last one may stay until the next is drawn.
        closed.removeLast();
        Eventually.eventually("their contents are collected", () -> {
            System.gc();
            return closed.stream().allMatch(content -> content.get() == null);
        });
    }

    private static WeakReference<Parent> opened() {
        OpenWindow window = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> new OpenWindow(new Stage(), Experiments.small()));
        window.awaitRecall();
        WeakReference<Parent> content = window.on(() -> new WeakReference<>(window.scene().getRoot()));
        window.close();
        return content;
    }
}
