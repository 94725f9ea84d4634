package dev.handbill.contract;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation.
 *
 * @param what what is special about it
 * @param mustFail that the contract does not allow it
 */
record ContractRequest(
        String what,
        String method,
        String address,
        Map<String, String> headers,
        @Nullable String body,
        boolean mustFail) {

    /** Stands for a key that no other request has. */
    static final String NEW_KEY = "new-key";

    ContractRequest with(String what, String header, String value, boolean mustFail) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new ContractRequest(what, method, address, all, body, mustFail);
    }

    ContractRequest at(String what, String address, boolean mustFail) {
        return new ContractRequest(what, method, address, headers, body, mustFail);
    }

    ContractRequest sending(String what, @Nullable String body, boolean mustFail) {
        return new ContractRequest(what, method, address, headers, body, mustFail);
    }

    HttpRequest toHttp(String server, String session) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + address))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(
                                                body, StandardCharsets.UTF_8))
                        .header("Cookie", "handbill_session=" + session);
        headers.forEach(
                (name, value) ->
                        request.header(
                                name,
                                value.equals(NEW_KEY) ? UUID.randomUUID().toString() : value));
        return request.build();
    }
}
