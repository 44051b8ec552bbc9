package senryaku.sparql.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** The product's version as Maven wrote it into {@code version.properties}, and the Java it runs on. */
final class Version implements IVersionProvider {

    /** The version alone. */
    static String number() {
        return ResourceBundle.getBundle("senryaku.sparql.cli.version").getString("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"senryaku " + number(), "Java " + Runtime.version()};
    }
}
