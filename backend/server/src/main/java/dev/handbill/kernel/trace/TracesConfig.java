package dev.handbill.kernel.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where traces go, and how many of them. */
@ConfigMapping(prefix = "handbill.traces")
public interface TracesConfig {
    /**
     * {@code HANDBILL_TRACES_ENDPOINT}: a collector that speaks OTLP over HTTP, as in {@code
     * http://collector:4318}; without it nothing is traced.
     */
    Optional<String> endpoint();

    /** {@code HANDBILL_TRACES_SHARE}: the share of requests and chunks that is traced, 0 to 1. */
    @WithDefault("1")
    double share();
}
