package dev.handbill.deliverability;

import static dev.handbill.deliverability.DomainRecord.missing;
import static dev.handbill.deliverability.DomainRecord.ok;
import static dev.handbill.deliverability.DomainRecord.unknown;
import static dev.handbill.deliverability.DomainRecord.weak;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Looks for SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) of a domain, all at once. It asks
 * name servers only, about the sender's own domain, and takes some seconds at most.
 */
@ApplicationScoped
class SenderDomainCheck {
    private static final String SPF = "spf";
    private static final String DKIM = "dkim";
    private static final String DMARC = "dmarc";
    private static final String SENDGRID = "sendgrid";
    private static final String SENDGRID_SPF = "include:sendgrid.net";

    /** A key may be named anything; these are what SendGrid and widespread mail servers use. */
    private static final List<String> SENDGRID_SELECTORS = List.of("s1", "s2");

    private static final List<String> SELECTORS =
            List.of("default", "mail", "dkim", "k1", "selector1", "selector2", "google", "s1");

    private static final Pattern KEY = Pattern.compile("(^|;)\\s*p\\s*=\\s*[A-Za-z0-9+/]");

    private final TextRecords records;

    SenderDomainCheck(TextRecords records) {
        this.records = records;
    }

    List<DomainRecord> of(String domain, String provider) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<DomainRecord> spf = threads.submit(() -> spf(domain, provider));
            Future<DomainRecord> dkim = threads.submit(() -> dkim(domain, provider));
            Future<DomainRecord> dmarc = threads.submit(() -> dmarc(domain));
            return List.of(spf.get(), dkim.get(), dmarc.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(unknown(SPF, domain), unknown(DKIM, domain), unknown(DMARC, domain));
        }
    }

    private DomainRecord spf(String domain, String provider) {
        Optional<List<String>> texts = records.of(domain);
        if (texts.isEmpty()) {
            return unknown(SPF, domain);
        }
        List<String> found = startingWith(texts.get(), "v=spf1");
        boolean bySendGrid = provider.equals(SENDGRID);
        if (found.isEmpty()) {
            return missing(
                    SPF,
                    domain,
                    "No record says which servers may send for this domain. "
                            + (bySendGrid
                                    ? "Add this one."
                                    : "Add one with what your mail provider tells you to include."),
                    bySendGrid ? "v=spf1 " + SENDGRID_SPF + " ~all" : "v=spf1 mx ~all");
        }
        String record = found.getFirst();
        if (found.size() > 1) {
            return weak(
                    SPF, domain, record, "There are several; a domain may have one. Merge them.");
        }
        if (record.contains("+all") || record.contains("?all")) {
            return weak(
                    SPF, domain, record, "It lets anybody send for this domain. End it with ~all.");
        }
        if (bySendGrid && !record.contains(SENDGRID_SPF)) {
            return weak(
                    SPF,
                    domain,
                    record,
                    "SendGrid is not in it. Add "
                            + SENDGRID_SPF
                            + " before its end, unless SendGrid's"
                            + " domain authentication uses a subdomain of its own.");
        }
        return ok(SPF, domain, record, "Says which servers may send for this domain.");
    }

    private DomainRecord dkim(String domain, String provider) {
        boolean bySendGrid = provider.equals(SENDGRID);
        List<String> selectors = bySendGrid ? SENDGRID_SELECTORS : SELECTORS;
        List<String> names = selectors.stream().map(s -> s + "._domainkey." + domain).toList();
        List<Optional<List<String>>> answers = all(names);
        for (int i = 0; i < names.size(); i++) {
            for (String text : answers.get(i).orElse(List.of())) {
                if (KEY.matcher(text).find()) {
                    return ok(DKIM, names.get(i), text, "The key by which messages are signed.");
                }
            }
        }
        if (answers.stream().allMatch(Optional::isEmpty)) {
            return unknown(DKIM, names.getFirst());
        }
        return missing(
                DKIM,
                names.getFirst(),
                bySendGrid
                        ? "There is no key at s1 or s2. In SendGrid: Settings, Sender Authentication,"
                                + " Authenticate Your Domain; add the CNAME records it shows."
                        : "There is no key at the usual names. Your mail provider tells you the record;"
                                + " if it uses a name of its own, all may be well.",
                null);
    }

    /** Counts for subdomains too, so the parents are asked where the domain itself has none. */
    private DomainRecord dmarc(String domain) {
        boolean wasAnswered = false;
        for (String at = domain; at.indexOf('.') > 0; at = at.substring(at.indexOf('.') + 1)) {
            Optional<List<String>> texts = records.of("_dmarc." + at);
            wasAnswered |= texts.isPresent();
            List<String> found = startingWith(texts.orElse(List.of()), "v=dmarc1");
            if (!found.isEmpty()) {
                return verdict("_dmarc." + at, found.getFirst());
            }
            if (texts.isEmpty()) {
                break;
            }
        }
        String name = "_dmarc." + domain;
        return wasAnswered
                ? missing(
                        DMARC,
                        name,
                        "Nothing says what to do with forged mail; Gmail and Yahoo want it of everybody who"
                                + " sends much. Begin with this one.",
                        "v=DMARC1; p=none; rua=mailto:postmaster@" + domain)
                : unknown(DMARC, name);
    }

    private static DomainRecord verdict(String name, String record) {
        String policy = record.replace(" ", "").toLowerCase(Locale.ROOT);
        if (policy.contains(";p=reject") || policy.contains(";p=quarantine")) {
            return ok(DMARC, name, record, "Forged mail of this domain is turned away.");
        }
        return policy.contains(";p=none")
                ? ok(
                        DMARC,
                        name,
                        record,
                        "Enough to send. Once all your mail passes, p=quarantine protects your name.")
                : weak(DMARC, name, record, "It has no policy: add p=none at least.");
    }

    private List<Optional<List<String>>> all(List<String> names) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<List<String>>>> asked = new ArrayList<>();
            names.forEach(name -> asked.add(threads.submit(() -> records.of(name))));
            List<Optional<List<String>>> answers = new ArrayList<>();
            for (Future<Optional<List<String>>> one : asked) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return names.stream().map(_ -> Optional.<List<String>>empty()).toList();
        }
    }

    private static List<String> startingWith(List<String> texts, String start) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(start))
                .toList();
    }
}
