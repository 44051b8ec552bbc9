package senryaku.sparql.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    private static final List<Format> OFFERED = List.of(Format.JSON, Format.CSV, Format.HTML);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                                          | JSON",
                "*/*                                         | JSON",
                "text/csv                                    | CSV",
                "TEXT/CSV; charset=utf-8                     | CSV",
                "text/*                                      | CSV",
                "text/*, text/csv;q=0                        | HTML",
                "application/json;q=0.1, text/html;q=0.2     | HTML",
                "text/html, application/xml;q=0.9, */*;q=0.8 | HTML",
                "image/*                                     | -",
                "*/*;q=0                                     | -",
                ",;,                                         | JSON",
                "text/csv;q=high                             | CSV"
            })
    void choosesByQualityThenByOurOrder(String accept, Format expected) {
        assertThat(Negotiation.choose(accept, OFFERED).orElse(null)).isEqualTo(expected);
    }
}
