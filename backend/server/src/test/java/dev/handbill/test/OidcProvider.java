package dev.handbill.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A certified OpenID Provider (panva's oidc-provider) in a process of its own, for the tests of one
 * class; {@code scripts/oidc-provider} installs and starts it.
 */
public class OidcProvider implements QuarkusTestResourceLifecycleManager {
    private static final String SECRET = "hush:100%+more/than=url&so~on";
    private static final Path LOG = Path.of("target", "oidc-provider.log");

    private Process process;
    private Map<String, String> more = Map.of();

    /** Settings besides those that it cannot do without. */
    @Override
    public void init(Map<String, String> settings) {
        more = settings;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("handbill.oidc.issuer", started());
        settings.put("handbill.oidc.client-id", "handbill");
        settings.put("handbill.oidc.client-secret", SECRET);
        settings.put("handbill.oidc.name", "Keyring");
        return settings;
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    private String started() {
        Path script = Path.of("..", "..", "scripts", "oidc-provider").toAbsolutePath().normalize();
        ProcessBuilder builder = new ProcessBuilder(script.toString()).redirectError(LOG.toFile());
        builder.environment().put("RETURN_URL", "http://localhost:3000/sign-in");
        builder.environment().put("CLIENT_SECRET", SECRET);
        try {
            process = builder.start();
            BufferedReader output =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            // it prints its address once it listens
            String issuer = output.readLine();
            if (issuer == null) {
                throw new IllegalStateException(
                        "The OpenID Provider did not start: see " + LOG.toAbsolutePath());
            }
            return issuer;
        } catch (IOException e) {
            throw new IllegalStateException("The OpenID Provider did not start", e);
        }
    }
}
