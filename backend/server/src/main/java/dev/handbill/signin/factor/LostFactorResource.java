package dev.handbill.signin.factor;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.Actors;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.RecentProof;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An owner helps whoever lost phone and recovery codes. */
@Path("/api/v1/accounts/{id}/second-factor")
@RolesAllowed(Roles.OWNER)
@Tag(name = "Accounts")
public class LostFactorResource {
    private final SecondFactors factors;
    private final AccountRepository accounts;
    private final FactorRemovedMail mail;
    private final Actors actors;

    LostFactorResource(
            SecondFactors factors,
            AccountRepository accounts,
            FactorRemovedMail mail,
            Actors actors) {
        this.factors = factors;
        this.accounts = accounts;
        this.mail = mail;
        this.actors = actors;
    }

    @DELETE
    @RecentProof
    @Transactional
    @Operation(
            operationId = "removeSecondFactor",
            summary = "Remove a colleague's second factor; they are told by mail")
    public void remove(@PathParam("id") long id) {
        if (Objects.equals(actors.current().accountId(), id)) {
            throw ApiProblem.conflict(
                    "own-second-factor",
                    "Turn your own off under Your profile, which asks for password and code.");
        }
        AccountView account =
                accounts.view(id).orElseThrow(() -> ApiProblem.unknown("account", id));
        if (!factors.remove(id, account.email())) {
            throw ApiProblem.conflict("second-factor-off", "There is no second factor. Reload.");
        }
        mail.queue(account, actors.current().label());
    }
}
