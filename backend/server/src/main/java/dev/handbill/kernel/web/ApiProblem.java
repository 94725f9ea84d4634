package dev.handbill.kernel.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer other than success, as RFC 9457 problem details. The {@code detail} tells the caller
 * what to do next; the type is stable and may be matched by programs.
 */
public final class ApiProblem extends RuntimeException {
    private static final String TYPES = "https://handbill.dev/problems/";

    private final int status;
    private final String slug;
    private final List<FieldError> errors;
    private final Map<String, Object> extensions = new LinkedHashMap<>();

    private ApiProblem(int status, String slug, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.errors = errors;
    }

    public static ApiProblem badRequest(String slug, String detail) {
        return new ApiProblem(400, slug, detail, List.of());
    }

    public static ApiProblem unauthorized(String slug, String detail) {
        return new ApiProblem(401, slug, detail, List.of());
    }

    public static ApiProblem forbidden(String slug, String detail) {
        return new ApiProblem(403, slug, detail, List.of());
    }

    public static ApiProblem notFound(String slug, String detail) {
        return new ApiProblem(404, slug, detail, List.of());
    }

    /**
     * For an id that nothing has: {@code unknown("campaign", 7)} is {@code campaign-unknown}.
     *
     * @param what the glossary's word, with a dash between two
     */
    public static ApiProblem unknown(String what, long id) {
        return notFound(
                what + "-unknown",
                "There is no %s %d. It may have been deleted: look at the list again."
                        .formatted(what.replace('-', ' '), id));
    }

    public static ApiProblem conflict(String slug, String detail) {
        return new ApiProblem(409, slug, detail, List.of());
    }

    public static ApiProblem gone(String slug, String detail) {
        return new ApiProblem(410, slug, detail, List.of());
    }

    public static ApiProblem preconditionFailed(String slug, String detail) {
        return new ApiProblem(412, slug, detail, List.of());
    }

    public static ApiProblem tooLarge(String slug, String detail) {
        return new ApiProblem(413, slug, detail, List.of());
    }

    public static ApiProblem unsupportedMedia(String slug, String detail) {
        return new ApiProblem(415, slug, detail, List.of());
    }

    public static ApiProblem unprocessable(String slug, String detail) {
        return new ApiProblem(422, slug, detail, List.of());
    }

    public static ApiProblem tooMany(String slug, String detail) {
        return new ApiProblem(429, slug, detail, List.of());
    }

    public static ApiProblem unavailable(String slug, String detail) {
        return new ApiProblem(503, slug, detail, List.of());
    }

    /** 422 that names every field that is wrong at once, so that a form can mark them all. */
    public static ApiProblem invalid(List<FieldError> errors) {
        String detail =
                errors.size() == 1
                        ? errors.getFirst().detail()
                        : "Correct the %d fields named in \"errors\".".formatted(errors.size());
        return new ApiProblem(422, "invalid-request", detail, List.copyOf(errors));
    }

    public static ApiProblem invalid(String pointer, String detail) {
        return invalid(List.of(new FieldError(pointer, detail)));
    }

    /** For statuses that the web layer itself raises. */
    public static ApiProblem ofStatus(int status, String slug, String detail) {
        return new ApiProblem(status, slug, detail, List.of());
    }

    /** Adds a member of its own to the problem, such as {@code redeemedAt}. */
    public ApiProblem with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The JSON members in the order in which they are written. */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPES + slug);
        body.put("title", title());
        body.put("status", status);
        body.put("detail", String.valueOf(getMessage()));
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.putAll(extensions);
        return body;
    }

    private String title() {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
