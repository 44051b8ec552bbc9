package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import senryaku.loader.source.InputException;
import senryaku.sparql.federation.Member;

/** The file that names the members of the federation. */
class FederationFileTest {

    @TempDir
    private Path folder;

    private List<Member> read(String text, Map<String, String> environment) {
        try {
            return new FederationFile(Files.writeString(folder.resolve("federation.yaml"), text), environment)
                    .members();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theShippedExampleSwitchesNobodyOn() {
        assertThat(new FederationFile(Path.of("examples", "federation.yaml"), Map.of()).members())
                .isEmpty();
    }

    @Test
    void readsEveryKey() throws IOException {
        Files.writeString(folder.resolve("a.ttl"), "");
        List<Member> members = read("""
                members:
                  - name: far
                    enabled: true
                    endpoint: https://example.org/sparql
                    private: true
                    covers: [http://example.org/]
                    timeout: 2.5
                    rate: 3
                    rows: 100
                    pages: 3
                    user: FAR_USER
                    password: FAR_PASSWORD
                  - name: near
                    enabled: true
                    dump: a.ttl
                    token: NEAR_TOKEN
                  - {name: off, enabled: false, endpoint: http://example.org/, token: ABSENT}
                """, Map.of("FAR_USER", "me", "FAR_PASSWORD", "secret", "NEAR_TOKEN", "t"));
        assertThat(members).hasSize(2);
        Member far = members.getFirst();
        assertThat(far.place())
                .isInstanceOfSatisfying(
                        Member.Remote.class, place -> assertThat(place.inside()).isTrue());
        assertThat(far.covers()).containsExactly("http://example.org/");
        assertThat(far.timeout()).isEqualTo(Duration.ofMillis(2500));
        assertThat(far.rate()).isEqualTo(3);
        assertThat(far.rowLimit()).isEqualTo(100);
        assertThat(far.pages()).isEqualTo(3);
        assertThat(members.getLast().pages()).isEqualTo(Member.DEFAULT_PAGES);
        assertThat(far.authorization()).isEqualTo(Optional.of("Basic bWU6c2VjcmV0"));
        assertThat(far.toString()).doesNotContain("bWU6c2VjcmV0");
        assertThat(members.getLast().authorization()).contains("Bearer t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a, enabled: true, endpiont: http://example.org/} | 2:30 | endpiont",
                "{name: a, enabled: yes, endpoint: http://example.org/} | 2:24 | true, false",
                "{name: a, endpoint: http://example.org/} | 2:5 | enabled",
                "{name: A b, enabled: false, endpoint: http://example.org/} | 2:12 | A b",
                "{name: senryaku, enabled: false, endpoint: http://example.org/} | 2:12 | ",
                "{name: a, enabled: true, endpoint: ftp://example.org/} | 2:40 | http(s)",
                "{name: a, enabled: true, endpoint: http://me:word@example.org/} | 2:40 | http(s)",
                "{name: a, enabled: true, dump: absent.ttl} | 2:36 | absent.ttl",
                "{name: a, enabled: true, endpoint: http://example.org/, timeout: soon} | 2:70 | soon",
                "{name: a, enabled: true, database: absent} | 2:40 | absent",
                "{name: a, enabled: true, database: .} | 2:40 | NativeStore",
                "{name: a, enabled: true, dump: a.ttl, database: .} | 2:5 | endpoint",
                "{name: a, enabled: true, endpoint: http://example.org/, sparql: 1.2} | 2:69 | 1.0, 1.1",
                "{name: a, enabled: true, endpoint: http://example.org/, token: ABSENT} | 2:68 | ABSENT"
            })
    void aMistakeIsToldWithItsPlaceInBothLanguages(String member, String place, String about) {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThatThrownBy(() -> read("members:\n  - " + member + "\n", Map.of()))
                    .isInstanceOfSatisfying(InputException.class, wrong -> {
                        String told = String.join("\n", wrong.problems().render(language));
                        assertThat(told)
                                .contains("federation.yaml:" + place + ":")
                                .contains(about == null ? "" : about)
                                .doesNotContain("word@");
                    });
        }
    }

    @Test
    void aDumpThatIsNoRdfIsToldWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("bad.ttl"), "<urn:x:a> <urn:x:b> .");
        assertThatThrownBy(() -> read("members: [{name: a, enabled: true, dump: bad.ttl}]", Map.of()))
                .isInstanceOfSatisfying(
                        InputException.class,
                        wrong -> assertThat(
                                        wrong.problems().render(Locale.ENGLISH).toString())
                                .contains("federation.yaml:1:", "bad.ttl", "line: 1"));
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> new FederationFile(folder.resolve("absent.yaml"), Map.of()).members())
                .isInstanceOf(InputException.class);
    }
}
