package dev.handbill.delivery;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_SEND;

import dev.handbill.campaign.CampaignView;
import dev.handbill.campaign.Campaigns;
import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Steering a campaign once it is written. Each call only changes a status; workers do the work. */
@Path("/api/v1/campaigns/{id}")
@Tag(name = "Sending")
@RolesAllowed({OWNER, MARKETER, SCOPE_SEND})
public class SendResource {
    private final CampaignSteering steering;
    private final Campaigns campaigns;
    private final TestMessages testMessages;

    SendResource(CampaignSteering steering, Campaigns campaigns, TestMessages testMessages) {
        this.steering = steering;
        this.campaigns = campaigns;
        this.testMessages = testMessages;
    }

    @POST
    @Path("/send")
    @Idempotent
    @ResponseStatus(202)
    @Operation(operationId = "sendCampaign", summary = "Send now, or at a time")
    public CampaignView send(@PathParam("id") long id, @Nullable SendRequest request) {
        steering.send(id, request == null ? null : request.scheduledAt());
        return campaigns.get(id);
    }

    @POST
    @Path("/unschedule")
    @Operation(
            operationId = "unscheduleCampaign",
            summary = "Make a scheduled campaign a draft again")
    public CampaignView unschedule(@PathParam("id") long id) {
        steering.unschedule(id);
        return campaigns.get(id);
    }

    @POST
    @Path("/pause")
    @ResponseStatus(202)
    @Operation(operationId = "pauseCampaign", summary = "Stop within one chunk, to go on later")
    public CampaignView pause(@PathParam("id") long id) {
        steering.pause(id);
        return campaigns.get(id);
    }

    @POST
    @Path("/resume")
    @ResponseStatus(202)
    @Operation(
            operationId = "resumeCampaign",
            summary = "Go on with a paused campaign, or with a channel that is stopped")
    public CampaignView resume(@PathParam("id") long id) {
        steering.resume(id);
        return campaigns.get(id);
    }

    @POST
    @Path("/cancel")
    @ResponseStatus(202)
    @Operation(operationId = "cancelCampaign", summary = "End a campaign for good")
    public CampaignView cancel(@PathParam("id") long id, @Nullable CancelRequest request) {
        steering.cancel(id, request != null && Boolean.TRUE.equals(request.voidCoupons()));
        return campaigns.get(id);
    }

    @POST
    @Idempotent
    @Path("/retry-failed")
    @ResponseStatus(202)
    @Operation(
            operationId = "retryFailedDeliveries",
            summary = "Try again what failed for a cause that may have passed")
    public CampaignView retryFailed(@PathParam("id") long id) {
        steering.retryFailed(id);
        return campaigns.get(id);
    }

    @POST
    @Idempotent
    @Path("/unknown-deliveries")
    @Operation(
            operationId = "resolveUnknownDeliveries",
            summary = "Decide on messages whose outcome nobody knows")
    public ResolvedUnknown resolveUnknown(@PathParam("id") long id, ResolveUnknownRequest request) {
        return new ResolvedUnknown(
                steering.resolveUnknown(id, request.channel(), request.resolution()));
    }

    @POST
    @Path("/test-message")
    @Idempotent
    @ResponseStatus(202)
    @Operation(
            operationId = "sendTestMessage",
            summary = "Send the campaign to one address, marked as a test and not counted")
    public TestMessageView test(@PathParam("id") long id, @Nullable TestMessageRequest request) {
        if (request == null) {
            throw ApiProblem.badRequest("missing-address", "Send an email, a phone, or both.");
        }
        return testMessages.send(id, request);
    }
}
