package dev.handbill.coupon.wallet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.provider.EnvironmentValue;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What links to Google's wallet are signed with, checked.
 *
 * @param issuer the business's number at Google
 * @param email the service account's, by which Google finds its public key
 */
record GoogleSettings(String issuer, String email, RSAPrivateKey key) {
    static final String ISSUER = "HANDBILL_WALLET_GOOGLE_ISSUER";
    static final String KEY = "HANDBILL_WALLET_GOOGLE_KEY";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{4,25}");
    private static final String JSON = "the path of a service account's key, as JSON";

    /** What RS256 asks for (RFC 7518, 3.3). */
    private static final int FEWEST_BITS = 2048;

    /** Empty where nothing is configured. */
    static Optional<GoogleSettings> of(WalletConfig.Google config) {
        if (KeyFile.given(config.issuer()).isEmpty() && KeyFile.given(config.key()).isEmpty()) {
            return Optional.empty();
        }
        String issuer =
                EnvironmentValue.matching(
                        ISSUER,
                        config.issuer(),
                        NUMBER,
                        "the issuer ID in the Google Pay & Wallet console, a number");
        JsonNode account = account(KeyFile.read(KEY, config.key(), JSON));
        String email = account.path("client_email").asText("");
        if (email.isBlank()) {
            throw noKey();
        }
        return Optional.of(
                new GoogleSettings(issuer, email, key(account.path("private_key").asText(""))));
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "GoogleSettings[" + issuer + ", " + email + "]";
    }

    private static JsonNode account(byte[] file) {
        try {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw noKey();
        }
    }

    private static RSAPrivateKey key(String pem) {
        try {
            byte[] der = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
            if (KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der))
                            instanceof RSAPrivateKey key
                    && key.getModulus().bitLength() >= FEWEST_BITS) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            // answered below like a key that is too short
        }
        throw noKey();
    }

    private static RuntimeException noKey() {
        return EnvironmentValue.wrong(
                KEY,
                "names a file that is no key of a service account: in the Google Cloud console make a key"
                        + " of the type JSON, and leave the file as it is");
    }
}
