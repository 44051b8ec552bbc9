package senryaku.ontology.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "北野 宏明, 北野宏明",
        "北野　宏明, 北野宏明",
        "ﾑｰﾝｼｮｯﾄ, ムーンショット",
        "むーんしょっと, ムーンショット",
        "ｶﾞｸｶｲ, ガクカイ",
        "ＡＩ戦略, ai戦略",
        "髙橋 﨑夫, 高橋崎夫",
        "澤田 廣, 沢田広",
        "渡邉 與, 渡辺与",
        "神, 神",
        "Tōkyō, TOKYO",
        "WG「量子通信・暗号」, WG量子通信暗号",
        "(株)三菱ケミカルHD, ㈱三菱ケミカルHD",
    })
    void two_spellings_of_one_name_are_equal(String one, String other) {
        assertThat(Folding.letters(one)).isEqualTo(Folding.letters(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"斎藤, 斉藤", "がく, かく", "北野, 北里", "パリ, バリ", "は, ぱ"})
    void other_names_stay_apart(String one, String other) {
        assertThat(Folding.letters(one)).isNotEqualTo(Folding.letters(other));
    }

    @Test
    void signs_alone_are_nothing() {
        assertThat(Folding.letters(" *?:()[]{}^~\"\\/+-!&| ・。")).isEmpty();
    }

    @Test
    void no_new_form_is_an_old_form_of_another() {
        assertThat(Folding.characters(Folding.characters(Variants.OLD_AND_NEW)))
                .isEqualTo(Folding.characters(Variants.OLD_AND_NEW));
    }

    /** What is not asked of Unicode is what Unicode says. */
    @Test
    void plain_text_is_folded_as_any_text_is() {
        for (int unit = 1; unit < 0xA000; unit++) {
            for (String text : List.of("A" + (char) unit + "b", "か" + (char) unit, (char) unit + "ガ辺")) {
                assertThat(Folding.characters(text)).as(text).isEqualTo(Folding.folded(text));
            }
        }
    }
}
