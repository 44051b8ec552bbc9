package senryaku.loader.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.loader.source.Mistake;

/** How documents write sums of money, numbers and stretches of years, and what they mean. */
class WrittenNumbersTest {

    private static final LocalDate DOCUMENT = LocalDate.of(2021, 2, 16);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34.5億円       | 3450000000      | 10000000",
                "14億円         | 1400000000      | 100000000",
                "14.0億円       | 1400000000      | 10000000",
                "113.4億円      | 11340000000     | 10000000",
                "１４．５億円     | 1450000000      | 10000000",
                "1億2,000万円   | 120000000       | 10000",
                "1億2千万円      | 120000000       | 10000000",
                "2千億円        | 200000000000    | 100000000000",
                "500百万円      | 500000000       | 1000000",
                "1,234百万円    | 1234000000      | 1000000",
                "12千円         | 12000           | 1000",
                "5千万円        | 50000000        | 10000000",
                "1,234円        | 1234            | 1",
                "3兆5,000億円   | 3500000000000   | 100000000",
                "三兆五千億円     | 3500000000000   | 100000000000",
                "百万円          | 1000000         | 1000000",
                "二十三億円       | 2300000000      | 100000000",
                "約14億円        | 1400000000      | 100000000",
                "14 億 円       | 1400000000      | 100000000",
                "▲3億円         | -300000000      | 100000000",
                "¥1,400,000     | 1400000         | 1",
                "0円            | 0               | 1",
                "1.4 billion yen | 1400000000     | 100000000",
                "JPY 3,450 million | 3450000000   | 1000000"
            })
    void aSumIsReadExactlyAndWithItsRounding(String written, BigDecimal yen, BigDecimal roundedTo) {
        WrittenAmount amount = WrittenAmount.read(written);
        assertThat(amount.yen()).isEqualByComparingTo(yen);
        assertThat(amount.roundedTo()).isEqualByComparingTo(roundedTo);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234     | 円     | 1234       | 1",
                "1,234    | 千円   | 1234000    | 1000",
                "▲50      | 百万円 | -50000000  | 1000000",
                "12.5     | 億円   | 1250000000 | 10000000",
                "0        | 円     | 0          | 1",
                "3.5億円  | 百万円 | 350000000  | 10000000"
            })
    void aNumberAloneCountsTheUnitOfTheDocument(String written, String unit, BigDecimal yen, BigDecimal roundedTo) {
        WrittenAmount amount = Readings.amount(written, Optional.of(unit));
        assertThat(amount.yen()).isEqualByComparingTo(yen);
        assertThat(amount.roundedTo()).isEqualByComparingTo(roundedTo);
    }

    @Test
    void aNumberAloneIsNoSumWhereTheDocumentHasNoUnit() {
        assertThatThrownBy(() -> Readings.amount("1234", Optional.empty())).isInstanceOf(Misreading.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "円",
                "億円",
                "14",
                "14億",
                "1,2円",
                "1,2345円",
                "2万1億円",
                "3億億円",
                "1.2.3億円",
                "14億ドル",
                "$14",
                "12%",
                "14億円と3億円",
                "1億2億円",
                "千百百円",
                ",円",
                ".5億円"
            })
    void anythingElseIsNoSum(String written) {
        assertThatThrownBy(() -> WrittenAmount.read(written))
                .isInstanceOfSatisfying(
                        Misreading.class, e -> assertThat(e.mistake()).isEqualTo(Mistake.AMOUNT_UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everySumIsReadBackAsItIsWritten(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            long yen = random.nextLong(1, 10_000_000_000_000_000L);
            assertThat(WrittenAmount.read("%,d円".formatted(yen)).yen()).isEqualByComparingTo(BigDecimal.valueOf(yen));
            assertThat(WrittenAmount.read(inMyriads(yen)).yen())
                    .as(inMyriads(yen))
                    .isEqualByComparingTo(BigDecimal.valueOf(yen));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "第7回, 7",
        "第７回, 7",
        "第七回, 7",
        "第二十三回, 23",
        "109, 109",
        "大学86, 86",
        "5拠点以上, 5",
        "'1,234会員', 1234",
        "3極, 3",
        "三極, 3",
        "100倍以上, 100",
        "7th, 7",
        "0.5, 0.5"
    })
    void aNumberIsReadFromItsWords(String written, BigDecimal value) {
        assertThat(WrittenCount.read(written).value()).isEqualByComparingTo(value);
    }

    @Test
    void atLeastIsNotExactly() {
        assertThat(WrittenCount.read("5拠点以上").bound()).isEqualTo(WrittenCount.Bound.AT_LEAST);
        assertThat(WrittenCount.read("5拠点").bound()).isEqualTo(WrittenCount.Bound.EXACTLY);
        assertThat(WrittenCount.read("5拠点以内").bound()).isEqualTo(WrittenCount.Bound.AT_MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "多数", "109 (大学86、国研等23)", "一つか二つ"})
    void noneOrSeveralNumbersAreNoNumber(String written) {
        assertThatThrownBy(() -> WrittenCount.read(written)).isInstanceOf(Misreading.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2016～2020年度, 2016, 2020",
        "2016〜2020年度, 2016, 2020",
        "2016-2020年度, 2016, 2020",
        "2016–20年度, 2016, 2020",
        "R2～R6年度, 2020, 2024",
        "Ｒ２～Ｒ６年度, 2020, 2024",
        "H30~R4年度, 2018, 2022",
        "令和2～6年度, 2020, 2024",
        "平成28年度から令和2年度まで, 2016, 2020",
        "平成28年度～令和2年度（2020年度）, 2016, 2020",
        "R2～R6年度の5カ年, 2020, 2024",
        "令和2年度～令和6年度（5年間）, 2020, 2024",
        "令和二年度から六年度まで, 2020, 2024",
        "FY2016-FY2020, 2016, 2020",
        "令和3年度, 2021, 2021"
    })
    void aPeriodHasItsFirstAndItsLastFiscalYear(String written, int start, int end) {
        assertThat(WrittenPeriod.read(written, DOCUMENT))
                .isEqualTo(new WrittenPeriod(OptionalInt.of(start), OptionalInt.of(end)));
    }

    @Test
    void anOpenPeriodHasNoLastYear() {
        assertThat(WrittenPeriod.read("令和3年度～", DOCUMENT))
                .isEqualTo(new WrittenPeriod(OptionalInt.of(2021), OptionalInt.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "2016～2020, PERIOD_CALENDAR",
        "2016～2020年, PERIOD_CALENDAR",
        "R6～R2年度, PERIOD_ORDER",
        "R2～R6年度の4カ年, PERIOD_LENGTH",
        "平成32～33年度, DATE_IMPOSSIBLE",
        "第5期, PERIOD_CALENDAR",
        "計画年度, PERIOD_UNREADABLE",
        "～年度, PERIOD_UNREADABLE",
        "1～2～3年度, PERIOD_UNREADABLE"
    })
    void aPeriodThatCannotBeIsRefusedWithTheReason(String written, Mistake mistake) {
        Misreading misreading = catchThrowableOfType(Misreading.class, () -> WrittenPeriod.read(written, DOCUMENT));
        assertThat(misreading).as(written).isNotNull();
        assertThat(misreading.mistake()).isEqualTo(mistake);
    }

    /** 123億4567万8901円. */
    private static String inMyriads(long yen) {
        StringBuilder text = new StringBuilder();
        String[] units = {"兆", "億", "万", ""};
        long divisor = 1_000_000_000_000L;
        for (String unit : units) {
            long part = yen / divisor;
            if (part > 0) {
                text.append(part % 2 == 0 ? "%,d".formatted(part) : String.valueOf(part))
                        .append(unit);
            }
            yen %= divisor;
            divisor /= 10_000;
        }
        return text + "円";
    }
}
