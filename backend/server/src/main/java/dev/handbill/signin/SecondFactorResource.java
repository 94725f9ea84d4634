package dev.handbill.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.Actors;
import dev.handbill.account.SessionCookie;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.signin.factor.SecondFactors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** One's own second factor: codes of an app on one's phone, and recovery codes on paper. */
@Path("/api/v1/me/second-factor")
@RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.STAFF})
@Tag(name = "Sign-in")
public class SecondFactorResource {
    private static final int LONGEST_CODE = 100;

    private final SecondFactors factors;
    private final SignIn signIn;
    private final AccountRepository accounts;
    private final Actors actors;
    private final SharedDevices devices;

    SecondFactorResource(
            SecondFactors factors,
            SignIn signIn,
            AccountRepository accounts,
            Actors actors,
            SharedDevices devices) {
        this.factors = factors;
        this.signIn = signIn;
        this.accounts = accounts;
        this.actors = actors;
        this.devices = devices;
    }

    /**
     * Whether signing in asks for a code.
     *
     * @param onSince absent while it does not
     * @param recoveryCodesLeft of ten; each works once
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SecondFactorState(
            boolean isOn, @Nullable Instant onSince, int recoveryCodesLeft) {}

    /**
     * What an app takes over. It counts once a code of it was shown.
     *
     * @param secret in base 32, in groups of four, to be typed where no camera is at hand
     * @param uri the same as {@code otpauth://}, with whose it is
     * @param qrSvg the same as a picture, an {@code <svg>} element
     */
    public record NewSecondFactor(String secret, String uri, String qrSvg) {}

    /**
     * Ten codes that let one in without the app, each once.
     *
     * @param codes kept as hashes: they cannot be shown again
     */
    public record RecoveryCodes(List<String> codes) {}

    /** One's password. */
    public record PasswordProof(@NotNull @Size(max = SignIn.LONGEST_PASSWORD) String password) {

        /** Leaves it out. */
        @Override
        public String toString() {
            return "PasswordProof[]";
        }
    }

    /** A code of the app. */
    public record CodeProof(@NotNull @Size(max = LONGEST_CODE) String code) {}

    /**
     * Both.
     *
     * @param code of the app, or a recovery code
     */
    public record BothProofs(
            @NotNull @Size(max = SignIn.LONGEST_PASSWORD) String password,
            @NotNull @Size(max = LONGEST_CODE) String code) {

        /** Leaves both out. */
        @Override
        public String toString() {
            return "BothProofs[]";
        }
    }

    @GET
    @Operation(operationId = "getSecondFactor", summary = "Whether signing in asks for a code")
    public SecondFactorState get(@CookieParam(SessionCookie.NAME) @Nullable String session) {
        SecondFactors.State state = factors.state(own(session).id());
        return new SecondFactorState(state.since() != null, state.since(), state.codesLeft());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "beginSecondFactor",
            summary = "Make a secret for an app; it counts once it is confirmed")
    public NewSecondFactor begin(
            PasswordProof proof, @CookieParam(SessionCookie.NAME) @Nullable String session) {
        AccountView own = own(session);
        signIn.confirm(own, proof.password(), "/password");
        SecondFactors.Begun begun = factors.begin(own);
        return new NewSecondFactor(begun.secret(), begun.uri(), begun.qr());
    }

    @POST
    @Path("/confirm")
    @Operation(
            operationId = "confirmSecondFactor",
            summary = "Show the app's first code; from now on signing in asks for one")
    public RecoveryCodes confirm(
            CodeProof proof, @CookieParam(SessionCookie.NAME) @Nullable String session) {
        return factors.confirm(own(session), proof.code())
                .map(RecoveryCodes::new)
                .orElseThrow(() -> ApiProblem.invalid("/code", SignIn.WRONG_CODE));
    }

    @POST
    @Path("/recovery-codes")
    @Operation(
            operationId = "renewRecoveryCodes",
            summary = "Ten new recovery codes in place of the old ones")
    public RecoveryCodes renew(
            BothProofs proofs, @CookieParam(SessionCookie.NAME) @Nullable String session) {
        AccountView own = proven(proofs, session);
        return new RecoveryCodes(factors.renewCodes(own.id()));
    }

    @POST
    @Path("/off")
    @Operation(
            operationId = "turnOffSecondFactor",
            summary = "From now on the password alone signs in")
    public void turnOff(
            BothProofs proofs, @CookieParam(SessionCookie.NAME) @Nullable String session) {
        AccountView own = proven(proofs, session);
        factors.remove(own.id(), own.email());
    }

    private AccountView proven(BothProofs proofs, @Nullable String session) {
        AccountView own = own(session);
        if (!factors.isOn(own.id())) {
            throw ApiProblem.conflict("second-factor-off", "There is no second factor. Reload.");
        }
        signIn.confirm(own, proofs.password(), "/password");
        signIn.confirmCode(own, proofs.code(), "/code");
        return own;
    }

    /** Whoever unlocked a shared device showed a PIN only. */
    private AccountView own(@Nullable String session) {
        if (devices.isShared(session)) {
            throw ApiProblem.forbidden(
                    "shared-device",
                    "This device is shared. Sign in with your password on one of your own to see or change the second factor.");
        }
        long id = actors.accountId();
        return accounts.view(id)
                .orElseThrow(
                        () ->
                                ApiProblem.unauthorized(
                                        "not-signed-in", "This account is gone. Sign in again."));
    }
}
