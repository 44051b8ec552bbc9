package senryaku.sparql.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** The product's version as Maven wrote it into {@code version.properties}, and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ResourceBundle.getBundle("senryaku.sparql.cli.version").getString("version");
        return new String[] {"senryaku " + version, "Java " + Runtime.version()};
    }
}
