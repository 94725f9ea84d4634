package dev.handbill.provider;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/**
 * Tells failures before a request was written (certainly not accepted) from those after it (perhaps
 * accepted). In doubt it says "perhaps": a wrong "not accepted" sends a message twice.
 */
public final class NetworkFailure {
    private NetworkFailure() {}

    public static SendOutcome outcome(Throwable failure) {
        return switch (failure) {
            case UnknownHostException e -> new SendOutcome.Unreachable("unknown-host", text(e));
            // both clients of the SDKs derive their refused connections from it, Netty too
            case ConnectException e -> new SendOutcome.Unreachable("connection-refused", text(e));
            case NoRouteToHostException e -> new SendOutcome.Unreachable("no-route", text(e));
            case SSLHandshakeException e -> new SendOutcome.Unreachable("tls", text(e));
            case SSLPeerUnverifiedException e -> new SendOutcome.Unreachable("tls", text(e));
            case org.apache.http.conn.ConnectTimeoutException e ->
                    new SendOutcome.Unreachable("connect-timeout", text(e));
            case org.apache.hc.client5.http.ConnectTimeoutException e ->
                    new SendOutcome.Unreachable("connect-timeout", text(e));
            case ConnectionRequestTimeoutException e ->
                    new SendOutcome.Unreachable("no-connection-free", text(e));
            case SocketTimeoutException e -> new SendOutcome.Uncertain("read-timeout", text(e));
            case CallDeadline.TooLate _ -> tooLate();
            case IOException e -> new SendOutcome.Uncertain("connection-lost", text(e));
            default -> new SendOutcome.Uncertain("provider-error", text(failure));
        };
    }

    /** Another worker may have taken the message over: this one must not send it. */
    public static SendOutcome tooLate() {
        return new SendOutcome.NotTried(Duration.ZERO, "lease-over", "The worker was too late.");
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return HeaderText.oneLine(
                message == null ? failure.getClass().getSimpleName() : message,
                HeaderText.MOST_IN_AN_ANSWER);
    }
}
