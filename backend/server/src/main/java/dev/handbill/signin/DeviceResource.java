package dev.handbill.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.account.SessionCookie;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ClientAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A device that staff share: signed in once with a password, then locked, and unlocked by whoever
 * serves with their PIN. Whoever unlocks has staff's rights, whatever their account may do.
 */
@Path("/api/v1/session")
@PermitAll
@Tag(name = "Sign-in")
public class DeviceResource {
    private final SharedDevices devices;
    private final WhoIsSignedIn introduction;
    private final ClientAddress clientAddress;

    DeviceResource(SharedDevices devices, WhoIsSignedIn introduction, ClientAddress clientAddress) {
        this.devices = devices;
        this.introduction = introduction;
        this.clientAddress = clientAddress;
    }

    /** Whether this browser is signed in. */
    public enum DeviceState {
        /** Not signed in: go to the sign-in page. */
        NONE,
        /** Signed in. */
        OPEN,
        /** Signed in and locked: choose a name and enter the PIN. */
        LOCKED;

        @JsonValue
        public String wire() {
            return WireWords.of(this);
        }
    }

    /** Somebody who may unlock this device. */
    public record DeviceStaff(long accountId, String name) {}

    /**
     * This browser's session.
     *
     * @param shared it was locked before, so that it is a shared device's
     * @param businessName absent in state {@code none}
     * @param staff everybody who has a PIN; empty in state {@code none}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SessionState(
            DeviceState state,
            boolean shared,
            @Nullable String businessName,
            List<DeviceStaff> staff) {}

    /** Who takes over, with their PIN. */
    public record UnlockRequest(
            @NotNull @Min(0) Long accountId, @NotNull @Size(max = 100) String pin) {

        /** Leaves the PIN out. */
        @Override
        public String toString() {
            return "UnlockRequest[" + accountId + "]";
        }
    }

    @GET
    @Operation(operationId = "getSession", summary = "Whether this browser is signed in or locked")
    public SessionState state(@CookieParam(SessionCookie.NAME) @Nullable String secret) {
        return devices.state(secret);
    }

    @POST
    @Path("/lock")
    @Operation(
            operationId = "lockSession",
            summary = "Lock this device, which makes it a shared one")
    public SessionState lock(@CookieParam(SessionCookie.NAME) @Nullable String secret) {
        return devices.lock(secret);
    }

    @POST
    @Path("/unlock")
    @Operation(
            operationId = "unlockSession",
            summary = "Take over a locked device with a PIN, with staff's rights")
    public Me unlock(
            UnlockRequest request,
            @CookieParam(SessionCookie.NAME) @Nullable String secret,
            @Context HttpServerRequest http) {
        return introduction.atSharedDevice(
                devices.unlock(secret, request.accountId(), request.pin(), clientAddress.of(http)));
    }
}
