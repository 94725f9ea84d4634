package dev.handbill.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handbill.account.Passwords;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calls every operation of the contract in every way it can be called wrongly, and rightly. */
@QuarkusTest
class ContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "seven green bicycles 42";

    /**
     * They need a coupon, a PIN, an invitation's token, two campaigns, or an empty Handbill: other
     * tests call them rightly.
     */
    private static final List<String> NEED_MORE =
            List.of(
                    "dropCustomerImport",
                    "startCustomerImport",
                    "undoCustomerImport",
                    "acceptInvitation",
                    "acceptPasswordReset",
                    "openPasswordReset",
                    "openInvitation",
                    "checkCoupon",
                    "compareCampaigns",
                    "getComparisonFile",
                    "redeemCoupon",
                    "getCoupon",
                    "reverseRedemption",
                    "setUp",
                    "signIn",
                    "setPin",
                    "confirmSignIn",
                    "proveMe",
                    "beginOidc",
                    "beginOidcProof",
                    "finishOidc",
                    "beginSecondFactor",
                    "confirmSecondFactor",
                    "renewRecoveryCodes",
                    "turnOffSecondFactor",
                    "removeSecondFactor",
                    "lockSession",
                    "unlockSession",
                    "getOutboxMessage",
                    "pauseCampaign",
                    "resumeCampaign",
                    "resolveUnknownDeliveries",
                    "unscheduleCampaign",
                    "retryFailedDeliveries",
                    "cancelCampaign",
                    "sendCampaign",
                    "getRecipientCheck",
                    "eraseCustomer",
                    "setLogo",
                    "addPicture",
                    "changeCoupons",
                    "previewCouponChange",
                    "sendTestMessage",
                    "startRecipientCheck");

    /** A row that is wrong does not stop the others: it is refused within an answer of 200. */
    private static final String ROW_BY_ROW = "putCustomers";

    @Inject CleanState state;
    @Inject OpenApiDocumentService documents;
    @Inject Passwords passwords;
    @Inject Db db;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> wrong = new ArrayList<>();
    private final TreeSet<String> neverRight = new TreeSet<>();
    private String hash = "";
    private int cases;
    private int broken;
    private int undocumented;

    @Test
    void everyOperationAnswersAsTheContractSays() throws Exception {
        JsonNode document =
                JSON.readTree(
                        documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        JsonNode bodies = bodies();
        List<ContractOperation> operations = ContractOperation.all(document);
        boolean isFresh = false;
        for (ContractOperation operation : operations) {
            if (!isFresh) {
                fill();
            }
            isFresh = operation.method().equals("GET");
            ObjectNode body =
                    bodies.path(operation.id()).deepCopy() instanceof ObjectNode given
                            ? given
                            : JSON.createObjectNode();
            tryAll(
                    operation,
                    ContractRequests.of(
                            operation, address(operation), body, "email\nada@example.com\n"));
        }
        System.out.printf(
                "contract: %d operations × %d cases on average (%,d), 5xx %d, undocumented %d%n",
                operations.size(), cases / operations.size(), cases, broken, undocumented);
        assertThat(wrong).isEmpty();
        neverRight.removeAll(NEED_MORE);
        assertThat(neverRight).as("operations that no request got through").isEmpty();
    }

    private void tryAll(ContractOperation operation, List<ContractRequest> requests)
            throws Exception {
        String server = "http://localhost:" + RestAssured.port;
        String session = SignedIn.session("owner");
        neverRight.add(operation.id());
        for (ContractRequest request : requests) {
            cases++;
            HttpResponse<String> answer =
                    http.send(
                            request.toHttp(server, session), HttpResponse.BodyHandlers.ofString());
            look(operation, request, answer);
        }
    }

    private void look(
            ContractOperation operation, ContractRequest request, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500) {
            broken++;
            tell(operation, request, "answered " + status);
            return;
        }
        List<String> faults =
                operation.faults(status, type, answer.body(), json(type, answer.body()));
        if (!faults.isEmpty()) {
            undocumented++;
            tell(operation, request, status + " " + faults);
        }
        if (request.mustFail() && !isRefused(operation, status, json(type, answer.body()))) {
            undocumented++;
            tell(operation, request, "is not in the contract, and was done: " + status);
        }
        if (status < 300) {
            neverRight.remove(operation.id());
        }
    }

    private static boolean isRefused(ContractOperation operation, int status, JsonNode answer) {
        return status >= 400
                || (operation.id().equals(ROW_BY_ROW) && answer.path("rejected").asInt() > 0);
    }

    private void tell(ContractOperation operation, ContractRequest request, String what) {
        if (wrong.size() < 300) {
            wrong.add("%s (%s): %s".formatted(operation.id(), request.what(), what));
        }
    }

    private static JsonNode json(String type, String body) {
        try {
            return type.contains("json") ? JSON.readTree(body) : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static String address(ContractOperation operation) {
        String id =
                operation.path().contains("/accounts/")
                        ? String.valueOf(SignedIn.account("staff"))
                        : "1";
        return operation
                .path()
                .replace("{id}", id)
                .replace("{callId}", "1")
                .replace("{name}", "vip")
                .replace("{tokenOrCode}", "ABCDEFGH2345");
    }

    private static JsonNode bodies() throws IOException {
        try (InputStream in = ContractTest.class.getResourceAsStream("/contract/bodies.json")) {
            return JSON.readTree(Objects.requireNonNull(in, "contract/bodies.json"));
        }
    }

    /** One of each thing, with the id 1. */
    private void fill() {
        state.reset();
        if (hash.isEmpty()) {
            hash = passwords.hash(PASSWORD);
        }
        SignedIn.account("owner");
        SignedIn.account("staff");
        db.update("UPDATE accounts SET password_hash = ?", hash);
        make("/customers", "{\"email\": \"ada@example.com\", \"segments\": [\"vip\"]}");
        make(
                "/rule-segments",
                "{\"name\": \"Regulars\", \"rule\": {\"type\": \"TAG\", \"tags\": [\"vip\"]}}");
        make("/topics", "{\"name\": \"Offers\"}");
        make("/sign-up-pages", "{\"name\": \"Counter\"}");
        db.update(
                "INSERT INTO pictures (token, name, type, width, height, size, content) VALUES ('t', 'a', 'image/png', 1, 1, 1, '\\x00')");
        make(
                "/design-templates",
                "{\"name\": \"Ours\", \"design\": {\"version\": 1, \"blocks\": [{\"type\": \"FOOTER\", \"id\": \"a\"}]}}");
        make(
                "/campaigns",
                "{\"name\": \"Spring\", \"subject\": \"Hi\", \"targetSegments\": [\"ALL\"]}");
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        "{\"channel\": \"email\", \"customerId\": 1, \"content\": {\"subject\": \"Ready\", \"emailContent\": \"Yes\"}}")
                .post("/api/v1/messages")
                .then()
                .statusCode(202);
        make("/suppressions", "{\"channel\": \"email\", \"address\": \"no@example.com\"}");
        db.update(
                "INSERT INTO customer_changes (action, add, status, customers, finished_at) VALUES ('tag', '{vip}', 'completed', 1, now())");
        make("/invitations", "{\"name\": \"Bo\", \"role\": \"staff\"}");
        make(
                "/webhooks",
                "{\"url\": \"https://shop.example/hooks\", \"events\": [\"coupon.redeemed\"]}");
        db.update(
                "INSERT INTO webhook_calls (webhook_id, message_id, event, body, occurred_at) VALUES (1, 'msg_1', 'coupon.redeemed', '{}', now())");
        make("/api-keys", "{\"name\": \"till\", \"scopes\": [\"read\"]}");
        SignedIn.as("owner")
                .multiPart("file", "a.csv", "email\nbo@example.com\n".getBytes(), "text/csv")
                .post("/api/v1/customer-imports")
                .then()
                .statusCode(202);
    }

    private static void make(String path, String body) {
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(201);
    }
}
