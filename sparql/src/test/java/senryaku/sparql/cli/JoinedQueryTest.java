package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import senryaku.sparql.federation.StandIn;

/** The shipped joins at the command line, with dumps as members. */
class JoinedQueryTest extends CommandTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void load() throws IOException {
        ShippedStore.in(folder.resolve("store")).close();
        StringBuilder members = new StringBuilder("members:\n");
        for (String name : List.of("ror", "wikidata", "review-sheets")) {
            Files.writeString(folder.resolve(name + ".ttl"), StandIn.resource(name + ".ttl"));
            members.append("  - {name: %s, enabled: true, dump: %s.ttl}%n".formatted(name, name));
        }
        Files.writeString(folder.resolve("federation.yaml"), members);
    }

    @ParameterizedTest
    @CsvSource({
        "organisations-in-ror, 慶應義塾大学",
        "people-in-wikidata, 北野宏明",
        "projects-in-review-sheets, 量子暗号",
        "organisations-with-people, 慶應義塾大学"
    })
    void eachHasAnAnswerAndSaysWhoGaveIt(String name, String word) {
        int status = run(
                "query",
                name,
                "--store",
                folder.resolve("store"),
                "--federation",
                folder.resolve("federation.yaml"),
                "--format",
                "csv");
        assertThat(status).as(err()).isZero();
        assertThat(out()).contains(word);
        assertThat(err()).contains("members: senryaku=ok").contains("wikidata=");
    }

    @Test
    void withoutMembersItSaysHowToTurnThemOn() {
        assertThat(run("query", "organisations-in-ror", "--store", folder.resolve("store")))
                .isEqualTo(2);
        assertThat(err()).contains("--federation FILE").contains("SENRYAKU_FEDERATION");
    }
}
