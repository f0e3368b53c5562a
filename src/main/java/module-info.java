module engram {
    requires java.desktop;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires atlantafx.base;
    requires commons.math3;
    requires com.twelvemonkeys.imageio.core;
    requires com.twelvemonkeys.imageio.metadata;
    requires org.bytedeco.ffmpeg;
    requires info.picocli;
    requires org.apache.commons.csv;
    requires tools.jackson.core;
    requires org.jfree.svg;
    requires org.apache.commons.logging;
    requires org.apache.pdfbox;
    requires de.rototor.pdfbox.graphics2d;
    requires jasperreports.fonts.liberation;

    opens engram.cli.command to info.picocli;
    opens engram.cli.options to info.picocli;
    opens engram.cli.study to info.picocli;

    exports engram;
}
