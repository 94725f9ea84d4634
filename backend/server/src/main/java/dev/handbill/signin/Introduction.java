package dev.handbill.signin;

import dev.handbill.account.AccountView;
import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.HandbillConfig;
import dev.handbill.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together what the dashboard is told about the one who came in. */
@ApplicationScoped
public class Introduction {
    private final BusinessStore business;
    private final Providers providers;
    private final HandbillConfig config;
    private final String version;

    Introduction(
            BusinessStore business,
            Providers providers,
            HandbillConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.business = business;
        this.providers = providers;
        this.config = config;
        this.version = version;
    }

    Me of(AccountView account) {
        return new Me(
                new Me.MeAccount(account.id(), account.email(), account.name(), account.role()),
                business(),
                new Me.MeProviders(providers.email().name(), providers.sms().name()),
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
                now.brandColor());
    }
}
