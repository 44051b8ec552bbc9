package senryaku.loader.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;

/** How documents write dates, and what they mean. The document is of 2021-02-16 unless a test says otherwise. */
class WrittenDateTest {

    private static final LocalDate DOCUMENT = LocalDate.of(2021, 2, 16);

    @ParameterizedTest
    @CsvSource({
        "令和3年2月16日, 2021-02-16",
        "令和３年２月１６日, 2021-02-16",
        "令和 3 年 2 月 16 日, 2021-02-16",
        "令和三年二月十六日, 2021-02-16",
        "R3.2.16, 2021-02-16",
        "Ｒ３．２．１６, 2021-02-16",
        "平成31年4月30日, 2019-04-30",
        "令和元年5月1日, 2019-05-01",
        "㋿元年5月1日, 2019-05-01",
        "昭和64年1月7日, 1989-01-07",
        "平成元年1月8日, 1989-01-08",
        "大正15年12月24日, 1926-12-24",
        "昭和元年12月25日, 1926-12-25",
        "明治45年7月29日, 1912-07-29",
        "2020年11月17日, 2020-11-17",
        "二〇二〇年十一月十七日, 2020-11-17",
        "2021-02-16, 2021-02-16",
        "2021/2/16, 2021-02-16",
        "2021.2.16, 2021-02-16",
        "令和3年（2021年）2月16日, 2021-02-16",
        "2021年（令和3年）2月16日（火）, 2021-02-16",
        "2020年2月29日, 2020-02-29",
        "本年3月5日, 2021-03-05",
        "今月26日, 2021-02-26",
        "本日, 2021-02-16",
        "16 February 2021, 2021-02-16",
        "'February 16, 2021', 2021-02-16",
        "1st May 2019, 2019-05-01"
    })
    void aDayStaysADay(String written, LocalDate day) {
        assertThat(read(written)).isEqualTo(new WrittenDate.Day(day));
    }

    @ParameterizedTest
    @CsvSource({
        "平成30年7月, 2018-07",
        "H30.9, 2018-09",
        "H30年9月, 2018-09",
        "令和元年12月, 2019-12",
        "令和元年5月, 2019-05",
        "平成31年4月, 2019-04",
        "昭和64年1月, 1989-01",
        "2019年12月, 2019-12",
        "2019-12, 2019-12",
        "2019年12月下旬, 2019-12",
        "本年3月, 2021-03",
        "昨年12月, 2020-12",
        "一昨年6月, 2019-06",
        "来年1月, 2022-01",
        "今月下旬, 2021-02",
        "今月, 2021-02",
        "先月, 2021-01",
        "来月上旬, 2021-03",
        "Feb. 2021, 2021-02",
        "December 2019, 2019-12"
    })
    void aMonthStaysAMonth(String written, YearMonth month) {
        assertThat(read(written)).isEqualTo(new WrittenDate.Month(month));
    }

    @ParameterizedTest
    @CsvSource({
        "2025年, 2025",
        "2025, 2025",
        "令和7年, 2025",
        "平成31年, 2019",
        "令和元年, 2019",
        "2021年春, 2021",
        "昨年, 2020",
        "本年, 2021",
        "明治5年, 1872"
    })
    void aYearStaysAYear(String written, int year) {
        assertThat(read(written)).isEqualTo(new WrittenDate.Year(year));
    }

    @ParameterizedTest
    @CsvSource({
        "令和3年度, 2021",
        "R2年度, 2020",
        "平成31年度, 2019",
        "令和元年度, 2019",
        "2020年度, 2020",
        "令和3年度（2021年度）, 2021",
        "FY2021, 2021",
        "昨年度, 2019",
        "本年度, 2020",
        "来年度, 2021",
        "令和2年度末, 2020"
    })
    void aFiscalYearStaysAFiscalYear(String written, int year) {
        assertThat(read(written)).isEqualTo(new WrittenDate.FiscalYear(year));
    }

