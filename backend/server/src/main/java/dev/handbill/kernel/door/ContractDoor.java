package dev.handbill.kernel.door;

import dev.handbill.kernel.web.ApiProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides before an operation runs whether its answer could be taken and its body be read: nothing
 * is made whose maker cannot be told.
 */
@ApplicationScoped
public class ContractDoor {
    private final ApiContract contract;

    ContractDoor(ApiContract contract) {
        this.contract = contract;
    }

    /** A refusal, with the methods that the address takes where the method was the reason. */
    public record Refusal(ApiProblem problem, @Nullable String allow) {}

    /** What stands against a request; nothing for addresses outside of the contract. */
    public Optional<Refusal> refusal(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<ApiContract.Address> address = contract.find(context.normalizedPath());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String method = request.method().name();
        Optional<ApiContract.Operation> operation = address.get().operation(method);
        if (operation.isEmpty()) {
            return method.equals("OPTIONS")
                    ? Optional.empty()
                    : Optional.of(notAllowed(address.get().allow()));
        }
        return accept(request, operation.get()).or(() -> contentType(request, operation.get()));
    }

    /** The methods that an address takes, for OPTIONS. */
    public Optional<String> allow(RoutingContext context) {
        return contract.find(context.normalizedPath()).map(ApiContract.Address::allow);
    }

    private static Refusal notAllowed(String allow) {
        return new Refusal(
                ApiProblem.ofStatus(
                        405, "method-not-allowed", "Use one of %s here.".formatted(allow)),
                allow);
    }

    /** What is chosen takes the header's place, so that nothing after this reads it otherwise. */
    private static Optional<Refusal> accept(
            HttpServerRequest request, ApiContract.Operation operation) {
        String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
        if (accept.isBlank()) {
            return Optional.empty();
        }
        if (operation.produces().isEmpty()) {
            request.headers().remove(HttpHeaders.ACCEPT);
            return Optional.empty();
        }
        Optional<String> chosen = MediaTypes.accepted(accept, operation.produces());
        chosen.ifPresent(type -> request.headers().set(HttpHeaders.ACCEPT, type));
        return chosen.isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                ApiProblem.ofStatus(
                                        406,
                                        "not-acceptable",
                                        "The answer is %s. Ask for it in Accept, or leave Accept out."
                                                .formatted(
                                                        String.join(" or ", operation.produces()))),
                                null));
    }

    private static Optional<Refusal> contentType(
            HttpServerRequest request, ApiContract.Operation operation) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return Optional.empty();
        }
        if (operation.consumes().isEmpty()) {
            // nobody reads it
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
            return Optional.empty();
        }
        return MediaTypes.isReadable(type, operation.consumes())
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                ApiProblem.unsupportedMedia(
                                        "unsupported-media-type",
                                        "Send the body with Content-Type: %s."
                                                .formatted(
                                                        String.join(" or ", operation.consumes()))),
                                null));
    }
}
