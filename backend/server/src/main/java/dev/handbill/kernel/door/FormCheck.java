package dev.handbill.kernel.door;

import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;

/**
 * Holds the fields of an uploaded form against the contract, as {@link QueryCheck} does a query: an
 * import whose {@code segment} is not read would tag nobody, and say nothing. Stands before the
 * operation itself, since no filter sees a form that is read.
 */
@Upload
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class FormCheck {
    private final ApiContract contract;
    private final RoutingContext routing;

    FormCheck(ApiContract contract, RoutingContext routing) {
        this.contract = contract;
        this.routing = routing;
    }

    @AroundInvoke
    @Nullable Object check(InvocationContext operation) throws Exception {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        FormData form = request == null ? null : request.getFormData();
        if (form != null) {
            List<FieldError> errors = errors(form, known());
            if (!errors.isEmpty()) {
                throw ApiProblem.invalid(errors);
            }
        }
        return operation.proceed();
    }

    private Set<String> known() {
        return contract.find(routing.normalizedPath())
                .flatMap(address -> address.operation(routing.request().method().name()))
                .map(ApiContract.Operation::form)
                .orElse(Set.of());
    }

    private static List<FieldError> errors(FormData form, Set<String> known) {
        List<FieldError> errors = new ArrayList<>();
        for (@Nullable String name : form) {
            if (name == null) {
                errors.add(new FieldError("", "A part of the form has no name. Name each part."));
            } else if (!known.contains(name)) {
                errors.add(new FieldError(pointer(name), unknown(known, name)));
            } else if (form.get(name).size() > 1) {
                errors.add(new FieldError(pointer(name), "Give this field once."));
            }
        }
        return errors;
    }

    /** As RFC 6901 writes a name in a pointer. */
    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String unknown(Set<String> known, String name) {
        return "There is no field \"%s\" here. This call takes %s."
                .formatted(name, String.join(", ", known));
    }
}
