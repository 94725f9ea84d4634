package dev.handbill.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.handbill.kernel.config.Roles;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks every endpoint there is, so that none can be added without a decision on who may use it.
 */
@QuarkusTest
class RolesTest {
    private static final String API = "/api/v1/";

    private static final Set<String> PUBLIC =
            Set.of(
                    "GET /api/v1/openapi.yaml",
                    "GET /api/v1/setup",
                    "POST /api/v1/setup",
                    "GET /api/v1/session",
                    "POST /api/v1/session",
                    "DELETE /api/v1/session",
                    "POST /api/v1/session/code",
                    "GET /api/v1/session/oidc",
                    "POST /api/v1/session/oidc",
                    "POST /api/v1/session/oidc/return",
                    "POST /api/v1/session/lock",
                    "POST /api/v1/session/unlock",
                    "POST /api/v1/password-reset",
                    "POST /api/v1/password-reset/open",
                    "POST /api/v1/password-reset/accept",
                    "POST /api/v1/invitations/open",
                    "POST /api/v1/invitations/accept");

    private static final Set<String> STAFF_MAY =
            Set.of(
                    "GET /api/v1/me",
                    "GET /api/v1/me/sessions",
                    "DELETE /api/v1/me/sessions",
                    "DELETE /api/v1/me/sessions/{}",
                    "PATCH /api/v1/me",
                    "POST /api/v1/me/proof",
                    "GET /api/v1/me/oidc",
                    "DELETE /api/v1/me/oidc",
                    "POST /api/v1/me/oidc/proof",
                    "PUT /api/v1/me/pin",
                    "DELETE /api/v1/me/pin",
                    "GET /api/v1/me/second-factor",
                    "POST /api/v1/me/second-factor",
                    "POST /api/v1/me/second-factor/confirm",
                    "POST /api/v1/me/second-factor/recovery-codes",
                    "POST /api/v1/me/second-factor/off",
                    "POST /api/v1/redemptions/check",
                    "GET /api/v1/counter/customers",
                    "GET /api/v1/counter/today",
                    "GET /api/v1/coupons/{}",
                    "POST /api/v1/redemptions",
                    "POST /api/v1/redemptions/{}/reversal",
                    "GET /api/v1/redemptions");

    private static final List<String> OWNERS_ONLY =
            List.of(
                    "/api/v1/accounts",
                    "/api/v1/api-keys",
                    "/api/v1/audit-log",
                    "/api/v1/webhooks");

    private static final Set<String> EVERYONE =
            Set.of(
                    Roles.OWNER,
                    Roles.MARKETER,
                    Roles.STAFF,
                    Roles.SCOPE_READ,
                    Roles.SCOPE_WRITE,
                    Roles.SCOPE_SEND,
                    Roles.SCOPE_REDEEM);

    private static final List<Endpoint> ENDPOINTS = endpoints();

    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    private record Endpoint(String method, String path, Set<String> roles, boolean isUpload) {
        String name() {
            return method + " " + path.replaceAll("\\{[^}]*}", "{}");
        }

        boolean isApi() {
            return path.startsWith(API);
        }

        Response call(RequestSpecification by) {
            String address = path.replaceAll("\\{[^}]*}", "0");
            RequestSpecification request =
                    switch (method) {
                        case "GET", "HEAD", "DELETE" -> by;
                        default ->
                                isUpload
                                        ? by.multiPart("none", "none")
                                        : by.contentType(ContentType.JSON).body("{}");
                    };
            return request.request(method, address);
        }
    }

