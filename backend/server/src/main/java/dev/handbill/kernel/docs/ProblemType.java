package dev.handbill.kernel.docs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kind of problem that Handbill answers (RFC 9457). What the code can answer stands here, and
 * nothing else: a test looks through the sources.
 *
 * @param name the last part of the problem's {@code type}
 * @param status of the answer; the usual one where there are several
 * @param when in a sentence
 * @param remedy what whoever called does next
 */
record ProblemType(String name, int status, String when, String remedy) {
    static final String BASE = "https://handbill.dev/problems/";

    private static final String LINES =
            """
            account-unknown | 404 | There is no account of this id. | Read the list of accounts again.
            already-set-up | 409 | This Handbill has an owner. | Sign in, or ask the owner for an account.
            api-key-unknown | 404 | There is no API key of this id. | Read the list of API keys again.
            bad-request | 400 | The request cannot be understood; seldom another status of 400 to 499. | Compare it with the contract.
            bad-time | 400 | A time is missing or no time. | Send a time with an offset, such as 2026-12-01T18:00:00Z.
            batches-busy | 503 | Other batches of customers are being taken. | Send it again in a moment; send batches one after the other.
            campaign-cancelled | 409 | A campaign that was canceled or failed sends nothing more. | Count its messages as sent or as not sent.
            campaign-not-cancellable | 409 | The campaign is a draft or has ended. | Delete a draft; leave what has ended.
            campaign-not-completed | 409 | Failed messages are retried once a campaign has completed. | Wait until it has completed.
            campaign-not-deletable | 409 | The campaign has sent something, or is about to. | Keep it: its record counts.
            campaign-not-editable | 409 | The campaign can no longer be changed. | Duplicate it and change the copy.
            campaign-not-pausable | 409 | The campaign is neither queued nor sending. | Read its status again.
            campaign-not-paused | 409 | Only a paused campaign can be resumed. | Read its status again.
            campaign-not-queued | 409 | The campaign does not wait to be started. | Read its status again.
            campaign-not-running | 409 | The campaign has ended already. | Read its status again.
            campaign-not-schedulable | 409 | The campaign is on its way or has ended. | Duplicate it and schedule the copy.
            campaign-not-scheduled | 409 | The campaign does not wait for a time. | Read its status again.
            campaign-not-sendable | 409 | The campaign is on its way, paused or over. | Watch its progress, resume it, or duplicate it.
            campaign-not-sending | 409 | The campaign is not sending. | Read its status again.
            campaign-not-sent | 409 | The campaign has no deliveries yet. | Send it first.
            campaign-unknown | 404 | There is no campaign of this id. | Read the list of campaigns again.
            change-not-undoable | 409 | The change was taken back already, or is older than seven days. | Make the opposite change.
            change-under-way | 409 | The change is not done yet. | Wait until it is done, then try again.
            changed-meanwhile | 412 | Somebody else changed it since it was read: If-Match names an older version. | Read it again and decide anew.
            count-took-too-long | 503 | The rule could not be counted within 15 seconds. | Try again in a moment, or make the rule simpler.
            coupon-already-used | 409 | The coupon is used up; redeemedAt and place tell when and where. | Take no second discount.
            coupon-cap-reached | 409 | Everything that the campaign had to give away is gone. | Take no discount.
            coupon-expired | 410 | The coupon's last day is over. | Take no discount, or extend the coupon.
            coupon-not-valid-now | 409 | The coupon is not valid on this weekday or at this hour. | See detail for when it is.
            coupon-not-valid-yet | 409 | The coupon's first day is still to come. | See detail for when it begins.
            coupon-unknown | 404 | There is no such coupon. | Check the code, or scan it again.
            coupon-voided | 410 | The coupon was withdrawn. | Take no discount.
            coupon-wrong-place | 409 | The coupon is not valid at this place. | See detail for where it is.
            cross-origin-request | 403 | Another web site sent the request with somebody's cookie. | Use an API key.
            customer-change-unknown | 404 | There is no change of many customers of this id. | Read the list of changes again.
            customer-exists | 409 | Another customer has this e-mail address, phone number or external ID. | Change that customer.
            customer-left-topic | 409 | The customer left the topic themselves. | Leave it so: they alone can come back.
            customer-opted-out | 409 | The customer does not want to be written to. | Leave it so, unless they asked: see the suppression list.
            customer-unknown | 404 | There is no customer of this id. | Read the list of customers again.
            customers-changed | 409 | Others fit the filter than when they were counted. | Ask for the preview again and send its selection.
            downloads-busy | 503 | Too many files are being downloaded at once. | Try again in a minute.
            email-taken | 409 | An account has this address. | Use another address, or change that account.
            empty-file | 422 | The file has no rows. | Export it again and check that it has some.
            file-too-large | 413 | The file is larger than an import takes. | Split it and import the parts one after the other.
            idempotency-key-reused | 422 | The Idempotency-Key came with another request before. | Use a new key for each request.
            import-not-startable | 409 | The import was started or dropped. | Upload the file again.
            import-not-undoable | 409 | Only what was imported in the last 30 days can be taken back. | Change the customers instead.
            import-started | 409 | The import was started and cannot be dropped. | Take it back instead.
            import-unknown | 404 | There is no import of this id. | Read the list of imports again.
            internal-error | 500 | Something went wrong on our side. | Try again; the log has the cause under the answer's X-Request-Id.
            invalid-cursor | 400 | The cursor is none that a page gave. | Use the nextCursor of the page before, or none.
            invalid-idempotency-key | 400 | The Idempotency-Key is empty, too long or has other than visible ASCII characters. | Use a UUID.
            invalid-request | 422 | Values are wrong, missing or unknown; errors names each of them. | Correct what errors names and send it again.
            invitation-unknown | 404 | There is no invitation of this id. | Read the list of invitations again.
            invitation-worthless | 404 | The invitation was used, taken back, or is older than a week. | Ask for a new one.
            last-owner | 409 | It is the only owner who can sign in. | Make somebody else an owner first.
            malformed-events | 400 | The events of a webhook cannot be read; nothing was stored. | Send a JSON array of events, whole.
            malformed-form | 400 | The form cannot be read. | Send it as multipart/form-data and name each part.
            malformed-json | 400 | The body is not JSON, names a member twice, or goes on behind its end. | Send one JSON object.
            message-unknown | 404 | There is no message of this id. | Read the list of messages again.
            method-not-allowed | 405 | The address does not take this method. | See the Allow header.
            missing-address | 400 | A test message needs an address. | Send an email, a phone, or both.
            missing-idempotency-key | 400 | A message needs an Idempotency-Key. | Send one, such as the number of the order.
            no-address-column | 422 | No column holds addresses. | Name one, or choose it in the mapping.
            no-header-line | 422 | The line with the columns' names is missing. | Add one, or say by headerLine which line it is.
            no-logo | 404 | The business has no logo. | Set one, or show none.
            no-pin | 409 | Nobody has a PIN on this device's accounts. | Set a PIN before the device is locked.
            no-sandbox | 404 | Messages go to real providers here. | Look at the campaign's deliveries instead.
            no-way-out | 422 | Nobody would see in the e-mail how to unsubscribe. | Close what is open in its HTML and show its body.
            nobody-selected | 409 | Nobody fits the filter any more. | Ask for the preview again.
            not-a-csv-file | 422 | The file is something other than CSV. | Export the list as CSV.
            not-a-person | 403 | This is an account's own, and an API key has no account. | Sign in.
            not-acceptable | 406 | The answer is none of the types in Accept. | Ask for the type that detail names, or leave Accept out.
            not-allowed | 403 | The role or the API key's scopes do not allow this. | Ask an owner, or use a key of the scope that the contract names.
            not-found | 404 | There is nothing at this address. | Compare the address with the contract.
            not-locked | 409 | The device is not locked. | Go on.
            not-set-up | 409 | This Handbill has no owner yet. | Open the dashboard and create one.
            not-signed-in | 401 | No session and no API key came with the request, or one that is no longer good. | Sign in, or send a key.
            nothing-to-retry | 409 | No message failed for a reason that could have passed. | Leave it.
            oidc-account-disabled | 403 | The account of whoever came back from the sign-in service was disabled. | Ask an owner to enable it.
            oidc-email-unverified | 403 | The sign-in service does not say that the e-mail address is theirs. | Have it verified there, or sign in with a password.
            oidc-linked-elsewhere | 403 | The account is linked to somebody else at the sign-in service. | Sign in with a password, or ask an owner.
            oidc-no-account | 403 | Nobody invited whoever came back from the sign-in service. | Ask an owner for an invitation to this address.
            oidc-not-fresh | 403 | The sign-in service does not say that it asked just now who it is. | Set a password by a reset, and show that one.
            oidc-off | 404 | This Handbill has no sign-in service. | Sign in with address and password.
            oidc-other-domain | 403 | The domain of the e-mail address is none of those that come in by the sign-in service. | Sign in with a password, or ask an owner.
            oidc-other-person | 403 | Somebody else came back than is signed in. | Go back and sign in as yourself.
            oidc-over | 401 | The sign-in took longer than ten minutes, was used before, or began in another browser. | Start again.
            oidc-refused | 401 | The sign-in service let nobody in. | Start again, or ask whoever looks after it.
            oidc-unreachable | 503 | The sign-in service does not answer as it should; the log tells more. | Try again in a minute, or sign in with a password.
            oidc-untrusted | 401 | What the sign-in service says does not hold; the log tells why. | Start again; if it comes back, tell whoever looks after the server.
            outbox-message-unknown | 404 | There is no message of this id in the outbox. | Read the outbox again.
            own-second-factor | 409 | The second factor is the own one. | Turn it off under the own profile, with password and code.
            password-needed | 409 | Without a password nobody could sign in to the account any more. | Set a password first.
            picture-in-use | 409 | Campaigns that are not over, or templates, show the picture. | Take it out there first.
            picture-unknown | 404 | There is no picture of this id. | Read the list of pictures again.
            pin-locked | 429 | Too many wrong PINs. | Sign in with the password, or wait for retryAfterSeconds.
            reauthentication-required | 403 | The password was given too long ago for this. | Send it to POST /me/proof, then repeat the request.
            redemption-not-reversible | 409 | The redemption was undone already, or is too old for whoever asks. | Ask an owner or marketer.
            redemption-unknown | 404 | There is no redemption of this id. | Read the list of redemptions again.
            render-error | 422 | The message cannot be written. | See detail, and correct the template.
            request-in-progress | 409 | The first request with this Idempotency-Key is not done. | Repeat it in a moment.
            reset-worthless | 404 | The link for a new password was used, or is older than 30 minutes. | Ask for a new one.
            rule-segment-exists | 409 | Another rule has this name. | Choose another name.
            rule-segment-in-use | 409 | Campaigns that are not over use the rule. | Take it out there first.
            rule-segment-unknown | 404 | There is no rule of this id. | Read the list of rules again.
            second-factor-not-begun | 409 | No second factor is being set up, or its time is over. | Set it up anew, from its start.
            second-factor-off | 409 | There is no second factor. | Read the account again.
            second-factor-on | 409 | The second factor is on already. | Turn it off first to set up another.
            segment-unknown | 404 | Nobody carries this segment. | Read the list of segments again.
            session-unknown | 404 | This session is over. | Read the list of sessions again.
            shared-device | 403 | Sessions are not shown on a shared device. | Sign in with the password on another one.
            sign-in-over | 401 | Between password and code too much time went by, or too many codes were tried. | Sign in with the password again.
            sign-up-page-exists | 409 | Another sign-up page has this address. | Choose another one.
            sign-up-page-unknown | 404 | There is no sign-up page of this id. | Read the list of sign-up pages again.
            sms-too-long | 422 | The SMS has more characters than an SMS holds. | Shorten it.
            suppression-unknown | 404 | There is no such entry on the suppression list. | Read the list again.
            template-error | 422 | The template fails for this customer; detail names line and column. | Correct the template.
            template-too-long | 422 | The message is longer than allowed. | Shorten the template.
            template-too-much-work | 422 | Writing the message takes too long. | Take loops out of the template.
            template-unknown | 404 | There is no template of this id. | Read the list of templates again.
            their-own-word | 409 | The person does not want to be written to. | Leave it so, or send theyAsked=true if they asked to be.
            too-busy | 503 | Too many people sign in at this moment. | Try again in a minute.
            too-large | 413 | The body is larger than allowed. | Send less in one request.
            too-many-attempts | 429 | Too many wrong passwords, codes or links. | Wait as long as Retry-After says.
            too-many-changes | 409 | Many changes of customers are under way. | Try again when some are done.
            too-many-codes | 429 | Too many codes were tried. | Wait as long as Retry-After says, or use a recovery code.
            too-many-columns | 422 | The file has more columns than an import takes. | Take out columns that nobody needs.
            too-many-imports | 409 | Many imports wait already. | Try again when some are done.
            too-many-keys | 409 | There are as many API keys as there may be. | Delete one that is not used any more.
            too-many-messages | 429 | More messages were sent one by one than a minute allows. | Wait as long as Retry-After says; send a campaign to many.
            too-many-pictures | 409 | There are as many pictures as there may be. | Delete one that no campaign needs.
            too-many-requests | 429 | The API key makes too many requests. | Wait as long as Retry-After says; RateLimit tells how many are left.
            too-many-rows | 422 | The file has more rows than an import takes. | Split it and import the parts.
            too-many-rule-segments | 409 | There are as many rules as there may be. | Delete one first.
            too-many-sign-up-pages | 409 | There are as many sign-up pages as there may be. | Delete one first.
            too-many-templates | 409 | There are as many templates as there may be. | Delete one first.
            too-many-topics | 409 | There are as many topics as there may be. | Delete one first.
            too-many-webhooks | 409 | There are as many webhooks as there may be. | Delete one first.
            topic-exists | 409 | Another topic has this name. | Choose another name.
            topic-in-use | 409 | Campaigns that are not over are about the topic. | Give them another topic first.
            topic-unknown | 404 | There is no topic of this id. | Read the list of topics again.
            unknown-channel | 400 | The channel is none of email and sms. | Use one of them.
            unknown-consent | 422 | The consent is none of unknown, subscribed and unsubscribed. | Use one of them.
            unknown-picture | 404 | There is no picture at this address. | Read the list of pictures again.
            unreadable-body | 413 | The body broke off, or is larger than allowed. | Send it again, or less of it.
            unreadable-header | 422 | The line with the columns' names cannot be read. | Correct that line of the file.
            unsupported-media-type | 415 | The body's Content-Type is not one that is read here. | Use the one that detail names.
            webhook-call-unknown | 404 | The webhook has no call of this id; calls are kept for 30 days. | Read its log again.
            webhook-not-configured | 404 | The provider's webhook is not set up here. | Set the variable that detail names.
            webhook-off | 409 | The webhook is switched off. | Switch it on first.
            webhook-refused | 403 | The call of a webhook is not signed by the provider. | Check the key or token; nothing was stored.
            webhook-unknown | 404 | There is no webhook of this id. | Read the list of webhooks again.
            wrong-code | 401 | This is not the code. | Try the next one of the app, or a recovery code.
            wrong-credentials | 401 | The e-mail address or the password is wrong. | Try again.
            wrong-pin | 401 | This is not the PIN. | Try again.
            """;

    /** By name, in the order of the alphabet. */
    static final Map<String, ProblemType> ALL = all();

    /** As {@code title} of the problem. */
    String title() {
        String words = name.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Map<String, ProblemType> all() {
        Map<String, ProblemType> all = new LinkedHashMap<>();
        LINES.lines()
                .map(line -> line.split(" \\| ", -1))
                .map(part -> new ProblemType(part[0], Integer.parseInt(part[1]), part[2], part[3]))
                .forEach(type -> all.put(type.name(), type));
        return all;
    }
}
