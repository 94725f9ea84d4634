package dev.handbill.provider.twilio;

import com.twilio.http.Request;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;

/** A request of the SDK that goes to another base URL; the SDK itself knows *.twilio.com only. */
final class RedirectedRequest extends Request {
    private final URL target;

    private RedirectedRequest(Request original, URL target) {
        super(original.getMethod(), original.getUrl());
        this.target = target;
    }

    static Request of(Request original, URI baseUrl) {
        RedirectedRequest redirected = new RedirectedRequest(original, target(original, baseUrl));
        redirected.setAuth(original.getUsername(), original.getPassword());
        redirected.setContentType(original.getContentType());
        redirected.setUserAgentExtensions(original.getUserAgentExtensions());
        original.getPostParams()
                .forEach((name, values) -> values.forEach(v -> redirected.addPostParam(name, v)));
        original.getHeaderParams()
                .forEach((name, values) -> values.forEach(v -> redirected.addHeaderParam(name, v)));
        return redirected;
    }

    @Override
    public URL constructURL() {
        return target;
    }

    private static URL target(Request original, URI baseUrl) {
        try {
            return URI.create(baseUrl + original.constructURL().getFile()).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("TWILIO_BASE_URL was checked at the start", e);
        }
    }
}
