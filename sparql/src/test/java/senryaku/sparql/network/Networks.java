package senryaku.sparql.network;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import senryaku.sparql.Sample;
import senryaku.sparql.export.Prefixes;
import senryaku.sparql.query.Language;

/** The networks that these tests share. */
final class Networks {

    private Networks() {}

    static Network councils(Language language) {
        return of(RDFDataMgr.loadGraph("networks/councils.ttl"), language);
    }

    static Network of(Graph graph, Language language) {
        return new NetworkMaker(Sample.KINDS, new Prefixes(Sample.KINDS)::compact, language, NameSource.NONE).of(graph);
    }

    static byte[] bytes(Network network, NetworkFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(network, Sample.KINDS, out);
        return out.toByteArray();
    }

    static String text(Network network, NetworkFormat format) {
        return new String(bytes(network, format), StandardCharsets.UTF_8);
    }
}
