import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Reads a file as Gephi does and says what it found. Runs in a process of its own, beside the Gephi toolkit. */
public class Gephi {
    public static void main(String[] args) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(new File(args[0]));
        container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
        imports.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        DirectedGraph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getDirectedGraph();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("nodes " + graph.getNodeCount());
        out.println("edges " + graph.getEdgeCount());
        int dated = 0;
        for (Edge edge : graph.getEdges()) {
            dated += Arrays.stream(edge.getIntervals())
                            .anyMatch(span -> Double.isFinite(span.getLow()) || Double.isFinite(span.getHigh()))
                    ? 1
                    : 0;
        }
        out.println("dated " + dated);
        for (Node node : graph.getNodes()) {
            out.println("label " + Base64.getEncoder().encodeToString(node.getLabel().getBytes(StandardCharsets.UTF_8)));
        }
        System.exit(0);
    }
}
