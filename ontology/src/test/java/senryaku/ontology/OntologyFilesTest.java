package senryaku.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OntologyFilesTest {

    @Test
    void opensAFileOfTheOntology() throws IOException {
        try (InputStream bytes = OntologyFiles.open("senryaku.ttl")) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<https://w3id.org/senryaku/ontology> a owl:Ontology");
        }
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OntologyFiles.open("terms/absent.ttl"))
                .withMessage("The ontology has no file terms/absent.ttl");
    }
}
