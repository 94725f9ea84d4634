package dev.handbill.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
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

    // named, because Quarkus has a mapper of its own for it that answers 400 without a problem
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return answer(UnreadableJson.problem(e));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        return answer(UnreadableJson.problem(e));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof ApiProblem problem) {
            // a query parameter that its type refuses; the web layer makes that a bare 404
            return answer(problem);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(UnreadableJson.problem(json));
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            LOG.error("Request failed", e);
        }
        Response answer = answer(ApiProblem.ofStatus(status, slug(status), detail(status)));
        Object allow = e.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
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
        if (isThrownByFormReader(e)) {
            return answer(
                    ApiProblem.badRequest(
                            "malformed-form",
                            "The form cannot be read: send it as multipart/form-data with at most"
                                    + " 1,000 parts, each with a name, and end it."));
        }
        LOG.error("Request failed", e);
        return answer(
                ApiProblem.ofStatus(
                        500,
                        "internal-error",
                        "Something went wrong on our side. Try again; the log has the cause."));
    }

    /** It throws bare RuntimeExceptions, whatever is wrong with a form. */
    private static boolean isThrownByFormReader(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length > 0
                && trace[0].getClassName()
                        .startsWith("org.jboss.resteasy.reactive.server.core.multipart.");
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
        if (problem.status() == 401) {
            // RFC 9110, 11.6.1: what a caller without credentials may send
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"handbill\"");
        }
        return response.build();
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
