package dev.handbill.customer.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252|Zoë Weiß;Jürgen;Müller",
                "windows-1252|André",
                "windows-1252|José;Muñoz",
                "windows-1252|Núñez;José;Íñigo Peña;María",
                "windows-1250|Łukasz;Wiśniewski",
                "windows-1250|Grażyna;Dąbrowska",
                "windows-1250|Jiří Dvořák;Tomáš Němec",
                "windows-1250|Kovács Gergő;Szűcs Erzsébet;Tőkés Győző",
                "windows-1251|Иван Петров;Мария",
                "windows-1254|Ayşe Yıldız;Çağlar Güneş",
                "x-MacRoman|José;Muñoz",
                "x-MacRoman|Zoë;Brontë",
                "IBM850|José;Müller",
                "Shift_JIS|山田 花子;佐藤 直美",
                "windows-1253|Γιώργος Παπαδόπουλος",
            })
    void isGuessedFromAFewNames(String charset, String names) {
        byte[] file =
                ("email;name\na@example.com;" + names + "\n").getBytes(Charset.forName(charset));
        EncodingDetector detector = new EncodingDetector();
        detector.accept(file, file.length);
        assertThat(detector.verdict().charset()).isEqualTo(Charset.forName(charset));
    }

    @Test
    void eachRecordIsReadByItsOwnBytes() {
        byte[] file =
                new byte[] {
                    'J',
                    'o',
                    's',
                    (byte) 0xc3,
                    (byte) 0xa9,
                    '\n',
                    'A',
                    'n',
                    'd',
                    'r',
                    (byte) 0xe9,
                    '\n'
                };
        EncodingDetector detector = new EncodingDetector();
        detector.accept(file, file.length);
        Encoding encoding = detector.verdict();
        assertThat(encoding.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(encoding.text("Jos\u00c3\u00a9")).isEqualTo("José");
        assertThat(encoding.text("Andr\u00e9")).isEqualTo("André");
        assertThat(encoding.isGuess("Andr\u00e9")).isTrue();
    }
}
