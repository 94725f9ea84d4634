package dev.handbill.provider.smtp;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.provider.CallLimits;
import dev.handbill.provider.MessageProvider;
import dev.handbill.provider.ProviderFactory;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;

/** {@code HANDBILL_EMAIL_PROVIDER=smtp}. */
@ApplicationScoped
class SmtpFactory implements ProviderFactory {
    private final SmtpConfig config;
    private final HandbillConfig handbill;
    private final Vertx vertx;

    SmtpFactory(SmtpConfig config, HandbillConfig handbill, Vertx vertx) {
        this.config = config;
        this.handbill = handbill;
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return SmtpProvider.NAME;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public MessageProvider provider(Channel channel, CallLimits limits) {
        return new SmtpProvider(
                SmtpSettings.of(config), hostname(handbill.publicUrl()), limits, vertx);
    }

    private static String hostname(String publicUrl) {
        String host = URI.create(publicUrl).getHost();
        return host == null ? "localhost" : host;
    }
}
