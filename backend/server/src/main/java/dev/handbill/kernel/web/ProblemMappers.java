package dev.handbill.kernel.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can go wrong in a request into {@code application/problem+json}. */
public class ProblemMappers {
    public static final String PROBLEM_JSON = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ApiProblem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e) {
        return answer(
                ApiProblem.unauthorized(
                        "not-signed-in",
                        "Sign in, or send an API key in the Authorization header."));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(
                ApiProblem.forbidden(
                        "not-allowed",
                        "Your role or API key does not allow this. Ask an owner of this Handbill."));
    }

    @ServerExceptionMapper
    public Response unknownField(UnrecognizedPropertyException e) {
        return answer(
                ApiProblem.invalid(
                        pointer(e),
                        "There is no field \"%s\" here. Remove it, or check its spelling."
                                .formatted(e.getPropertyName())));
    }

    // named, because Quarkus has a mapper of its own for it that answers 400 without a problem
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return wrongType(e);
    }

    @ServerExceptionMapper
    public Response wrongType(JsonMappingException e) {
        if (e.getCause() instanceof ApiProblem problem) {
            return answer(problem);
        }
        return answer(
                e.getPath().isEmpty()
                        ? ApiProblem.invalid("", "Send a JSON object as the body.")
                        : ApiProblem.invalid(
                                pointer(e), "The value is not of the type that is expected."));
    }

    @ServerExceptionMapper
    public Response malformed(JsonParseException e) {
        return answer(
                ApiProblem.badRequest(
                        "malformed-json",
                        "The body is not JSON: line %d, column %d."
                                .formatted(
                                        e.getLocation().getLineNr(),
                                        e.getLocation().getColumnNr())));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof ApiProblem problem) {
            // a query parameter that its type refuses; the web layer makes that a bare 404
            return answer(problem);
        }
        if (e.getCause() instanceof JsonMappingException mapping) {
            return mapping instanceof UnrecognizedPropertyException unknown
                    ? unknownField(unknown)
                    : wrongType(mapping);
        }
        if (e.getCause() instanceof JsonParseException parse) {
            return malformed(parse);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return answer(ApiProblem.ofStatus(status, slug(status), detail(status)));
    }

    /** The client went away or sent more than allowed while its body was read. */
    @ServerExceptionMapper
    public Response unreadable(IOException e) {
        LOG.debug("A request could not be read", e);
        return answer(
                ApiProblem.tooLarge(
                        "unreadable-body", "The body broke off or is larger than allowed."));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        LOG.error("Request failed", e);
        return answer(
                ApiProblem.ofStatus(
                        500,
                        "internal-error",
                        "Something went wrong on our side. Try again; the log has the cause."));
    }

    public static Response answer(ApiProblem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status())
                        .type(MediaType.valueOf(PROBLEM_JSON))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(problem.body());
        Object retryAfter = problem.body().get("retryAfterSeconds");
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return response.build();
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String slug(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> status < 500 ? "bad-request" : "internal-error";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address. The contract is in openapi.yaml.";
            case 405 -> "This address does not take this method. See openapi.yaml.";
            case 413 -> "The request is larger than allowed.";
            case 415 -> "Send the body with Content-Type: application/json.";
            default -> "The request could not be understood. See openapi.yaml for its form.";
        };
    }
}
