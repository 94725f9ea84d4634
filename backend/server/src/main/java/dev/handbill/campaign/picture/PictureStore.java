package dev.handbill.campaign.picture;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Pictures in the database: a backup of it is a backup of them. */
@ApplicationScoped
class PictureStore {
    static final int LONGEST_NAME = 200;

    private static final String COLUMNS =
            "id, token, name, alt, type, width, height, size, created_at";

    private static final String PAGE =
            "SELECT " + COLUMNS + " FROM pictures WHERE id < :before ORDER BY id DESC LIMIT :limit";

    private static final String ADD =
            """
            INSERT INTO pictures (token, name, type, width, height, size, content)
            SELECT :token, :name, :type, :width, :height, :size, :content
            WHERE (SELECT count(*) FROM pictures) < :most
            RETURNING
            """
                    + COLUMNS;

    private static final String CHANGE =
            "UPDATE pictures SET name = coalesce(:name, name), alt = coalesce(:alt, alt) WHERE id = :id RETURNING "
                    + COLUMNS;

    /** Campaigns that are not over, and templates of one's own; their HTML has the address, too. */
    private static final String USES =
            """
            SELECT count(*) AS uses FROM (
                SELECT FROM campaigns c JOIN campaign_contents t ON t.campaign_id = c.id
                WHERE c.status NOT IN ('completed', 'cancelled', 'failed')
                  AND strpos(t.email_content, :address) > 0
                UNION ALL
                SELECT FROM design_templates d WHERE strpos(d.design::text, :address) > 0
            ) AS used
            """;

    private final Db db;

    PictureStore(Db db) {
        this.db = db;
    }

    /** As it is served. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
    record Served(String type, byte[] content) {}

    List<PictureView> newestFirst(long before, int limit) {
        return db.query(PAGE, PictureStore::view, Args.of("before", before).and("limit", limit));
    }

    Optional<PictureView> find(long id) {
        return db.first(
                "SELECT " + COLUMNS + " FROM pictures WHERE id = :id",
                PictureStore::view,
                Args.of("id", id));
    }

    Optional<Served> served(String token) {
        return db.first(
                "SELECT type, content FROM pictures WHERE token = :token",
                row ->
                        new Served(
                                row.getString("type"),
                                Objects.requireNonNull(row.getBytes("content"), "content")),
                Args.of("token", token));
    }

    /** Empty if there are as many as there may be. */
    Optional<PictureView> add(String token, String name, PictureFile file, int most) {
        return db.first(
                ADD,
                PictureStore::view,
                Args.of("token", token)
                        .and("name", name)
                        .and("type", file.type())
                        .and("width", file.width())
                        .and("height", file.height())
                        .and("size", file.content().length)
                        .and("content", file.content())
                        .and("most", most));
    }

    Optional<PictureView> change(long id, PictureChange change) {
        return db.first(
                CHANGE,
                PictureStore::view,
                Args.of("id", id)
                        .and("name", change.name() == null ? null : change.name().strip())
                        .and("alt", change.alt() == null ? null : change.alt().strip()));
    }

    long uses(PictureView picture) {
        return db.one(USES, row -> row.getLong("uses"), Args.of("address", picture.url()));
    }

    void delete(long id) {
        db.update("DELETE FROM pictures WHERE id = :id", Args.of("id", id));
    }

    private static PictureView view(Row row) throws SQLException {
        return new PictureView(
                row.getLong("id"),
                PictureFileResource.PATH + row.getString("token"),
                row.getString("name"),
                row.getString("alt"),
                row.getString("type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("size"),
                row.getInstant("created_at"));
    }
}
