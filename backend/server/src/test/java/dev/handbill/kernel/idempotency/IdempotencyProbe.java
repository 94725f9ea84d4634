package dev.handbill.kernel.idempotency;

import dev.handbill.kernel.web.ApiProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Counts what reaches it; only in tests. */
@Path("/test-only/probe")
public class IdempotencyProbe {
    static final AtomicInteger CALLS = new AtomicInteger();
    static volatile CountDownLatch gate = new CountDownLatch(0);

    /** What to do. */
    public record Order(String what) {}

    /** What was done. */
    public record Receipt(int call, String what) {}

    @POST
    @Idempotent
    @PermitAll
    @Operation(hidden = true)
    public Response order(Order order) throws InterruptedException {
        int call = CALLS.incrementAndGet();
        gate.await();
        return switch (order.what()) {
            case "refuse" -> throw ApiProblem.conflict("refused", "Not now.");
            case "nothing" -> Response.noContent().build();
            default ->
                    Response.status(201)
                            .header("Location", "/orders/" + call)
                            .entity(new Receipt(call, order.what()))
                            .build();
        };
    }
}
