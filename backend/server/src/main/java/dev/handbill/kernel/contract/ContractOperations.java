package dev.handbill.kernel.contract;

import dev.handbill.kernel.idempotency.Idempotent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The methods behind the operations, for what the generator of the contract does not look at. */
final class ContractOperations {
    private static final DotName OPERATION =
            DotName.createSimple(
                    org.eclipse.microprofile.openapi.annotations.Operation.class.getName());
    private static final DotName STATUS = DotName.createSimple(ResponseStatus.class.getName());
    private static final DotName RESPONSE = DotName.createSimple(APIResponse.class.getName());
    private static final DotName RESPONSES =
            DotName.createSimple(
                    org.eclipse.microprofile.openapi.annotations.responses.APIResponses.class
                            .getName());
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class.getName());

    static final String UNCHANGED = "Nothing has changed since that ETag";

    private final Map<String, MethodInfo> methods = new HashMap<>();

    ContractOperations(IndexView index) {
        for (AnnotationInstance annotation : index.getAnnotations(OPERATION)) {
            AnnotationValue id = annotation.value("operationId");
            if (id != null && annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(id.asString(), annotation.target().asMethod());
            }
        }
    }

    /** Whether it may be repeated with a key. */
    boolean isRepeatable(Operation operation) {
        return method(operation).filter(found -> found.hasAnnotation(IDEMPOTENT)).isPresent();
    }

    /** Gives the success its right status and each response a description. */
    void completeResponses(Operation operation) {
        APIResponses responses = operation.getResponses();
        method(operation)
                .flatMap(ContractOperations::status)
                .ifPresent(status -> move(responses, status));
        responses
                .getAPIResponses()
                .forEach(
                        (status, response) -> {
                            if (response.getDescription() == null
                                    || response.getDescription().isBlank()
                                    || !status.equals("default")) {
                                response.setDescription(description(status));
                            }
                        });
    }

    private Optional<MethodInfo> method(Operation operation) {
        return Optional.ofNullable(methods.get(operation.getOperationId()));
    }

    /** Empty where an annotation says it. */
    private static Optional<String> status(MethodInfo method) {
        if (method.hasAnnotation(STATUS)) {
            return Optional.of(String.valueOf(method.annotation(STATUS).value().asInt()));
        }
        if (method.hasAnnotation(RESPONSE) || method.hasAnnotation(RESPONSES)) {
            return Optional.empty();
        }
        return Optional.of(method.returnType().kind() == Type.Kind.VOID ? "204" : "200");
    }

    private static void move(APIResponses responses, String status) {
        for (String generated : new String[] {"200", "201", "202", "204"}) {
            if (!generated.equals(status) && responses.hasAPIResponse(generated)) {
                responses.addAPIResponse(status, responses.getAPIResponse(generated));
                responses.removeAPIResponse(generated);
            }
        }
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse());
        }
        if (status.equals("204")) {
            responses.getAPIResponse(status).setContent(null);
        }
    }

    private static String description(String status) {
        return switch (status) {
            case "201" -> "Made";
            case "202" -> "Accepted: it is not done yet";
            case "204" -> "Done; there is nothing to answer";
            case "304" -> UNCHANGED;
            default -> "Done";
        };
    }
}
