package dev.handbill.customer.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Columns as other systems export them, in several languages: what speaks of consent is read as
 * that or asked about, what does not is let through without a question.
 */
class RealExportsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // HubSpot
                "Unsubscribed from all email | true;false | EMAIL_OPT_OUT",
                "Opted out of email: Marketing Information | Yes;No | EMAIL_OPT_OUT",
                "Marketing contact status | Marketing contact;Non-marketing contact | CONSENT",
                "Email hard bounce reason | OTHER;UNKNOWN_USER | EMAIL_OPT_OUT",
                "Legal basis for processing contact's data | Legitimate interest;Not applicable | ATTRIBUTE",
                "Invalid email address | true;false | ASK",
                "WhatsApp opt-in | No;Yes | SMS_CONSENT",
                // Brevo
                "BLOCKLISTED | 0;1 | OPT_OUT",
                "DOUBLE_OPT-IN | 1;2 | ASK",
                "OPT_IN | false;true | CONSENT",
                "SMS_BLOCKLISTED | Yes;No | SMS_OPT_OUT",
                // ActiveCampaign
                "Status | Active;Unsubscribed;Bounced;Unconfirmed | CONSENT",
                "*Mailing list | Unsubscribed;Active | EMAIL_CONSENT",
                "Unsubscription reason | too many mails;spam | OPT_OUT",
                // Klaviyo
                "Email Marketing Consent | NEVER_SUBSCRIBED;SUBSCRIBED;UNSUBSCRIBED | EMAIL_CONSENT",
                "SMS Marketing Consent Timestamp | 2024-05-31 10:00:00 | SMS_CONSENT_AT",
                "Email Suppressions | HARD_BOUNCE;USER_SUPPRESSED | EMAIL_OPT_OUT",
                "$consent | email;sms;false | ASK",
                "Accepts Marketing | FALSE;TRUE | EMAIL_CONSENT",
                // Square, Toast, Lightspeed
                "Instant Profile | No;Yes | ATTRIBUTE",
                "Email Unsubscribed | Yes;No | EMAIL_OPT_OUT",
                "Marketing Opt-In | N;Y | CONSENT",
                "Receives Marketing Email | No;Yes | EMAIL_CONSENT",
                "Contact opt in: SMS | 0;1 | SMS_CONSENT",
                "Do not email | 1;0 | EMAIL_OPT_OUT",
                "Loyalty member | No;Yes | ASK",
                // Shopify, WooCommerce, MailPoet
                "Tax Exempt | no;yes | ATTRIBUTE",
                "Verified Email | no;yes | ATTRIBUTE",
                "Total Orders | 0;1 | ATTRIBUTE",
                "Paying customer | 0;1 | ASK",
                "mailpoet_status | inactive;subscribed;unconfirmed | CONSENT",
                "wc_newsletter_subscribe | 0;1 | EMAIL_CONSENT",
                // Google and Apple contacts
                "Notes | likes window seats;please do not email | ASK",
                "Notes | likes window seats;birthday in May | ATTRIBUTE",
                "Group Membership | * myContacts ::: VIP;Do not contact | SEGMENTS",
                "Relation 1 - Value | Ann;Bob | ATTRIBUTE",
                // hotel systems and booking pages
                "Guest marketing preference | Opted out;Opted in | CONSENT",
                "OptOutMarketing | Y;N | OPT_OUT",
                "No Post | Y;N | ASK",
                "GDPR | Agreed;Refused | CONSENT",
                "Room preference | high floor;quiet | ATTRIBUTE",
                "Mail Action | No Mail;Mail | ASK",
                // Germany, France, Spain, Italy, Netherlands, Portugal
                "Werbeeinwilligung | erteilt;widerrufen | CONSENT",
                "Postalische Werbung erlaubt | Nein;Ja | CONSENT",
                "Newsletter abbestellt am | 31.05.2024 | EMAIL_OPT_OUT",
                "Accepte les offres | Non;Oui | ASK",
                "Opt-in partenaires | Non;Oui | CONSENT",
                "Ne souhaite pas de SMS | Oui;Non | ASK",
                "Desea recibir ofertas | No;Sí | ASK",
                "LOPD firmada | No;Sí | ASK",
                "Consenso newsletter | NO;SI | EMAIL_CONSENT",
                "Ontvangt aanbiedingen | Nee;Ja | ASK",
                "Aceita receber SMS | Não;Sim | SMS_CONSENT",
                // elsewhere
                "Zgoda na SMS | tak;nie | SMS_CONSENT",
                "Nyhetsbrev | Ja;Nej | CONSENT",
                "Vill ha utskick | ja;nej | CONSENT",
                "Tilmeldt nyhedsbrev | ja;nej | CONSENT",
                "Ønsker ikke reklame | ja;nej | ASK",
                "Markkinointilupa | kyllä;ei | CONSENT",
                "Souhlas se zasíláním | ano;ne | CONSENT",
                "E-bülten izni | evet;hayır | CONSENT",
                "Согласие на рассылку | да;нет | CONSENT",
                "Получать письма | да;нет | ASK",
                "Hírlevél | igen;nem | CONSENT",
                "Acord marketing | da;nu | CONSENT",
                "メルマガ | 希望する;希望しない | ASK",
                // what is about something else
                "Gender | f;m | ATTRIBUTE",
                "City | Nantes;Nice;No Man's Land | ATTRIBUTE",
                "Birthday | 01/02;03/04 | ATTRIBUTE",
                "Average spend | 0;12.50 | ATTRIBUTE",
                "Favourite table | 1;2;3 | ATTRIBUTE",
            })
    void eachColumnIsReadOrAskedAbout(String header, String cells, ImportField field) {
        ColumnContents contents = new ColumnContents();
        List.of(cells.split(";")).forEach(contents::take);
        ConsentColumns consent = new ConsentColumns(Map.of(), Map.of());
        List<ImportColumn> columns =
                new HeaderMapping(List.of(header)).columns(Map.of(), consent, List.of(contents));
        assertThat(columns.getFirst().field()).as(header).isEqualTo(field);
    }
}
