package dev.handbill.deliverability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a name server of our own, over real UDP and TCP. */
class SenderDomainTest {
    private static final String KEY = "v=DKIM1; k=rsa; p=" + "MIGfMA0GCSqGSIb3".repeat(25);

    private NameServer server;
    private TextRecords texts;
    private SenderDomainCheck check;

    @BeforeEach
    void start() throws IOException {
        server = new NameServer();
        texts = new TextRecords(() -> Optional.of(server.address()));
        check = new SenderDomainCheck(texts);
    }

    @AfterEach
    void stop() throws IOException {
        texts.close();
        server.close();
    }

    @Test
    void aDomainWithEverythingIsInPlace() {
        server.with(
                        "shop.example",
                        "google-site-verification=x",
                        "v=spf1 include:sendgrid.net ~all")
                .with("s1._domainkey.shop.example", KEY)
                .with("_dmarc.shop.example", "v=DMARC1; p=quarantine");

        List<DomainRecord> records = check.of("shop.example", "sendgrid");

        assertThat(records).extracting(DomainRecord::kind).containsExactly("spf", "dkim", "dmarc");
        assertThat(records).extracting(DomainRecord::status).containsOnly("ok");
    }

    @Test
    void aBareDomainIsToldWhatToAdd() {
        server.with("shop.example", "unrelated");

        List<DomainRecord> records = check.of("shop.example", "sendgrid");

        assertThat(records).extracting(DomainRecord::status).containsOnly("missing");
        assertThat(records.get(0).add()).isEqualTo("v=spf1 include:sendgrid.net ~all");
        assertThat(records.get(1).advice()).contains("Authenticate Your Domain");
        assertThat(records.get(2).add()).startsWith("v=DMARC1; p=none");
    }

    @Test
    void whatIsThereAndDoesNotWorkIsNamed() {
        assertThat(spf("v=spf1 include:_spf.example.net ~all").advice())
                .contains("SendGrid is not in it");
        assertThat(spf("v=spf1 include:sendgrid.net +all").advice()).contains("anybody");
        assertThat(spf("v=spf1 include:sendgrid.net ~all", "v=spf1 mx -all").advice())
                .contains("several");
        server.with("s1._domainkey.shop.example", "v=DKIM1; p=");
        assertThat(check.of("shop.example", "sendgrid").get(1).status()).isEqualTo("missing");
        server.with("_dmarc.shop.example", "v=DMARC1; rua=mailto:x@shop.example");
        assertThat(check.of("shop.example", "sendgrid").get(2).status()).isEqualTo("weak");
    }

    @Test
    void dmarcOfTheParentCounts() {
        server.with("_dmarc.shop.example", "v=DMARC1; p=none");

        DomainRecord dmarc = check.of("news.shop.example", "smtp").get(2);

        assertThat(dmarc.status()).isEqualTo("ok");
        assertThat(dmarc.name()).isEqualTo("_dmarc.shop.example");
    }

    @Test
    void anAnswerTooLongForADatagramComesByTcp() {
        String[] many = new String[12];
        java.util.Arrays.fill(many, "site-verification=" + "x".repeat(60));
        many[11] = "v=spf1 " + "ip4:192.0.2.1 ".repeat(30) + "include:sendgrid.net ~all";
        server.with("shop.example", many);

        assertThat(check.of("shop.example", "sendgrid").getFirst().status()).isEqualTo("ok");
        assertThat(server.answersByTcp()).isEqualTo(1);
    }

    @Test
    void aServerThatFailsIsNoMissingRecord() {
        server.fail(2);

        List<DomainRecord> records = check.of("shop.example", "smtp");

        assertThat(records).extracting(DomainRecord::status).containsOnly("unknown");
        assertThat(records.getFirst().advice()).contains("Could not look up");
    }

    @Test
    void aMalformedServerStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> new TextRecords(() -> Optional.of("dns.example")))
                .hasMessageContaining("HANDBILL_DNS_SERVER");
    }

    private DomainRecord spf(String... values) {
        server.with("shop.example", values);
        return check.of("shop.example", "sendgrid").getFirst();
    }
}
