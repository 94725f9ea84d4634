import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a running Handbill through its public API: 5,000 customers, campaigns in several states and
 * some redemptions. Refuses when messages would really leave.
 */
final class Seed {
    private static final int CUSTOMERS = 5_000;
    private static final int REDEMPTIONS = 60;
    private static final Pattern SHORT_LINK = Pattern.compile("/c/([0-9A-Za-z]+)");


    /** What each campaign's e-mail begins with; the others are written in HTML, as programs do. */
    private static final Map<String, String> DESIGNS =
            Map.of(
                    "Welcome back: a dessert on us", "blocks-win-back",
                    "Wine evening in the cellar", "blocks-event",
                    "Summer pasta festival", "blocks-offer",
                    "Truffle week (draft)", "blocks-offer",
                    "New Year's Eve menu", "blocks-holiday");

    private final Api api;
    private boolean withSms = true;

    private Seed(Api api) {
        this.api = api;
    }

    public static void main(String[] args) throws InterruptedException {
        String url =
                env(
                        "HANDBILL_SEED_URL",
                        "http://localhost:" + env("HANDBILL_DASHBOARD_PORT", "3000"));
        try {
            new Seed(new Api(url, env("HANDBILL_SEED_API_KEY", ""))).run(url);
        } catch (SeedProblem e) {
            System.err.println("handbill: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run(String url) throws InterruptedException {
        signIn();
        requireSandbox();
        boolean hasQuietHours = openAtAnyHour();
        try {
            fill(url);
        } finally {
            if (hasQuietHours) {
                quietHours(true);
            }
        }
    }

    /** SMS wait at night, and the seed for them: turned off while it runs, where that is allowed. */
    private boolean openAtAnyHour() {
        if (!api.get("/business/sending").path("quietHours").asBoolean()) {
            return false;
        }
        try {
            quietHours(false);
            return true;
        } catch (SeedProblem notAnOwner) {
            withSms = false;
            System.out.println("Quiet hours are on and only an owner can pause them: e-mails only");
            return false;
        }
    }

    private void quietHours(boolean on) {
        api.write("PATCH", "/business/sending", Map.of("quietHours", on));
    }

    private void fill(String url) throws InterruptedException {
        importCustomers();
        long welcome = campaign("Welcome back: a dessert on us", "regulars", 60_000, 60_000);
        long wine = campaign("Wine evening in the cellar", "wine lovers", 60_000, 60_000);
        sendNow(welcome);
        sendNow(wine);
        long paused = campaign("Family Sunday", "families", 120, 20);
        sendNow(paused);
        draftsAndPlans();
        await(
                "the first two campaigns",
                () -> isOver(welcome) && isOver(wine),
                Duration.ofMinutes(5));
        redeem(welcome);
        api.post("/campaigns/%d/pause".formatted(paused), Map.of());
        long sending = campaign("Summer pasta festival", "ALL", 100, 10);
        sendNow(sending);
        System.out.printf(
                "Done. \"Summer pasta festival\" goes on sending at %s/campaigns/%d%n", url, sending);
    }

    private void signIn() {
        String email = env("HANDBILL_SEED_EMAIL", "owner@bella-napoli.example");
        String password = env("HANDBILL_SEED_PASSWORD", "");
        if (api.get("/setup").get("needed").asBoolean()) {
            String chosen =
                    password.isEmpty() ? "demo-" + Long.toString(new SecureRandom().nextLong() >>> 1, 36) : password;
            api.post(
                    "/setup",
                    Map.of("businessName", "Bella Napoli", "email", email, "password", chosen));
            System.out.printf(
                    "Owner account made. Sign in as %s with password %s%n", email, chosen);
            describeBusiness();
        } else if (env("HANDBILL_SEED_API_KEY", "").isEmpty()) {
            if (password.isEmpty()) {
                throw new SeedProblem(
                        "this Handbill has an owner already: set HANDBILL_SEED_EMAIL and"
                            + " HANDBILL_SEED_PASSWORD to sign in, or HANDBILL_SEED_API_KEY");
            }
            api.post("/session", Map.of("email", email, "password", password));
        }
    }

    private void describeBusiness() {
        Map<String, String> business = new LinkedHashMap<>();
        business.put("postalAddress", "12 Garden Street, Chicago, IL 60601");
        business.put("timeZone", "America/Chicago");
        business.put("defaultCountry", "US");
        business.put("currency", "USD");
        business.put("fromName", "Bella Napoli");
        business.put("fromEmail", "hello@bella-napoli.example");
        api.write("PATCH", "/business", business);
        // a demonstration shows its SMS at any hour
        api.write(
                "PATCH",
                "/business/sending",
                Map.of("quietHours", false, "smsOnlyAgreed", false, "smsPartPrice", 0.0079));
    }

    private void requireSandbox() {
        JsonNode providers = api.get("/me").path("providers");
        if (!providers.path("email").asText().equals("sandbox")
                || !providers.path("sms").asText().equals("sandbox")) {
            throw new SeedProblem(
                    "messages would really be sent: seed only a Handbill whose providers are the"
                        + " sandbox");
        }
    }

    private void importCustomers() throws InterruptedException {
        Map<String, String> mapping = new LinkedHashMap<>();
        mapping.put("Tags", "segments");
        mapping.put("Email consent", "emailConsent");
        mapping.put("SMS consent", "smsConsent");
        String fields =
                mapping.entrySet().stream()
                        .map(e -> "\"%s\":\"%s\"".formatted(e.getKey(), e.getValue()))
                        .reduce((a, b) -> a + "," + b)
                        .orElse("");
        long id =
                api.upload(
                                "/customer-imports",
                                "guests.csv",
                                new People().csv(CUSTOMERS),
                                Map.of("mapping", "{" + fields + "}", "defaultCountry", "US"))
                        .get("id")
                        .asLong();
        await(
                "the import",
                () -> !List.of("queued", "running").contains(imported(id).get("status").asText()),
                Duration.ofMinutes(3));
        JsonNode report = imported(id);
        System.out.printf(
                "Customers: %s created, %s updated, %s rejected%n",
                report.get("created"), report.get("updated"), report.get("rejected"));
    }

    private JsonNode imported(long id) {
        return api.get("/customer-imports/" + id);
    }

    private long campaign(String name, String segment, int emailsPerMinute, int smsPerMinute) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("name", name);
        draft.put("subject", "{{ first_name | default(\"Dear guest\") }}: " + name);
        String start = DESIGNS.get(name);
        if (start == null) {
            draft.put("emailContent", Letters.html(name));
        } else {
            draft.put("design", design(start));
        }
        draft.put(
                "smsContent",
                withSms ? "{{ first_name }}, " + name + " at Bella Napoli: {{ short_url }}" : "");
        draft.put("offerTitle", name);
        draft.put("offerTerms", "One per guest. Show the code before you pay.");
        draft.put("targetSegments", List.of(segment));
        draft.put("sendRateLimitEmails", emailsPerMinute);
        draft.put("sendRateLimitSms", smsPerMinute);
        return api.post("/campaigns", draft).get("id").asLong();
    }

    private JsonNode design(String id) {
        for (JsonNode template : api.get("/campaign-templates").get("items")) {
            if (template.get("id").asText().equals(id)) {
                return template.get("design");
            }
        }
        throw new SeedProblem("This Handbill has no template " + id);
    }

    private void draftsAndPlans() {
        campaign("Truffle week (draft)", "vip", 100, 10);
        long planned = campaign("New Year's Eve menu", "newsletter", 200, 20);
        Instant evening = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        api.post(
                "/campaigns/%d/send".formatted(planned), Map.of("scheduledAt", evening.toString()));
        long canceled = campaign("Lunch for two", "lunch", 30, 5);
        sendNow(canceled);
        api.post("/campaigns/%d/cancel".formatted(canceled), Map.of());
    }

    private void sendNow(long campaign) {
        api.post("/campaigns/%d/send".formatted(campaign), Map.of());
    }

    private boolean isOver(long campaign) {
        return List.of("completed", "failed").contains(progress(campaign).get("status").asText());
    }

    private JsonNode progress(long campaign) {
        return api.get("/campaigns/%d/progress".formatted(campaign));
    }

    private void redeem(long campaign) {
        List<String> codes = new ArrayList<>();
        for (JsonNode message :
                api.get(
                                "/outbox?channel=sms&limit=%d&campaignId=%d"
                                        .formatted(REDEMPTIONS, campaign))
                        .get("items")) {
            Matcher link = SHORT_LINK.matcher(message.get("preview").asText());
            if (link.find()) {
                codes.add(link.group(1));
            }
        }
        List<String> places = List.of("Counter 1", "Counter 2", "Terrace");
        for (int i = 0; i < codes.size(); i++) {
            api.post(
                    "/redemptions",
                    Map.of(
                            "token",
                            codes.get(i),
                            "place",
                            places.get(i % 3),
                            "amountMinor",
                            1_450 + i * 37,
                            "currency",
                            "USD"));
        }
        System.out.printf("Redemptions: %d%n", codes.size());
    }

    private static void await(String what, BooleanSupplier isDone, Duration limit)
            throws InterruptedException {
        Instant end = Instant.now().plus(limit);
        while (!isDone.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new SeedProblem("waited " + limit.toMinutes() + " minutes for " + what);
            }
            Thread.sleep(500);
        }
    }

    private static String env(String variable, String usual) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? usual : value;
    }
}
