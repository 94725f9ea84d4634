package dev.handbill.webhook.sending;

import dev.handbill.webhook.receiver.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up for one connection and lets go only addresses of the internet. The connection is
 * made to what is answered here and the name is not looked up again, so that a name which leads
 * elsewhere a moment later gains nothing (DNS rebinding). Numbers in place of a name come here too,
 * in whatever notation.
 */
final class CheckedResolver implements DnsResolver {
    private final DnsResolver names;
    private final boolean allowsPrivate;

    CheckedResolver(DnsResolver names, boolean allowsPrivate) {
        this.names = names;
        this.allowsPrivate = allowsPrivate;
    }

    /** The name leads into a private network. */
    static final class NotPublic extends UnknownHostException {
        NotPublic(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (allowsPrivate) {
            return found;
        }
        InetAddress[] open =
                Arrays.stream(found).filter(PublicAddresses::contain).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new NotPublic(host);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