    @Test
    void everyEndpointSaysWhoMayUseIt() {
        assertThat(ENDPOINTS)
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        endpoint -> assertThat(endpoint.roles()).as(endpoint.name()).isNotEmpty());
    }

    @Test
    void onlyContractSetUpAndSignInArePublic() {
        Set<String> found =
                api().filter(endpoint -> endpoint.roles().contains("**"))
                        .map(Endpoint::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(PUBLIC));
    }

    @Test
    void staffReachTheCounterAlone() {
        assertThat(protectedEndpoints())
                .filteredOn(endpoint -> endpoint.roles().contains(Roles.STAFF))
                .allSatisfy(endpoint -> assertThat(STAFF_MAY).contains(endpoint.name()));
    }

    @Test
    void accountsAndKeysAreTheOwnersAlone() {
        assertThat(protectedEndpoints())
                .filteredOn(endpoint -> OWNERS_ONLY.stream().anyMatch(endpoint.path()::startsWith))
                .hasSizeGreaterThan(7)
                .allSatisfy(
                        endpoint ->
                                assertThat(endpoint.roles())
                                        .as(endpoint.name())
                                        .containsExactly(Roles.OWNER));
    }

    @Test
    void readingScopeChangesNothing() {
        assertThat(protectedEndpoints())
                .filteredOn(endpoint -> endpoint.roles().contains(Roles.SCOPE_READ))
                .allSatisfy(
                        endpoint ->
                                assertThat(endpoint.name())
                                        .matches(
                                                "GET .*|POST .*/(audience|preview|inspection|render)"));
    }

    @Test
    void strangersAreAskedToSignInEverywhere() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : protectedEndpoints()) {
            Response answer = endpoint.call(given());
            if (answer.statusCode() != 401
                    || !answer.contentType().startsWith("application/problem+json")) {
                wrong.add(endpoint.name() + " answered " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleIsLetInExactlyWhereItIsListed() {
        List<String> wrong = new ArrayList<>();
        for (String role : EVERYONE) {
            Supplier<RequestSpecification> by = caller(role);
            for (Endpoint endpoint : protectedEndpoints()) {
                int status = endpoint.call(by.get()).statusCode();
                boolean isAllowed = endpoint.roles().contains(role);
                if (isAllowed ? status == 401 || status == 403 : status != 403) {
                    wrong.add("%s by %s answered %d".formatted(endpoint.name(), role, status));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Supplier<RequestSpecification> caller(String role) {
        boolean isAccount = Set.of(Roles.OWNER, Roles.MARKETER, Roles.STAFF).contains(role);
        Map<String, String> header =
                isAccount
                        ? Map.of("Cookie", "handbill_session=" + SignedIn.session(role))
                        : Map.of("Authorization", "Bearer " + SignedIn.key(role));
        return () -> given().headers(header);
    }

    private static List<Endpoint> protectedEndpoints() {
        return api().filter(endpoint -> !endpoint.roles().contains("**")).toList();
    }

    private static Stream<Endpoint> api() {
        return ENDPOINTS.stream().filter(Endpoint::isApi);
    }

    private static List<Endpoint> endpoints() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.handbill")
                        .stream()
                        .filter(found -> found.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                        .flatMap(RolesTest::endpoint)
                        .toList();
    }

    private static Stream<Endpoint> endpoint(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(
                        http ->
                                new Endpoint(
                                        http.value(),
                                        path(method),
                                        roles(method),
                                        isUpload(method)));
    }

    private static String path(Method method) {
        String start = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        String path = own == null ? start : start + "/" + own.value();
        return ("/" + path).replaceAll("/{2,}", "/");
    }

    /** The method's own decision, else the class's; "**" for everyone, empty for none taken. */
    private static Set<String> roles(Method method) {
        return Stream.of(method.getAnnotations(), method.getDeclaringClass().getAnnotations())
                .map(RolesTest::decision)
                .filter(roles -> !roles.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> decision(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof RolesAllowed allowed) {
                return Set.of(allowed.value());
            }
            if (annotation instanceof PermitAll) {
                return Set.of("**");
            }
        }
        return Set.of();
    }

    private static boolean isUpload(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes != null && String.join("", consumes.value()).contains("multipart");
    }
}
