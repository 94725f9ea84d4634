package dev.handbill.kernel.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a missing JSON body as an object without fields, and refuses the body {@code null}: no
 * endpoint ever sees null, and its own checks tell which fields it needs.
 */
@Provider
public class EmptyBodies implements ReaderInterceptor {
    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getType().isRecord()) {
            return context.proceed();
        }
        PushbackInputStream body = new PushbackInputStream(context.getInputStream());
        int first = body.read();
        if (first < 0) {
            context.setInputStream(new ByteArrayInputStream(new byte[] {'{', '}'}));
        } else {
            body.unread(first);
            context.setInputStream(body);
        }
        Object read = context.proceed();
        if (read == null) {
            throw ApiProblem.invalid("", "Send a JSON object as the body.");
        }
        return read;
    }
}
