package dev.handbill.signin;

import dev.handbill.account.Secrets;
import dev.handbill.signin.InvitationResource.InvitationView;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds and keeps invitations. */
@ApplicationScoped
class InvitationRepository implements PanacheRepository<Invitation> {
    private static final int MOST_SHOWN = 200;
    private static final String VIEWS =
            "select i.id, i.email, i.name, i.role, i.createdAt, i.expiresAt, i.expiresAt <= :now from Invitation i where i.acceptedAt is null ";

    private final Clock clock;

    InvitationRepository(Clock clock) {
        this.clock = clock;
    }

    InvitationView create(Invitation invitation, @Nullable Long createdBy, Instant expiresAt) {
        invitation.made(createdBy, clock.instant(), expiresAt);
        persistAndFlush(invitation);
        return invitation.view();
    }

    /** The newest first. */
    List<InvitationView> open() {
        return find(VIEWS + "order by i.id desc", Parameters.with("now", clock.instant()))
                .page(Page.ofSize(MOST_SHOWN))
                .project(InvitationView.class)
                .list();
    }

    /** Only while it can be taken up. */
    Optional<InvitationView> find(String secret) {
        return find(
                        VIEWS + "and i.tokenHash = :hash and i.expiresAt > :now",
                        Parameters.with("now", clock.instant()).and("hash", Secrets.hash(secret)))
                .project(InvitationView.class)
                .firstResultOptional();
    }

    /** Of several at once exactly one gets it. */
    Optional<InvitationView> take(String secret) {
        Instant now = clock.instant();
        return find(secret)
                .filter(
                        one ->
                                update(
                                                "acceptedAt = ?1 where id = ?2 and acceptedAt is null and expiresAt > ?1",
                                                now,
                                                one.id())
                                        == 1);
    }

    /** The newest that is made out to this address; of several at once exactly one gets it. */
    Optional<InvitationView> takeFor(String email) {
        Instant now = clock.instant();
        return find(
                        VIEWS + "and i.email = :email and i.expiresAt > :now order by i.id desc",
                        Parameters.with("now", now).and("email", email))
                .page(Page.ofSize(1))
                .project(InvitationView.class)
                .firstResultOptional()
                .filter(
                        one ->
                                update(
                                                "acceptedAt = ?1 where id = ?2 and acceptedAt is null and expiresAt > ?1",
                                                now,
                                                one.id())
                                        == 1);
    }

    void belongsTo(long id, long accountId) {
        update("accountId = ?1 where id = ?2", accountId, id);
    }

    boolean withdraw(long id) {
        return delete("id = ?1 and acceptedAt is null", id) == 1;
    }
}
