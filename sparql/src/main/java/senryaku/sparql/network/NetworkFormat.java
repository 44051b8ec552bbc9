package senryaku.sparql.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import senryaku.sparql.query.Kinds;

/** The files in which a network can be written. Nothing in them depends on the day or the machine. */
public enum NetworkFormat {
    GEXF,
    GRAPHML,
    CYTOSCAPE,
    DOT;

    /**
     * Writes a network in UTF-8; the stream stays open.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public void write(Network network, Kinds kinds, OutputStream out) {
        try {
            switch (this) {
                case GEXF -> Gexf.write(network, out);
                case GRAPHML -> GraphMl.write(network, kinds, out);
                case CYTOSCAPE -> Cytoscape.write(network, out);
                case DOT -> Dot.write(network, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
