package dev.handbill.deliverability;

import dev.handbill.provider.EnvironmentValue;
import io.netty.buffer.ByteBuf;
import io.netty.channel.AddressedEnvelope;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.dns.DefaultDnsQuestion;
import io.netty.handler.codec.dns.DnsRawRecord;
import io.netty.handler.codec.dns.DnsRecord;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponse;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.handler.codec.dns.DnsSection;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads TXT records by Netty's resolver, which is there with Quarkus: over UDP, and over TCP where
 * the answer is too long. Nothing is kept, so that a corrected record is seen at once.
 */
@ApplicationScoped
public class TextRecords {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int TRIES = 2;
    private static final int MOST_RECORDS = 100;
    private static final int DNS_PORT = 53;
    private static final Pattern SERVER =
            Pattern.compile("\\[?([0-9a-fA-F.:]+?)]?(?::(\\d{1,5}))?");

    private final @Nullable InetSocketAddress server;
    private @Nullable NioEventLoopGroup loops;
    private @Nullable DnsNameResolver resolver;

    TextRecords(DnsConfig config) {
        this.server =
                config.dnsServer().filter(s -> !s.isBlank()).map(TextRecords::server).orElse(null);
    }

    /**
     * @return the name's texts, none if it has none; empty if nobody could be asked
     */
    Optional<List<String>> of(String name) {
        for (int i = 0; i < TRIES; i++) {
            Optional<List<String>> found = ask(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @PreDestroy
    synchronized void close() {
        if (resolver != null) {
            resolver.close();
        }
        if (loops != null) {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    private Optional<List<String>> ask(String name) {
        try {
            AddressedEnvelope<DnsResponse, InetSocketAddress> answer =
                    resolver()
                            .query(new DefaultDnsQuestion(name + ".", DnsRecordType.TXT))
                            .get(2L * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            try {
                return texts(answer.content());
            } finally {
                answer.release();
            }
        } catch (ExecutionException | TimeoutException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<List<String>> texts(DnsResponse response) {
        if (DnsResponseCode.NXDOMAIN.equals(response.code())) {
            return Optional.of(List.of());
        }
        if (!DnsResponseCode.NOERROR.equals(response.code())) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        int count = Math.min(MOST_RECORDS, response.count(DnsSection.ANSWER));
        for (int i = 0; i < count; i++) {
            DnsRecord record = response.recordAt(DnsSection.ANSWER, i);
            if (record instanceof DnsRawRecord raw && DnsRecordType.TXT.equals(record.type())) {
                texts.add(text(raw.content()));
            }
        }
        return Optional.of(texts);
    }

    /** A record is a row of strings of at most 255 bytes that belong together (RFC 7208, 3.3). */
    private static String text(ByteBuf content) {
        StringBuilder text = new StringBuilder();
        int at = content.readerIndex();
        while (at < content.writerIndex()) {
            int length = Math.min(content.getUnsignedByte(at), content.writerIndex() - at - 1);
            text.append(content.toString(at + 1, length, StandardCharsets.UTF_8));
            at += 1 + length;
        }
        return text.toString();
    }

    /** Made at the first question: most processes never ask one. */
    private synchronized DnsNameResolver resolver() {
        DnsNameResolver made = resolver;
        if (made == null) {
            NioEventLoopGroup group =
                    new NioEventLoopGroup(1, new DefaultThreadFactory("dns", true));
            made =
                    new DnsNameResolverBuilder(group.next())
                            .channelType(NioDatagramChannel.class)
                            .socketChannelType(NioSocketChannel.class)
                            .nameServerProvider(servers())
                            .queryTimeoutMillis(TIMEOUT_MILLIS)
                            .build();
            loops = group;
            resolver = made;
        }
        return made;
    }

    private DnsServerAddressStreamProvider servers() {
        return server == null
                ? DnsServerAddressStreamProviders.platformDefault()
                : new SingletonDnsServerAddressStreamProvider(server);
    }

    private static InetSocketAddress server(String given) {
        Matcher parts = SERVER.matcher(given.strip());
        if (!parts.matches()) {
            throw EnvironmentValue.wrong(
                    "HANDBILL_DNS_SERVER", "is not an address such as 1.1.1.1 or 1.1.1.1:53");
        }
        int port = parts.group(2) == null ? DNS_PORT : Integer.parseInt(parts.group(2));
        return new InetSocketAddress(parts.group(1), port);
    }
}
