package senryaku.sparql.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** RDF4J Server as it is published, in a process of its own: tells its port on standard output when it is ready. */
public final class Rdf4jServer {

    /** Where the build puts the war. */
    static final Path WAR = Path.of("target/stores/rdf4j-server.war");

    private Rdf4jServer() {}

    /**
     * Runs until it is ended.
     *
     * @param arguments a directory for its data, and the war
     */
    public static void main(String[] arguments) throws IOException, LifecycleException {
        Path folder = Path.of(arguments[0]);
        System.setProperty(
                "org.eclipse.rdf4j.appdata.basedir", folder.resolve("data").toString());
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        Files.createDirectories(folder.resolve("webapps"));
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.addWebapp("/rdf4j-server", new File(arguments[1]).getAbsolutePath());
        tomcat.start();
        System.out.println("ready " + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }
}
