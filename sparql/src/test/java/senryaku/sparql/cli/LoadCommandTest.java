package senryaku.sparql.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest extends CommandTest {

    @TempDir
    Path folder;

    @Test
    void loadsWhatIsShippedOnceAndAnswers() {
        Path store = folder.resolve("store");
        assertThat(run("load", "--store", store)).isZero();
        String release = out().strip();
        assertThat(release).matches("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
        assertThat(err()).contains("published release " + release);
        assertThat(run("load", "--to", store)).isZero();
        assertThat(out().strip()).isEqualTo(release);
        assertThat(err()).contains("exactly this already");
        assertThat(run("query", "who-chairs", "--param", "body=量子技術イノベーション会議", "--store", store))
                .isZero();
        assertThat(out()).contains("Gonokami Makoto");
    }

    @Test
    void checksWhatIsShipped() {
        assertThat(run("check", "--shipped")).isZero();
        assertThat(err()).contains("facts");
    }

    @Test
    void aFolderThatIsNotThereIsWrongInput() {
        assertThat(run("check", folder.resolve("absent"))).isEqualTo(1);
        assertThat(out()).contains("absent:1:1:").hasLineCount(1);
        assertThat(run("load", "--no-shipped", folder.resolve("absent"), "--store", folder.resolve("store")))
                .isEqualTo(1);
        Locale.setDefault(Locale.JAPANESE);
        assertThat(run("check", folder)).isEqualTo(1);
        assertThat(out()).contains("source.yaml:1:1:").contains("ありません");
    }

    @Test
    void aStoreThatCannotBeIsStatus3() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(run("load", "--store", file.resolve("store"))).isEqualTo(3);
        assertThat(err()).contains("is not a directory").doesNotContain("Exception");
        assertThat(run("load", "--to", "http://127.0.0.1:9/data")).isEqualTo(3);
        assertThat(err()).contains("Nothing listens at");
    }
}
