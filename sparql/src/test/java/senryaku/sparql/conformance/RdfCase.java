package senryaku.sparql.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;

/**
 * Tests of the forms of RDF, through the door for uploads and out again: triples by PUT to a graph of the name that the manifest
 * assumes as base, quads by POST to their own graphs.
 */
final class RdfCase {

    private static final String DUMP = "/releases/current.nq.gz";

    private final Rig rig;
    private final W3cTest test;
    private final String file;
    private final Lang form;

    RdfCase(Rig rig, W3cTest test) {
        this.rig = rig;
        this.test = test;
        this.file = test.part("action").getURI();
        this.form = RDFLanguages.filenameToLang(file);
    }

    void run() {
        if (test.kind().endsWith("NegativeSyntax")) {
            HttpResponse<String> answer = send();
            QueryCase.mustBe(answer.statusCode() == 400, "400", answer.statusCode() + " " + answer.body());
        } else if (test.kind().endsWith("PositiveSyntax")) {
            Rig.must(send());
        } else if (RDFLanguages.isTriples(form)) {
            triples();
        } else {
            quads();
        }
    }

    private HttpResponse<String> send() {
        boolean triples = RDFLanguages.isTriples(form);
        HttpRequest.Builder request = rig.authorised(triples ? "/data?graph=" + Rig.encode(file) : "/data")
                .header("Content-Type", form.getContentType().getContentTypeStr());
        return rig.send(request.method(triples ? "PUT" : "POST", BodyPublishers.ofByteArray(bytes())));
    }

    /** The bytes as they are, also those that are no UTF-8. A POST without a graph has no base: it goes before. */
    private byte[] bytes() {
        try {
            byte[] bytes = Files.readAllBytes(test.path(file));
            if (!form.equals(Lang.TRIG)) {
                return bytes;
            }
            byte[] base = ("@base <" + file + "> .\n").getBytes(StandardCharsets.US_ASCII);
            byte[] all = Arrays.copyOf(base, base.length + bytes.length);
            System.arraycopy(bytes, 0, all, base.length, bytes.length);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void triples() {
        Rig.must(send());
        HttpResponse<String> answer = rig.get("/data?graph=" + Rig.encode(file), "application/n-triples");
        Graph given = GraphFactory.createDefaultGraph();
        if (answer.statusCode() != 404) {
            Rig.must(answer);
            RDFParser.fromString(answer.body(), Lang.NTRIPLES).parse(given);
        }
        Graph wanted = test.model(test.part("result").getURI()).getGraph();
        QueryCase.mustBe(given.isIsomorphicWith(wanted), wanted, answer.body());
    }

    private void quads() {
        rig.replace("");
        HttpResponse<String> answer = send();
        Rig.must(answer);
        String unnamed = answer.headers()
                .firstValue("Location")
                .orElse("")
                .replaceFirst("^http://[^/]+/", "https://w3id.org/senryaku/");
        DatasetGraph given = DatasetGraphFactory.create();
        dump().find()
                .forEachRemaining(quad -> given.add(
                        quad.getGraph().toString().equals(unnamed)
                                ? Quad.create(Quad.defaultGraphNodeGenerated, quad.asTriple())
                                : quad));
        DatasetGraph wanted = DatasetGraphFactory.create();
        String expected = test.part("result").getURI();
        RDFParser.source(test.path(expected)).lang(Lang.NQUADS).base(expected).parse(wanted);
        QueryCase.mustBe(IsoMatcher.isomorphic(wanted, given), wanted, given);
    }

    private DatasetGraph dump() {
        DatasetGraph all = DatasetGraphFactory.create();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(
                rig.send(rig.request(DUMP), BodyHandlers.ofByteArray()).body()))) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
