package dev.handbill.signin;

import dev.handbill.account.AccountView;
import dev.handbill.account.SessionCookie;
import dev.handbill.account.Sessions;
import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.config.Roles;
import dev.handbill.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts together what the dashboard is told about the one who came in. */
@ApplicationScoped
public class WhoIsSignedIn {
    private final BusinessStore business;
    private final Providers providers;
    private final HandbillConfig config;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final KnownDevices devices;
    private final String version;

    WhoIsSignedIn(
            BusinessStore business,
            Providers providers,
            HandbillConfig config,
            Sessions sessions,
            SessionCookie cookie,
            KnownDevices devices,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.business = business;
        this.providers = providers;
        this.config = config;
        this.sessions = sessions;
        this.cookie = cookie;
        this.devices = devices;
        this.version = version;
    }

    /**
     * The answer that lets somebody in, with their cookies.
     *
     * @param previous the secret of the session that ends by it
     */
    public Response welcome(SignIn.Admitted admitted, @Nullable String previous) {
        if (previous != null) {
            sessions.end(previous);
        }
        return Response.ok(of(admitted.account()))
                .cookie(cookie.holding(admitted.secret()), devices.cookie(admitted.account().id()))
                .build();
    }

    Me of(AccountView account) {
        return of(account, account.role(), false);
    }

    /** The same for who unlocked a shared device: they have staff's rights there. */
    Me atSharedDevice(AccountView account) {
        return of(account, Roles.STAFF, true);
    }

    private Me of(AccountView account, String role, boolean isSharedDevice) {
        return new Me(
                new Me.MeAccount(
                        account.id(),
                        account.email(),
                        account.name(),
                        role,
                        account.hasPin(),
                        account.hasPassword(),
                        account.language()),
                business(),
                new Me.MeProviders(providers.email().name(), providers.sms().name()),
                isSharedDevice,
                config.publicUrl(),
                version);
    }

    private Me.MeBusiness business() {
        Business now = business.get();
        return new Me.MeBusiness(
                now.name(),
                now.timeZone().getId(),
                now.defaultCountry(),
                now.currency(),
                now.brandColor(),
                now.places(),
                now.logoUrl());
    }
}
