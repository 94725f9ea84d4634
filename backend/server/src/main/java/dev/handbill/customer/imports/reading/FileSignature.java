package dev.handbill.customer.imports.reading;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recognizes what people upload by mistake from its first bytes, whatever its name says. */
public final class FileSignature {
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("\u0089PNG", "a PNG image");
        KINDS.put("\u00ff\u00d8\u00ff", "a JPEG image");
        KINDS.put("GIF8", "a GIF image");
        KINDS.put("%PDF-", "a PDF document");
        KINDS.put("PK\u0003\u0004", "an Excel workbook or ZIP archive");
        KINDS.put("\u00d0\u00cf\u0011\u00e0", "an old Excel workbook");
        KINDS.put("\u001f\u008b", "a GZIP archive");
        KINDS.put("<!DOCTYPE", "a web page");
        KINDS.put("<html", "a web page");
    }

    private FileSignature() {}

    /** What the file is, with its article; null if it may be text. */
    public static @Nullable String of(byte[] start, int length) {
        String text = new String(start, 0, Math.min(length, 16), StandardCharsets.ISO_8859_1);
        return KINDS.entrySet().stream()
                .filter(kind -> text.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
