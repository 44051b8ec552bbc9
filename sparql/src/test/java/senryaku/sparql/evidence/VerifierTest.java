package senryaku.sparql.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import senryaku.sparql.Sample;
import senryaku.sparql.query.Language;
import senryaku.sparql.query.QueryTarget;

/** Every byte of evidence counts. */
class VerifierTest {

    private static final String TEXT = "名簿\\n| 座長 | 五神 真 |\\n";
    private static final String WHOLE = """
            PREFIX sen: <https://w3id.org/senryaku/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX g: <https://w3id.org/senryaku/graph/source/>
            PREFIX e: <https://w3id.org/senryaku/graph/evidence/>
            PREFIX : <https://w3id.org/senryaku/id/>
            g:one { :seat sen:roleTitle "座長" }
            e:one {
              :document sen:text "%s" ; sen:sha256 "%s" .
              :quote a sen:Quote ; oa:hasSource :document ; oa:hasSelector :words , :position ; sen:line 2 .
              :words oa:exact "座長 | 五神 真" ; oa:prefix "名簿\\n| " ; oa:suffix " |\\n" .
              :position oa:start 5 ; oa:end 14 .
              :statement a rdf:Statement ; rdf:subject :seat ; rdf:predicate sen:roleTitle ; rdf:object "座長" ; sen:restsOn :quote .
            }
            g:others { :other sen:roleTitle "chair" }
            """.formatted(TEXT, new DocumentText(TEXT.replace("\\n", "\n")).sha256());

    @Test
    void allIsRight() {
        Proof proof = verify(WHOLE);
        assertThat(proof.findings()).isEmpty();
        assertThat(List.of(proof.documents(), proof.quotes(), (int) proof.triples(), (int) proof.others()))
                .containsExactly(1, 1, 2, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "名簿\\n| 座長 | 五神 真 |\\n\" ; 名簿\\n| 座長 | 五神 直 |\\n\"          ; SHA-256|the quoted words",
                "sen:text \"名簿      ; sen:text \"名薄                                   ; SHA-256|before the quoted words",
                "oa:exact \"座長 | 五 ; oa:exact \"座長 |五                               ; the quoted words",
                "oa:prefix \"名簿     ; oa:prefix \"名薄                                  ; before the quoted words",
                "oa:suffix \" |       ; oa:suffix \"  |                                   ; behind the quoted words",
                "oa:start 5           ; oa:start 6                                        ; the quoted words|before the",
                "oa:end 14            ; oa:end 99                                         ; the place 5-99",
                "oa:start 5           ; oa:start -1                                       ; the place -1-14",
                "sen:line 2           ; sen:line 3                                        ; line 3",
                "rdf:object \"座長\"  ; rdf:object \"議長\"                               ; no statement|no source states",
                "sen:roleTitle \"座長\" } ; sen:roleTitle \"座長\" . :seat sen:rank \"a\" } ; no statement",
                ":statement a         ; :more sen:restsOn :nothing . :statement a         ; lacks its document",
                "oa:hasSource :document ; sen:category :document                          ; lacks its document"
            })
    void whatIsChangedIsFound(String before, String after, String findings) {
        assertThat(WHOLE).contains(before);
        assertThat(verify(WHOLE.replace(before, after)).findings())
                .extracting(finding -> finding.words().in(Language.EN))
                .satisfies(found -> List.of(findings.split("\\|"))
                        .forEach(wanted -> assertThat(found).anyMatch(words -> words.contains(wanted))))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aDocumentWithoutItsTextIsTold() {
        assertThat(verify(WHOLE.replace("sen:text", "sen:category")).textless())
                .containsExactly("https://w3id.org/senryaku/id/document");
    }

    private static Proof verify(String trig) {
        DatasetGraph data = DatasetFactory.createGeneral().asDatasetGraph();
        RDFParser.fromString(trig, Lang.TRIG).parse(data);
        return Verifier.verify(QueryTarget.of(data), Sample.KINDS);
    }
}
