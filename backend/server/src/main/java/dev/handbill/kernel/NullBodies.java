package dev.handbill.kernel;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses the JSON body {@code null}, so that no endpoint has to think of it. */
@Provider
public class NullBodies implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw ApiProblem.invalid("", "Send a JSON object as the body.");
        }
        return body;
    }
}
