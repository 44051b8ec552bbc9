package senryaku.sparql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2020-09-16, 2020-09-16",
        "2020-09, 2020-09-01/2020-09-30",
        "2020-02, 2020-02-01/2020-02-29",
        "2020, 2020-01-01/2020-12-31",
        "2020-09-15/2020-09-16, 2020-09-15/2020-09-16",
        "2020-09-16/2020-09-16, 2020-09-16",
        "FY2020, 2020-04-01/2021-03-31",
        "2020年度, 2020-04-01/2021-03-31",
        "2020年, 2020-01-01/2020-12-31",
        "2020年9月, 2020-09-01/2020-09-30",
        "2020年9月16日, 2020-09-16",
        "令和2年9月16日, 2020-09-16",
        "令和2年9月, 2020-09-01/2020-09-30",
        "令和２年 9月, 2020-09-01/2020-09-30",
        "R2年9月, 2020-09-01/2020-09-30",
        "令和2年度, 2020-04-01/2021-03-31",
        "令和元年, 2019-01-01/2019-12-31",
        "平成31年, 2019-01-01/2019-12-31",
        "令和元年度, 2019-04-01/2020-03-31",
        "昭和64年1月7日, 1989-01-07",
        "明治45年7月, 1912-07-01/1912-07-31"
    })
    void readsDaysMonthsYearsAndEras(String written, String days) {
        assertThat(Days.read(written)).map(Days::iso).contains(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-30",
                "2021-13",
                "2020-09-16/2020-09-15",
                "平成32年",
                "令和元年4月",
                "昭和64年1月8日",
                "令和0年",
                "2020年13月",
                "FY9999",
                "20年"
            })
    void refusesWhatTheCalendarDoesNotHave(String written) {
        assertThatThrownBy(() -> Days.read(written)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-2-16", "yesterday", "", "令和2", "-2020", "2020-09-16T00:00:00", "20200916", "第5期"})
    void otherWordsAreNoDays(String written) {
        assertThat(Days.read(written)).isEmpty();
    }
}
