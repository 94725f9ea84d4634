package dev.handbill.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.handbill.kernel.sql.Db;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rooms use each other in one direction only: docs/architecture.md draws it. */
class DependencyRuleTest {
    private static final String ROOT = "dev.handbill.";
    private static final int LARGEST_ROOM = 24;

    /**
     * Which rooms a room may use, besides what all may use; a room's own sub-rooms count too. A
     * star stands for the sub-rooms that no other line names: a vendor moves in without a line of
     * its own, uses what vendors use, and is used by nobody.
     */
    private static final Map<String, Set<String>> MAY_USE =
            rules(
                    """
                    kernel.text:
                    kernel.config:
                    kernel.web: kernel.config kernel.text
                    kernel.constraint: kernel.text
                    kernel.json: kernel.constraint kernel.web
                    kernel.docs: kernel.text kernel.web
                    kernel.trace: kernel.config
                    kernel.door: kernel.config kernel.trace kernel.web
                    kernel: kernel.config kernel.text kernel.web
                    kernel.sql: kernel
                    kernel.redis: kernel.web kernel.text
                    kernel.work: kernel.config kernel.sql
                    kernel.idempotency: kernel.sql kernel.web kernel.work kernel.text
                    kernel.contract: kernel.config kernel.constraint kernel.idempotency kernel.json kernel.web
                    account:
                    account.quota: account
                    business: account
                    analytics: events
                    queue:
                    webhook:
                    webhook.receiver: webhook consent
                    webhook.sending: webhook webhook.receiver notice
                    consent: webhook
                    consent.topic:
                    consent.suppression: consent webhook
                    consent.page: consent consent.topic
                    customer: consent consent.suppression webhook
                    customer.imports.reading:
                    customer.imports.mapping:
                    customer.imports.rows: customer.imports.mapping customer.imports.reading customer consent
                    customer.imports.merge: customer.imports.rows customer consent
                    customer.imports.report: customer.imports.mapping customer.imports.reading
                    customer.imports.suppressions: customer.imports.mapping customer.imports.reading customer.imports.report consent.suppression
                    customer.imports: customer.imports.mapping customer.imports.merge customer.imports.reading customer.imports.report customer.imports.rows customer
                    privacy: customer consent consent.suppression
                    customer.change: customer privacy
                    customer.batch: customer consent
                    customer.timeline: customer
                    segment.rule: customer consent
                    segment: customer segment.rule
                    coupon: webhook
                    coupon.qr:
                    coupon.wallet: coupon coupon.qr provider
                    coupon.page: coupon coupon.qr coupon.wallet
                    coupon.change: coupon
                    redemption: coupon customer webhook
                    campaign.template.html:
                    campaign.template.value:
                    campaign.template.builtin: campaign.template.value
                    campaign.template.expression: campaign.template.builtin campaign.template.value
                    campaign.template.language: campaign.template.builtin campaign.template.expression campaign.template.value
                    campaign.template.sms:
                    notice:
                    words:
                    campaign.link: campaign.template.html consent
                    campaign.template: campaign.link campaign.template.html campaign.template.language campaign.template.sms consent coupon coupon.qr
                    campaign.picture:
                    campaign.starter: campaign.design
                    campaign.design: campaign.template.language
                    campaign.design.mjml: campaign.design campaign.template.html
                    campaign: campaign.design campaign.design.mjml campaign.template campaign.template.language campaign.template.sms consent.topic coupon customer segment segment.rule webhook
                    campaign.hidden: campaign
                    campaign.preview: campaign campaign.design campaign.design.mjml campaign.template campaign.template.language campaign.template.sms coupon segment
                    campaign.preflight: campaign campaign.design campaign.preview campaign.template campaign.template.html campaign.template.language campaign.template.sms coupon segment
                    campaign.check: campaign campaign.template campaign.template.language campaign.template.sms coupon segment
                    provider:
                    provider.sandbox: provider
                    provider.*: consent.suppression events provider
                    delivery.ledger: campaign.template provider queue webhook
                    delivery.message: delivery.ledger campaign.link campaign.template campaign.template.sms provider queue
                    delivery.guard: provider queue
                    delivery.notice: delivery.guard notice provider queue
                    delivery.engine.process: provider
                    delivery.engine.sms: delivery.ledger delivery.message campaign campaign.template campaign.template.sms provider queue
                    delivery.engine: delivery.engine.process delivery.engine.sms delivery.guard delivery.ledger delivery.message campaign campaign.template campaign.template.language campaign.template.sms consent consent.suppression coupon provider queue segment
                    delivery: delivery.engine delivery.guard delivery.ledger delivery.message campaign campaign.check campaign.preflight campaign.preview campaign.template campaign.template.language consent coupon customer provider
                    deliverability: campaign provider
                    message: campaign campaign.design campaign.design.mjml campaign.hidden campaign.template campaign.template.language customer delivery.ledger
                    events: campaign consent consent.suppression customer notice provider signup.page webhook
                    events.visit: campaign.link events
                    news: campaign notice
                    signin: consent notice provider signin.factor
                    signin.factor: consent coupon.qr notice
                    signin.oidc: provider signin signin.factor
                    signup: customer
                    signup.page: consent consent.suppression coupon customer notice signup
                    signup.poster: coupon coupon.qr signup
                    """);

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .importUrl(Db.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void importsGoOneWay() {
        List<String> wrong =
                CLASSES.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(DependencyRuleTest::isForbidden)
                        .map(Dependency::getDescription)
                        .distinct()
                        .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void roomsFormNoCycle() {
        slices().assignedFrom(new Rooms()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyRoomHasItsPlaceInTheRule() {
        Set<String> rooms =
                CLASSES.stream()
                        .filter(DependencyRuleTest::isOurs)
                        .map(DependencyRuleTest::room)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> lines =
                rooms.stream()
                        .map(DependencyRuleTest::line)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(MAY_USE.keySet())).as("rooms of the rule").isEqualTo(lines);
    }

    @Test
    void noRoomIsCrowded() {
        Map<String, Long> crowded =
                CLASSES.stream()
                        .filter(DependencyRuleTest::isOurs)
                        .filter(
                                type ->
                                        type.isTopLevelClass()
                                                && !type.isAnnotatedWith(
                                                        "javax.annotation.processing.Generated"))
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        DependencyRuleTest::room,
                                        TreeMap::new,
                                        Collectors.counting()));
        crowded.values().removeIf(files -> files <= LARGEST_ROOM);
        assertThat(crowded).as("rooms of more than %d files", LARGEST_ROOM).isEmpty();
    }

    private static boolean isForbidden(Dependency dependency) {
        JavaClass target = dependency.getTargetClass();
        if (!isOurs(target)) {
            return false;
        }
        String from = room(dependency.getOriginClass());
        String to = room(target);
        return !from.equals(to)
                && !isForAll(from, to)
                && !MAY_USE.getOrDefault(line(from), Set.of()).contains(to);
    }

    /** The rule's line for a room: its own, or the one of all its neighbors. */
    private static String line(String room) {
        String neighbors = room.substring(0, room.lastIndexOf('.') + 1) + "*";
        return !MAY_USE.containsKey(room) && MAY_USE.containsKey(neighbors) ? neighbors : room;
    }

    /**
     * The kernel is for everybody; accounts, the business and our words for customers are for all
     * above them.
     */
    private static boolean isForAll(String from, String to) {
        if (from.startsWith("kernel")) {
            return false;
        }
        return to.startsWith("kernel")
                || (!from.equals("account")
                        && !from.equals("business")
                        && (to.equals("account")
                                || to.equals("business")
                                || (to.equals("words") && !from.equals("words"))));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    private static Map<String, Set<String>> rules(String text) {
        return text.lines()
                .map(line -> line.split(":", 2))
                .collect(
                        Collectors.toMap(
                                parts -> parts[0],
                                parts ->
                                        parts[1].isBlank()
                                                ? Set.of()
                                                : Set.of(parts[1].strip().split(" "))));
    }

    /** Each package is a slice of its own. */
    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return isOurs(type) ? SliceIdentifier.of(room(type)) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each room";
        }
    }
}