    @Test
    void aFiscalYearGoesFromAprilToMarch() {
        assertThat(read("令和2年度").first()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(read("令和2年度").last()).isEqualTo(LocalDate.of(2021, 3, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "平成32年, 平成 ended on 2019-04-30 (2020 is 令和2年)",
        "平成32年度, 平成 ended on 2019-04-30",
        "平成31年5月, 平成 ended on 2019-04-30 (2019 is 令和1年)",
        "H31.5.1, 平成 ended on 2019-04-30",
        "令和元年2月, 令和 began on 2019-05-01 (2019 is 平成31年)",
        "令和元年4月30日, 令和 began on 2019-05-01",
        "昭和64年2月, 昭和 ended on 1989-01-07",
        "令和0年, eras are counted from year 1",
        "2021年2月30日, 2021-02 has 28 days",
        "2021年13月, months go from 1 to 12",
        "令和3年2月29日, 2021-02 has 28 days",
        "令和3年（2020年）2月, 2021 and 2020 are not the same year",
        "2021年2月16日（水）, 2021-02-16 is a Tuesday",
        "明治5年12月3日, until 明治5 the calendar was another one",
        "30 February 2021, 2021-02 has 28 days"
    })
    void aDateThatCannotBeIsRefusedWithTheReason(String written, String reason) {
        Misreading misreading = catchThrowableOfType(Misreading.class, () -> read(written));
        assertThat(misreading).isNotNull();
        assertThat(misreading.mistake()).isEqualTo(Mistake.DATE_IMPOSSIBLE);
        assertThat(misreading.at(Place.startOf("f")).render(Locale.ENGLISH)).contains(reason);
    }

    @Test
    void aDocumentOfAnEraCountsOnBeyondItsEnd() {
        LocalDate before = LocalDate.of(2018, 6, 15);
        assertThat(WrittenDate.read("平成32年度", before)).isEqualTo(new WrittenDate.FiscalYear(2020));
        assertThat(WrittenDate.read("平成34年3月31日", before)).isEqualTo(new WrittenDate.Day(LocalDate.of(2022, 3, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "発足時",
                "3月",
                "16日",
                "令和",
                "年",
                "令和3",
                "2021年2",
                "99999年",
                "0000年",
                "同年",
                "2021-2-",
                "R3.2.16.1",
                "令和3年2月16日17日",
                "ⅩⅤ年",
                "2021年2月(火)",
                "\u202E2021年",
                "February",
                "32 2021"
            })
    void anythingElseIsNoDate(String written) {
        assertThatThrownBy(() -> read(written)).isInstanceOf(Misreading.class);
    }

    @ParameterizedTest
    @EnumSource
    void anEraBeginsWhenTheCalendarOfJavaSaysSo(Era era) {
        if (era != Era.MEIJI) {
            assertThat(JapaneseDate.from(era.begin()).getEra()).isEqualTo(era.calendar());
            assertThat(JapaneseDate.from(era.begin().minusDays(1)).getEra()).isNotEqualTo(era.calendar());
        }
        assertThat(era.calendar().getDisplayName(TextStyle.FULL, Locale.JAPAN)).isEqualTo(era.kanji());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyDaySince1873IsReadBackAsJavaWritesIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            LocalDate day = LocalDate.of(1873, 1, 1).plusDays(random.nextInt(55_000));
            JapaneseDate date = JapaneseDate.from(day);
            String written = date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN)
                    + date.get(ChronoField.YEAR_OF_ERA) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            assertThat(read(written)).as(written).isEqualTo(new WrittenDate.Day(day));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void noTextBreaksTheReader(long seed) {
        Random random = new Random(seed);
        String alphabet = "令和平成昭元年月日度0123456789HRS.-/()（）～約億円百千万第回本今昨来上下旬 　\u3099😀";
        int[] points = alphabet.codePoints().toArray();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, points.length).forEach(at -> text.appendCodePoint(points[at]));
            for (Claim.Reading reading : Claim.Reading.values()) {
                try {
                    Readings.check(new Claim.Says("k", "/k", text.toString(), reading), DOCUMENT, Optional.of("千円"));
                } catch (Misreading expected) {
                    assertThat(expected.at(Place.startOf("f")).render(Locale.JAPANESE))
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void aHugeTextIsRefusedAtOnce() {
        String huge = "1".repeat(1_000_000) + "年";
        assertThatThrownBy(() -> Readings.date(huge, DOCUMENT)).isInstanceOf(Misreading.class);
        assertThatThrownBy(() -> Readings.amount(huge + "円", Optional.empty())).isInstanceOf(Misreading.class);
        assertThatThrownBy(() -> Readings.count(huge)).isInstanceOf(Misreading.class);
        assertThatThrownBy(() -> Readings.period(huge + "度", DOCUMENT)).isInstanceOf(Misreading.class);
    }

    private static WrittenDate read(String written) {
        return WrittenDate.read(written, DOCUMENT);
    }
}
