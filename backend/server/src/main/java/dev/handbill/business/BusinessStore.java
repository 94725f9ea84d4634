package dev.handbill.business;

import dev.handbill.account.Secrets;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row of the business; read often, so kept for a few seconds. */
@ApplicationScoped
public class BusinessStore {
    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private static final String FIND =
            """
            SELECT name, postal_address, time_zone, default_country, currency, language, brand_color,
                   from_name, from_email, reply_to, places, left(md5(logo), 12) AS logo_version, link_secret
            FROM business
            """;

    private static final String CREATE =
            "INSERT INTO business (name, link_secret) VALUES (?, ?) ON CONFLICT (id) DO NOTHING";

    private static final String CHANGE =
            """
            UPDATE business
            SET name = COALESCE(:name, name), postal_address = COALESCE(:postal_address, postal_address),
                time_zone = COALESCE(:time_zone, time_zone), default_country = COALESCE(:default_country, default_country),
                currency = COALESCE(:currency, currency), language = COALESCE(:language, language),
                brand_color = COALESCE(:brand_color, brand_color),
                from_name = COALESCE(:from_name, from_name), from_email = COALESCE(:from_email, from_email),
                reply_to = COALESCE(:reply_to, reply_to), places = COALESCE(:places, places)
            """;

    private final Db db;
    private volatile @Nullable Kept kept;

    BusinessStore(Db db) {
        this.db = db;
    }

    private record Kept(Business business, long sinceNanos) {}

    /**
     * The business as it was at most five seconds ago.
     *
     * @throws ApiProblem 409 {@code not-set-up} before the first-run set-up
     */
    public Business get() {
        Kept now = kept;
        if (now != null && System.nanoTime() - now.sinceNanos() < KEPT_NANOS) {
            return now.business();
        }
        long since = System.nanoTime();
        Business business =
                read().orElseThrow(
                                () ->
                                        ApiProblem.conflict(
                                                "not-set-up",
                                                "Open the dashboard and create the owner account"
                                                        + " first."));
        kept = new Kept(business, since);
        return business;
    }

    /** The business as it is: for who is about to change it. */
    Business latest() {
        forget();
        return get();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Business locked() {
        return db.one(FIND + "FOR UPDATE", BusinessStore::business);
    }

    /** False until the first-run set-up. */
    public boolean exists() {
        return read().isPresent();
    }

    /**
     * Makes the business and its secret. Of several callers at once exactly one gets true: the row
     * has one possible id.
     */
    public boolean create(String name) {
        return db.update(CREATE, name, Secrets.bytes()) == 1;
    }

    /** Changes what is not null. */
    void change(BusinessChange change) {
        List<String> places = change.places();
        db.update(
                CHANGE,
                Args.of("name", change.name())
                        .and("postal_address", change.postalAddress())
                        .and("time_zone", change.timeZone())
                        .and("default_country", change.defaultCountry())
                        .and("currency", change.currency())
                        .and("language", change.language())
                        .and("brand_color", change.brandColor())
                        .and("from_name", change.fromName())
                        .and("from_email", change.fromEmail())
                        .and("reply_to", change.replyTo())
                        .and("places", places == null ? null : Columns.texts(places)));
    }

    void changeLogo(@Nullable Logo logo) {
        db.update(
                "UPDATE business SET logo = ?, logo_type = ?",
                logo == null ? null : logo.bytes(),
                logo == null ? null : logo.type());
    }

    public Optional<Logo> logo() {
        return db.first(
                "SELECT logo, logo_type FROM business WHERE logo IS NOT NULL",
                row ->
                        new Logo(
                                row.getString("logo_type"),
                                Objects.requireNonNull(row.getBytes("logo"))));
    }

    /** Makes the next {@link #get} read the row again. */
    public void forget() {
        kept = null;
    }

    private Optional<Business> read() {
        return db.first(FIND, BusinessStore::business);
    }

    private static Business business(Row row) throws SQLException {
        return new Business(
                row.getString("name"),
                row.getString("postal_address"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("default_country"),
                row.getString("currency"),
                row.getString("language"),
                row.getString("brand_color"),
                row.getString("from_name"),
                row.getString("from_email"),
                row.getString("reply_to"),
                row.getStrings("places"),
                row.getStringOrNull("logo_version"),
                Objects.requireNonNull(row.getBytes("link_secret")));
    }
}
