package dev.handbill.notice;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes notices that are to be sent. */
@ApplicationScoped
public class Notices {
    private final Db db;

    Notices(Db db) {
        this.db = db;
    }

    /**
     * Has it sent once the caller's transaction has ended well, and never otherwise: within a
     * second or so, again and again while the provider fails, until its time is over.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction: what the notice
     *     tells of might not be kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(Notice notice) {
        db.update(
                """
                INSERT INTO notices (kind, channel, recipient, subject, html, body, until)
                VALUES (:kind, :channel, :recipient, :subject, :html, :body, :until)
                """,
                Args.of("kind", notice.kind().wire())
                        .and("channel", notice.channel())
                        .and("recipient", notice.to())
                        .and("subject", notice.subject())
                        .and("html", notice.html())
                        .and("body", notice.text())
                        .and("until", notice.until()));
    }
}
