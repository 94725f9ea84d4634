package dev.handbill.kernel.door;

import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds the query of a request against the contract, once it is known that the caller may come in:
 * a filter that is misspelled or misunderstood would show other things than were asked for.
 */
public class QueryCheck {
    private final ApiContract contract;
    private final RoutingContext routing;

    QueryCheck(ApiContract contract, RoutingContext routing) {
        this.contract = contract;
        this.routing = routing;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().indexOf('\0') >= 0) {
            throw ApiProblem.notFound("not-found", "No address has a NUL character (%00) in it.");
        }
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        operation(request)
                .ifPresent(
                        operation -> {
                            List<FieldError> errors = errors(operation, given);
                            if (!errors.isEmpty()) {
                                throw ApiProblem.invalid(errors);
                            }
                        });
    }

    private Optional<ApiContract.Operation> operation(ContainerRequestContext request) {
        return contract.find(routing.normalizedPath())
                .flatMap(address -> address.operation(request.getMethod()));
    }

    private static List<FieldError> errors(
            ApiContract.Operation operation, MultivaluedMap<String, String> given) {
        List<FieldError> errors = new ArrayList<>();
        given.forEach(
                (name, values) -> {
                    QueryParameter parameter = operation.query().get(name);
                    if (parameter == null) {
                        errors.add(new FieldError("/" + name, unknown(operation, name)));
                    } else if (values.size() > 1) {
                        errors.add(new FieldError("/" + name, "Give this parameter once."));
                    } else {
                        parameter
                                .fault(values.getFirst())
                                .ifPresent(fault -> errors.add(new FieldError("/" + name, fault)));
                    }
                });
        return errors;
    }

    private static String unknown(ApiContract.Operation operation, String name) {
        String remedy =
                operation.query().isEmpty()
                        ? "This call takes none."
                        : "This call takes " + String.join(", ", operation.query().keySet()) + ".";
        return "There is no parameter \"%s\" here. %s".formatted(name, remedy);
    }
}
