package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a curator's own source beside the shipped ones, and of output that cannot be written. */
class OwnSourceTest extends CommandTest {

    @TempDir
    private Path folder;

    @Test
    void aReleaseThatLosesASourceSaysSo() throws IOException {
        Path store = folder.resolve("store");
        assertThat(run("load", source(), "--store", store)).isZero();
        assertThat(Held.sources(store)).contains("mine", "mic-2021-02-16");
        assertThat(Held.ownSources(store)).containsExactly("mine");

        assertThat(run("load", "--store", store)).isZero();

        assertThat(err()).contains("no longer holds mine");
        assertThat(Held.ownSources(store)).isEmpty();
    }

    @Test
    void aBlankTargetIsRefused() {
        assertThat(run("load", "--to", "")).isEqualTo(2);
        assertThat(err()).isNotEmpty();
    }

    @Test
    void outputThatIsCutIsTold() {
        Console full = new Console(
                InputStream.nullInputStream(),
                new PrintStream(new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("No space left on device");
                    }
                }),
                System.err);
        full.out().println("a row");
        assertThat(full.written()).isFalse();
    }

    private Path source() throws IOException {
        Path source = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(source.resolve("document.txt"), "座長 五神 真\n");
        Files.writeString(source.resolve("source.yaml"), """
                slug: mine
                title: {ja: 名簿, en: A roster}
                publisher: body:mic
                date: 2021-03-01
                language: ja
                licence: {note: {ja: 見本, en: A sample}}
                document: document.txt
                curator: A Curator
                curated: 2021-03-01
                """);
        Files.writeString(source.resolve("facts.yaml"), """
                "@context": https://w3id.org/senryaku/context.jsonld
                facts:
                  - type: Person
                    id: person:gonokami-makoto-of-mine
                    label: {ja: 五神真, en: Gonokami Makoto}
                    quote: 座長 五神 真
                """);
        return source;
    }
}
