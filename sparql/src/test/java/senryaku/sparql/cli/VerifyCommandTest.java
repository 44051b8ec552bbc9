package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.OA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import senryaku.loader.publish.Release;
import senryaku.loader.publish.ReleaseStore;
import senryaku.sparql.Sample;
import senryaku.sparql.server.Serve;

class VerifyCommandTest extends CommandTest {

    @TempDir
    private Path folder;

    @Test
    void aWholeStoreIsRightAndALiveOneWithAnotherLetterIsNot() throws IOException {
        Path store = folder.resolve("store");
        Path source = TwoSources.roster(folder, "座長", "1億円");
        assertThat(run("load", source, "--no-shipped", "--store", store)).isZero();

        assertThat(run("verify", "--store", store)).as(out() + err()).isZero();
        assertThat(err()).contains("all is right").contains("in 1 documents");

        try (Serve server = Sample.serve(withAnotherLetter(store))) {
            assertThat(run("verify", "--endpoint", "http://127.0.0.1:" + server.port() + "/sparql"))
                    .isEqualTo(1);
        }
        assertThat(out()).contains("id/quote/roster-2021-").contains("五柛");
    }

    private static DatasetGraph withAnotherLetter(Path store) {
        Release release = ReleaseStore.open(store).current().orElseThrow();
        DatasetGraph whole = release.dataset();
        List<Quad> quads = Txn.calculateRead(whole, () -> Iter.toList(whole.find()));
        release.close();
        DatasetGraph damaged = DatabaseMgr.createDatasetGraph();
        damaged.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(damaged, () -> quads.forEach(quad -> damaged.add(changed(quad))));
        return damaged;
    }

    private static Quad changed(Quad quad) {
        if (!quad.getPredicate().equals(OA.exact.asNode())) {
            return quad;
        }
        Node words = NodeFactory.createLiteralString(
                quad.getObject().getLiteralLexicalForm().replace('神', '柛'));
        return Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), words);
    }
}
