package dev.handbill.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.text.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Entity tags (RFC 9110, 8.8.3) out of what an answer says: no row counts its versions, no
 * statement can forget to, and who writes the same thing again disturbs nobody.
 */
@ApplicationScoped
public class EntityTags {
    private static final int BYTES = 12;
    private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"");

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    /** Such as {@code "q83vEjRWeJCrze8S"}; weak where only a part of the answer counts. */
    String of(Versioned shown) {
        return (isWhole(shown) ? "" : "W/") + '"' + hash(shown) + '"';
    }

    /**
     * Whether a header names what is shown. Weak tags count as strong ones: a proxy that compresses
     * makes each tag a weak one on its way.
     *
     * @param header of If-Match or If-None-Match: tags with commas between, or {@code *}
     */
    boolean isNamed(String header, Versioned shown) {
        if (header.strip().equals("*")) {
            return true;
        }
        String hash = hash(shown);
        return TAG.matcher(header)
                .results()
                .map((MatchResult tag) -> tag.group(1))
                .anyMatch(hash::equals);
    }

    static boolean isWhole(Versioned shown) {
        return shown.edited() == shown;
    }

    private String hash(Versioned shown) {
        try {
            byte[] digest = Digests.sha256(json.writeValueAsString(shown.edited()));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that cannot be written", e);
        }
    }
}
