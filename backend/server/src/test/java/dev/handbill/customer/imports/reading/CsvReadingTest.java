package dev.handbill.customer.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReadingTest {

    @Test
    void encodingsAreTold() {
        assertThat(encoding("Zoë".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(encoding("plain".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(encoding("Zoë Weiß".getBytes(Encoding.WINDOWS_1252)))
                .isEqualTo(Encoding.WINDOWS_1252);
        assertThat(encoding("email,name\r\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(encoding("email,name\r\n".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(encoding("\ufeffemail,直美".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(StandardCharsets.UTF_16BE);
    }

    @Test
    void oneDamagedByteDoesNotTurnUtf8IntoWindows1252() {
        byte[] bytes = ("é\n".repeat(100) + "?").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xe9;

        assertThat(encoding(bytes)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void delimitersAreTold() {
        assertThat(CsvDialect.delimiter("email;name, first;phone\n")).isEqualTo(';');
        assertThat(CsvDialect.delimiter("email\tname\n")).isEqualTo('\t');
        assertThat(CsvDialect.delimiter("\"a;b;c\",email\n")).isEqualTo(',');
        assertThat(CsvDialect.delimiter("email\n")).isEqualTo(',');
        assertThat(CsvDialect.delimiter("\n\nsep=;\r\nemail")).isEqualTo(';');
    }

    @Test
    void recordsKeepTheLineOnWhichTheyStart() {
        assertThat(records("a,b\r\n\"x\ny\",1\rz,2\n\n;,\nlast,3"))
                .containsExactly("1 a,b", "2 \"x\ny\",1", "4 z,2", "6 ;,", "7 last,3");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOnlyItsOwnLine() {
        assertThat(records("a,b\n\"open,1\nnext,2\nlater,\"q\"\n"))
                .containsExactly("1 a,b", "2! \"open,1", "3 next,2", "4 later,\"q\"");
    }

    @Test
    void twoForgottenQuotesCostTheirLinesOnly() {
        assertThat(records("a,b\n\"open,1\nnext,2\nsmith,\"J, Dr\"\n"))
                .containsExactly("1 a,b", "2! \"open,1", "3 next,2", "4 smith,\"J, Dr\"");
    }

    @Test
    void aQuoteInsideAFieldIsJustACharacter() {
        assertThat(records("6\" pan,1\nnext,2\n")).containsExactly("1 6\" pan,1", "2 next,2");
    }

    @Test
    void aFieldOfAMegabyteIsADefectAndReadingGoesOn() {
        List<String> records = records("a,b\n" + "x".repeat(1_000_000) + ",1\nnext,2\n");

        assertThat(records).hasSize(3);
        assertThat(records.get(1)).startsWith("2! xxx").hasSizeLessThan(300_000);
        assertThat(records.get(2)).isEqualTo("3 next,2");
    }

    @Test
    void theSeparatorLineOfExcelIsNoRecord() {
        assertThat(records("\ufeffsep=,\r\na,b\r\n")).containsExactly("2 a,b");
    }

    private static Charset encoding(byte[] bytes) {
        EncodingDetector detector = new EncodingDetector();
        detector.accept(bytes, bytes.length);
        return detector.verdict().charset();
    }

    private static List<String> records(String text) {
        try {
            List<String> found = new ArrayList<>();
            RecordReader reader = new RecordReader(new StringReader(text), ',');
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                found.add(record.line() + (record.defect() == null ? " " : "! ") + record.text());
            }
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
