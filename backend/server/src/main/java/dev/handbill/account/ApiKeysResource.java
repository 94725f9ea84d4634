package dev.handbill.account;

import dev.handbill.account.ApiKeys.ApiKeyView;
import dev.handbill.account.ApiKeys.NewApiKey;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.OneOf;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldChecks;
import dev.handbill.kernel.web.RecentProof;
import dev.handbill.kernel.web.TrustedNetworks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Keys by which programs use the API. Not idempotent by key: the answer holds a secret that must
 * not be stored.
 */
@Path("/api/v1/api-keys")
@RolesAllowed(Roles.OWNER)
@Tag(name = "Accounts")
public class ApiKeysResource {
    private static final int MOST_KEYS = 200;
    private static final int USUAL_DAYS = 365;

    private final ApiKeys store;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    ApiKeysResource(ApiKeys store, Actors actors, AuditLog audit, Clock clock) {
        this.store = store;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** All keys that work. */
    public record ApiKeyList(List<ApiKeyView> items) {}

    /**
     * A new key.
     *
     * @param scopes what it may do: read, write, send, redeem
     * @param expiresInDays 1 to 3650; a year if absent
     * @param networks addresses, or networks in CIDR notation, from which alone it works;
     *     everywhere if absent or empty
     */
    public record ApiKeyDraft(
            @NotBlank @Size(max = 200) @OneLine String name,
            @NotNull @Size(min = 1, max = 20)
                    List<
                                    @OneOf({
                                        Roles.SCOPE_READ,
                                        Roles.SCOPE_WRITE,
                                        Roles.SCOPE_SEND,
                                        Roles.SCOPE_REDEEM
                                    })
                                    String>
                            scopes,
            @Min(1) @Max(3650) @Nullable Integer expiresInDays,
            @Size(max = 20) @Nullable List<@NotNull @Size(max = 50) String> networks) {}

    @GET
    @Operation(operationId = "listApiKeys", summary = "Keys that work, without their secrets")
    public ApiKeyList list() {
        return new ApiKeyList(store.list());
    }

    @POST
    @RecentProof
    @Transactional
    @Operation(operationId = "createApiKey", summary = "Make a key; it is shown this once")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewApiKey.class)))
    public Response create(ApiKeyDraft draft) {
        String name = draft.name().strip();
        List<String> scopes = draft.scopes().stream().distinct().toList();
        int days = draft.expiresInDays() == null ? USUAL_DAYS : draft.expiresInDays();
        List<String> networks = networks(draft.networks());
        if (store.list().size() >= MOST_KEYS) {
            throw ApiProblem.conflict(
                    "too-many-keys", "Delete keys that are not used any more first.");
        }
        NewApiKey key =
                store.create(
                        name,
                        scopes,
                        networks,
                        actors.current().accountId(),
                        clock.instant().plus(days, ChronoUnit.DAYS));
        audit.record(
                "create",
                "api-key",
                key.id(),
                Map.of("name", name, "scopes", scopes, "networks", networks));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(key)
                .build();
    }

    private static List<String> networks(@Nullable List<String> given) {
        List<String> networks =
                given == null ? List.of() : given.stream().map(String::strip).distinct().toList();
        FieldChecks checks = new FieldChecks();
        checks.require(
                networks.stream().allMatch(TrustedNetworks::isNetwork),
                "/networks",
                "Write addresses such as 203.0.113.7, or networks such as 203.0.113.0/24.");
        checks.done();
        return networks;
    }

    @DELETE
    @RecentProof
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "deleteApiKey", summary = "Make a key stop working at once")
    public void delete(@PathParam("id") long id) {
        if (!store.revoke(id)) {
            throw ApiProblem.unknown("api-key", id);
        }
        audit.record("delete", "api-key", id, Map.of());
    }
}
