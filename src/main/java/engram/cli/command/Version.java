package engram.cli.command;

import engram.model.Text;
import picocli.CommandLine.IVersionProvider;

/** Says which Engram this is, on which Java. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getModule().getDescriptor() == null ? "unknown version"
                : Version.class.getModule().getDescriptor().rawVersion().orElse("unreleased");
        return new String[] {Text.of("Engram %s, Java %s", version, Runtime.version())};
    }
}
