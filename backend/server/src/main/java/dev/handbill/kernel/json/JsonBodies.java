package dev.handbill.kernel.json;

import dev.handbill.kernel.web.ApiProblem;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The one door for JSON bodies: looked through as text, then read, then held against the
 * constraints of the record that was read. A missing body is an object without members, so that its
 * constraints tell what is needed.
 */
@Provider
public class JsonBodies implements ReaderInterceptor {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);

    private final JsonText text;
    private final Constraints constraints;

    JsonBodies(JsonText text, Constraints constraints) {
        this.text = text;
        this.constraints = constraints;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getType().isRecord()) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        body = body.length == 0 ? NOTHING : text.checked(body, context.getType());
        context.setInputStream(new ByteArrayInputStream(body));
        Object read = context.proceed();
        if (read == null) {
            throw ApiProblem.invalid("", "Send a JSON object as the body.");
        }
        constraints.check(read);
        return read;
    }
}
