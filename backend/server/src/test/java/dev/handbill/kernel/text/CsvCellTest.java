package dev.handbill.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvCellTest {
    @Test
    void whatASpreadsheetWouldRunGetsAnApostrophe() {
        assertThat(CsvCell.of("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvCell.of("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(CsvCell.of("-2+3")).isEqualTo("'-2+3");
        assertThat(CsvCell.of("  =cmd")).isEqualTo("'  =cmd");
        assertThat(CsvCell.of("\t=1")).isEqualTo("'\t=1");
        assertThat(CsvCell.of("=HYPERLINK(\"x\",\"y\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    }

    @Test
    void numbersAndPhoneNumbersStayAsTheyAre() {
        assertThat(CsvCell.of("+12025550143")).isEqualTo("+12025550143");
        assertThat(CsvCell.of("-3.5")).isEqualTo("-3.5");
        assertThat(CsvCell.of(42)).isEqualTo("42");
        assertThat(CsvCell.of(null)).isEmpty();
    }

    @Test
    void aLineQuotesWhatNeedsIt() {
        assertThat(CsvCell.line(1, "a,b", "say \"hi\"", "two\nlines"))
                .isEqualTo("1,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }
}
