package dev.handbill.provider.smtp;

import dev.handbill.kernel.Channel;
import dev.handbill.provider.CallDeadline;
import dev.handbill.provider.CallLimits;
import dev.handbill.provider.MessageProvider;
import dev.handbill.provider.NetworkFailure;
import dev.handbill.provider.OutgoingEmail;
import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.SendOutcome;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends e-mail by an SMTP server, over a bounded pool of connections that stay open. */
public final class SmtpProvider implements MessageProvider {
    public static final String NAME = "smtp";

    private static final int LONGEST_IDLE_SECONDS = 30;

    /** After so many time-outs a connection counts as lost by the client. */
    private static final int LONGEST_IN_USE = 3;

    private static final SendOutcome NO_CONNECTION_FREE =
            new SendOutcome.NotTried(
                    Duration.ofSeconds(1),
                    "no-connection-free",
                    "All connections to the mail server are in use.");

    private final MailClient client;

    /**
     * All calls of the client start on this one. Called from other threads, the client makes an
     * event loop for each message and installs the handler of the server's greeting from there: now
     * and then the greeting is faster, is lost, and the message hangs.
     */
    private final Context loop;

    private final Duration longest;

    /**
     * One for each connection. Waiting for one inside the client would count as time at the server,
     * and a message that waits there cannot be taken back.
     */
    private final Semaphore connections;

    /** A part of the time for the whole call; the rest counts from hand-over. */
    private final Duration patience;

    /**
     * @param ownHostname who we say we are in EHLO
     */
    public SmtpProvider(SmtpSettings settings, String ownHostname, CallLimits limits, Vertx vertx) {
        this.client = MailClient.create(vertx, config(settings, ownHostname, limits));
        this.loop = vertx.getOrCreateContext();
        this.connections = new Semaphore(connections(settings, limits), true);
        this.patience = limits.answer().dividedBy(3);
        this.longest = limits.connect().plus(limits.answer()).minus(patience);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        if (!(message instanceof OutgoingEmail email)) {
            throw new IllegalArgumentException("SMTP sends e-mail only");
        }
        try {
            if (!connections.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return NO_CONNECTION_FREE;
            }
            return handOver(email);
        } catch (CallDeadline.TooLate e) {
            return NetworkFailure.outcome(e);
        } catch (ExecutionException e) {
            return SmtpAnswers.outcome(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return new SendOutcome.Uncertain("read-timeout", "The mail server did not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SendOutcome.Uncertain("interrupted", "The worker is stopping.");
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /**
     * With a connection in hand: from here on the time-out counts, and what is late is in doubt.
     */
    private SendOutcome handOver(OutgoingEmail email)
            throws CallDeadline.TooLate,
                    InterruptedException,
                    ExecutionException,
                    TimeoutException {
        CompletableFuture<MailResult> sent;
        try {
            CallDeadline.check();
            sent = start(SmtpMail.of(email));
        } catch (CallDeadline.TooLate | RuntimeException e) {
            connections.release();
            throw e;
        }
        // not when we lose patience: the client has the connection until the server has answered
        sent.copy()
                .orTimeout(LONGEST_IN_USE * longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> connections.release());
        MailResult result = sent.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        return new SendOutcome.Accepted(result.getMessageID());
    }

    private CompletableFuture<MailResult> start(MailMessage mail) {
        CompletableFuture<MailResult> sent = new CompletableFuture<>();
        loop.runOnContext(
                _ ->
                        client.sendMail(mail)
                                .onSuccess(sent::complete)
                                .onFailure(sent::completeExceptionally));
        return sent;
    }

    private static int connections(SmtpSettings settings, CallLimits limits) {
        return Math.min(settings.pool().connections(), limits.connections());
    }

    private static MailConfig config(SmtpSettings settings, String ownHostname, CallLimits limits) {
        MailConfig config =
                new MailConfig()
                        .setHostname(settings.host())
                        // else the client asks the DNS for it, which can take longer than a message
                        .setOwnHostname(ownHostname)
                        .setPort(settings.port())
                        .setStarttls(
                                settings.tls() == SmtpSettings.Tls.STARTTLS
                                        ? StartTLSOptions.REQUIRED
                                        : StartTLSOptions.DISABLED)
                        .setSsl(settings.tls() == SmtpSettings.Tls.TLS)
                        .setMaxPoolSize(connections(settings, limits))
                        .setMaxMailsPerConnection(settings.pool().mails())
                        .setKeepAlive(true)
                        .setKeepAliveTimeout(LONGEST_IDLE_SECONDS)
                        // one command, one answer: a refusal is then that of this command
                        .setPipelining(false)
                        .setUserAgent("handbill");
        config.setConnectTimeout((int) limits.connect().toMillis());
        config.setSslHandshakeTimeout(limits.answer().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        // The check that a certificate is for this host is left to the client, which asks for it by
        // itself; set from here, the client of 4.5 takes it away again. SmtpTlsTest holds it.
        if (!settings.trusted().isEmpty()) {
            config.setTrustOptions(
                    new PemTrustOptions().addCertValue(Buffer.buffer(settings.trusted())));
        }
        if (!settings.user().isEmpty()) {
            config.setLogin(LoginOption.REQUIRED)
                    .setUsername(settings.user())
                    .setPassword(settings.password());
        } else {
            config.setLogin(LoginOption.DISABLED);
        }
        return config;
    }
}
