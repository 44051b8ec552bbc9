package senryaku.sparql.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @ParameterizedTest
    @CsvSource({"abc,3", "座長,4", "ＡＩ,4", "ｱｲ,2", "é,1", "e\u0301,1", "か\u3099,2", "。「」,6", "😀,2", "–,1"})
    void countsTheCellsOfATerminal(String text, int cells) {
        assertThat(TextTable.width(text)).isEqualTo(cells);
    }

    @Test
    void keepsColumnsAligned() {
        TextTable table = new TextTable(List.of("role", "name"));
        table.add(List.of("座長", "安西\n祐一郎"));
        table.add(List.of("x", "y"));
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text));
        assertThat(text.toString().lines()).containsExactly("role  name", "----  -----------", "座長  安西 祐一郎", "x     y");
    }
}
