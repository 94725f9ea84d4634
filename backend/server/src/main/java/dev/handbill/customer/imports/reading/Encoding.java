package dev.handbill.customer.imports.reading;

import dev.handbill.kernel.web.ApiProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which charset a file is, and in which the records are that are not: files are put together
 * from others. Bytes that are good UTF-8 beyond ASCII are practically never anything else.
 *
 * @param charset of the file
 * @param other of records that are no UTF-8 in a file that is
 * @param isSure false for a guess that somebody should look at
 * @param alternatives charsets that it may be as well, best first
 */
public record Encoding(Charset charset, Charset other, boolean isSure, List<Charset> alternatives) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What a person can choose. */
    public static final List<String> CHOICES =
            List.of(
                    "UTF-8",
                    "windows-1252",
                    "windows-1250",
                    "windows-1251",
                    "windows-1253",
                    "windows-1254",
                    "windows-1255",
                    "windows-1256",
                    "windows-1257",
                    "x-MacRoman",
                    "IBM850",
                    "IBM852",
                    "IBM866",
                    "KOI8-R",
                    "Shift_JIS",
                    "GB18030",
                    "Big5",
                    "EUC-KR",
                    "UTF-16LE",
                    "UTF-16BE");

    /** As it was found before, by the names. */
    public static Encoding of(String charset, @Nullable String other) {
        return new Encoding(
                Charset.forName(charset),
                other == null ? WINDOWS_1252 : Charset.forName(other),
                true,
                List.of());
    }

    static Encoding sure(Charset charset) {
        return new Encoding(charset, WINDOWS_1252, true, List.of());
    }

    /**
     * By its name.
     *
     * @throws ApiProblem 422 for a name that is none of {@link #CHOICES}
     */
    public static Charset chosen(String name) {
        try {
            if (CHOICES.contains(name)) {
                return Charset.forName(name);
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // answered below: this Java has no such charset
        }
        throw ApiProblem.invalid(
                "/encoding", "Use one of: %s.".formatted(String.join(", ", CHOICES)));
    }

    boolean isWide() {
        return charset.equals(StandardCharsets.UTF_16LE)
                || charset.equals(StandardCharsets.UTF_16BE);
    }

    /**
     * Records are found by their bytes, which all but UTF-16 allow: this is what the file is read
     * as before {@link #text} makes text of a record.
     */
    public Charset rawCharset() {
        return isWide() ? charset : StandardCharsets.ISO_8859_1;
    }

    /** The text of a record that was read as {@link #rawCharset}. */
    public String text(String raw) {
        if (isWide() || isAscii(raw)) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        String utf8 = utf8(bytes);
        if (utf8 != null) {
            return utf8;
        }
        return new String(bytes, charset.equals(StandardCharsets.UTF_8) ? other : charset);
    }

    /** Whether a record is not in the file's charset, so that its text is a guess. */
    public boolean isGuess(String raw) {
        return charset.equals(StandardCharsets.UTF_8)
                && !isAscii(raw)
                && utf8(raw.getBytes(StandardCharsets.ISO_8859_1)) == null;
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
