package dev.handbill.consent;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.text.Digests;
import jakarta.enterprise.context.ApplicationScoped;

/** The very words that people agreed to. Each text has one number, which means it for ever. */
@ApplicationScoped
public class ConsentWords {
    private final Db db;

    ConsentWords(Db db) {
        this.db = db;
    }

    /**
     * The number of a text; a new one where nobody agreed to it before.
     *
     * @param language BCP 47
     */
    public long number(String language, String words) {
        byte[] digest = Digests.sha256(language + '\n' + words);
        db.update(
                "INSERT INTO consent_words (digest, language, words) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING",
                digest,
                language,
                words);
        return db.one(
                "SELECT id FROM consent_words WHERE digest = ?", row -> row.getLong("id"), digest);
    }
}
