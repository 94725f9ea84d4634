package dev.handbill.kernel.web;

import dev.handbill.kernel.config.HandbillConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, for counting tries. {@code X-Forwarded-For} is read from the right, and only
 * past proxies that are trusted: what a client writes into it itself stands further left and counts
 * for nothing. That is why Quarkus's own forwarding, which takes the leftmost entry, stays off.
 */
@ApplicationScoped
public class ClientAddress {
    private static final int MOST_HOPS = 20;

    private final TrustedNetworks trusted;
    private final boolean isForThisMachine;

    ClientAddress(HandbillConfig config) {
        this.trusted = TrustedNetworks.of(config.trustedProxies());
        this.isForThisMachine = isOwnName(URI.create(config.publicUrl()).getHost());
    }

    /** An IPv4 address, or the /64 network of an IPv6 address: one customer of a provider. */
    public String of(HttpServerRequest request) {
        return TrustedNetworks.subject(address(request));
    }

    /** The whole address, of IPv6 too: what a network is compared to. */
    public String address(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        @Nullable String host = peer == null ? null : peer.hostAddress();
        String address = host == null ? "unknown" : host;
        for (String hop : hops(request)) {
            if (!trusted.contains(address)) {
                break;
            }
            address = hop;
        }
        return address;
    }

    /**
     * Whether somebody at this very machine asks, by its own name; a proxy's word counts. Nobody is
     * where Handbill is reached by another name: behind a proxy at the machine that does not say
     * for whom it asks, everybody seems to be at it.
     */
    public boolean isThisMachine(HttpServerRequest request) {
        @Nullable String host = request.authority() == null ? null : request.authority().host();
        return isForThisMachine && isOwnName(host) && TrustedNetworks.isLoopback(address(request));
    }

    private static boolean isOwnName(@Nullable String host) {
        return host != null
                && (host.equalsIgnoreCase("localhost") || TrustedNetworks.isLoopback(host));
    }

    /** The entries of all X-Forwarded-For headers, nearest first. */
    private static List<String> hops(HttpServerRequest request) {
        List<String> hops = new ArrayList<>();
        for (String header : request.headers().getAll("X-Forwarded-For")) {
            for (String hop : header.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        Collections.reverse(hops);
        return hops.subList(0, Math.min(MOST_HOPS, hops.size()));
    }
}
