package dev.handbill.kernel.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The configuration that more than one feature reads; every value has an environment name. */
@ConfigMapping(prefix = "handbill")
public interface HandbillConfig {

    /**
     * {@code HANDBILL_PUBLIC_URL}: where customers and staff reach Handbill; no slash at the end.
     */
    @WithDefault("http://localhost:3000")
    String publicUrl();

    /** {@code HANDBILL_MOST_PICTURES}: how many the library holds, of at most 500 kB each. */
    @WithDefault("500")
    int mostPictures();

    /** {@code HANDBILL_ROLE}: what this process does. */
    @WithDefault("all")
    ProcessRole role();

    /**
     * {@code HANDBILL_TRUSTED_PROXIES}: networks whose {@code X-Forwarded-For} is believed, with
     * commas between; {@code none} for no proxy at all.
     */
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> trustedProxies();

    /**
     * {@code HANDBILL_EMAIL_PROVIDER}, which the providers read and check; here only whether e-mail
     * leaves the house.
     */
    Optional<String> emailProvider();

    /** {@code HANDBILL_SMS_PROVIDER}; here only whether SMS leave the house. */
    Optional<String> smsProvider();

    /** False as long as e-mail lands in the sandbox's outbox. */
    default boolean sendsRealEmail() {
        return isReal(emailProvider());
    }

    /** Whether SMS leave the house: a provider other than the sandbox is chosen. */
    default boolean sendsRealSms() {
        return isReal(smsProvider());
    }

    private static boolean isReal(Optional<String> provider) {
        return provider.map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase("sandbox"))
                .isPresent();
    }

    /** Unattended set-up. */
    Owner owner();

    Delivery delivery();

    Api api();

    /** {@code HANDBILL_OWNER_EMAIL}, {@code HANDBILL_OWNER_PASSWORD}. */
    interface Owner {
        Optional<String> email();

        Optional<String> password();

        /** {@code HANDBILL_OWNER_BUSINESS_NAME}. */
        @WithDefault("My business")
        String businessName();
    }

    /** What programs may do. */
    interface Api {
        /**
         * {@code HANDBILL_API_REQUESTS_PER_SECOND}: how many requests one API key may make, over
         * ten seconds; 0 for no bound.
         */
        @WithDefault("200")
        int requestsPerSecond();

        /**
         * {@code HANDBILL_API_MESSAGES_PER_MINUTE}: how many messages one API key or account may
         * send one by one.
         */
        @WithDefault("600")
        int messagesPerMinute();
    }

    /** How messages go out. */
    interface Delivery {
        /** {@code HANDBILL_DELIVERY_RETRY_BASE}: wait before the first retry. */
        @WithDefault("30s")
        Duration retryBase();

        /** {@code HANDBILL_DELIVERY_RETRY_FACTOR}: each further wait is longer by this factor. */
        @WithDefault("5")
        double retryFactor();

        /** {@code HANDBILL_DELIVERY_LEASE}: after this a silent worker counts as lost. */
        @WithDefault("90s")
        Duration lease();

        /** {@code HANDBILL_DELIVERY_TIMEOUT}: bound on one call to a provider. */
        @WithDefault("20s")
        Duration timeout();

        /** {@code HANDBILL_DELIVERY_CONCURRENCY}: calls to providers under way at once. */
        @WithDefault("128")
        int concurrency();

        /** {@code HANDBILL_DELIVERY_EMAILS_PER_SECOND}: over all campaigns and workers. */
        @WithDefault("10000")
        int emailsPerSecond();

        /** {@code HANDBILL_DELIVERY_SMS_PER_SECOND}: over all campaigns and workers. */
        @WithDefault("10000")
        int smsPerSecond();
    }

    /**
     * Which of Handbill's two duties a process takes. Whether it answers requests is decided in
     * {@code application.properties}: a worker does not open the port.
     */
    enum ProcessRole {
        ALL,
        API,
        WORKER;

        public boolean doesWork() {
            return this != API;
        }
    }
}
