package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProvidersTest {
    @Inject HandbillConfig handbill;
    @Inject @All List<ProviderFactory> vendors;

    @Test
    void aNewVendorIsFoundByItsName() {
        List<ProviderFactory> more = new ArrayList<>(vendors);
        more.add(new Pigeons());

        Providers providers = providers("", "Pigeon ", more);

        assertThat(providers.sms().name()).isEqualTo("pigeon");
        assertThat(providers.email().name()).isEqualTo("sandbox");
        assertThat(providers.useSandbox()).isTrue();
    }

    @Test
    void aNameThatIsNoneStopsTheStartInOneLine() {
        assertThatThrownBy(() -> providers("pigeon", "", vendors))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageMatching(
                        "HANDBILL_EMAIL_PROVIDER is not one of (\\w+, )*sendgrid(, \\w+)*\\.");
        assertThatThrownBy(() -> providers("", "sendgrid", vendors))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageMatching(
                        "HANDBILL_SMS_PROVIDER is not one of (\\w+, )*twilio(, \\w+)*\\.");
    }

    @Test
    void aLeaseTooShortForACallStopsTheStartInOneLine() {
        Map<String, String> tooShort =
                Map.of("handbill.delivery.lease", "20s", "handbill.delivery.timeout", "20s");
        HandbillConfig config =
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(HandbillConfig.class)
                        .withSources(new PropertiesConfigSource(tooShort, "test", 100))
                        .withDefaultValue("handbill.public-url", "http://localhost:3000")
                        .build()
                        .getConfigMapping(HandbillConfig.class);

        assertThatThrownBy(() -> new Providers(config, sandboxes(), vendors))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(
                        "HANDBILL_DELIVERY_LEASE must be longer than HANDBILL_DELIVERY_TIMEOUT")
                .message()
                .hasLineCount(1);
    }

    private static ProviderConfig sandboxes() {
        return config("", "");
    }

    private Providers providers(String email, String sms, List<ProviderFactory> factories) {
        return new Providers(handbill, config(email, sms), factories);
    }

    private static ProviderConfig config(String email, String sms) {
        return new ProviderConfig() {
            @Override
            public Optional<String> emailProvider() {
                return Optional.of(email);
            }

            @Override
            public Optional<String> smsProvider() {
                return Optional.of(sms);
            }
        };
    }

    /** A vendor that is nowhere listed. */
    private static final class Pigeons implements ProviderFactory {
        @Override
        public String name() {
            return "pigeon";
        }

        @Override
        public Set<Channel> channels() {
            return Set.of(Channel.SMS);
        }

        @Override
        public MessageProvider provider(Channel channel, CallLimits limits) {
            return new MessageProvider() {
                @Override
                public String name() {
                    return "pigeon";
                }

                @Override
                public Channel channel() {
                    return channel;
                }

                @Override
                public SendOutcome send(OutgoingMessage message) {
                    return new SendOutcome.Accepted("feather");
                }
            };
        }
    }
}
