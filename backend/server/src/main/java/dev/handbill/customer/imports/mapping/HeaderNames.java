package dev.handbill.customer.imports.mapping;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What headers mean, in whatever case and with whatever separators they are written.
 *
 * <p>The exports' names are from Shopify's "Exporting customers" and customer CSV template (before
 * and after "Default Address …"), Matrixify's customer sheet, Square's directory export and import
 * template, and Mailchimp's audience export.
 */
public final class HeaderNames {
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Map<ImportField, Set<String>> MEANINGS =
            Map.of(
                    ImportField.EMAIL,
                    Set.of(
                            "email",
                            "e mail",
                            "email address",
                            "e mail address",
                            "mail",
                            "emailaddress",
                            "customer email",
                            "contact email",
                            "primary email",
                            "email 1",
                            "e mail 1 value",
                            "email 1 value",
                            "e mail adresse",
                            "mail adresse",
                            "mailadresse",
                            "emailadresse",
                            "adresse e mail",
                            "adresse email",
                            "courriel",
                            "correo",
                            "correo electrónico",
                            "correo electronico"),
                    ImportField.PHONE,
                    Set.of(
                            "phone",
                            "phone number",
                            "phonenumber",
                            "mobile",
                            "mobile phone",
                            "mobile number",
                            "cell",
                            "cell phone",
                            "cellphone",
                            "telephone",
                            "tel",
                            "phone 1",
                            "phone 1 value",
                            "sms",
                            "sms phone",
                            "sms phone number",
                            "customer phone",
                            "contact number",
                            "telefon",
                            "telefonnummer",
                            "handy",
                            "mobil",
                            "handynummer",
                            "téléphone",
                            "portable",
                            "teléfono",
                            "telefono",
                            "móvil",
                            "default address phone",
                            "address phone"),
                    ImportField.FIRST_NAME,
                    Set.of(
                            "first name",
                            "firstname",
                            "given name",
                            "fname",
                            "first",
                            "forename",
                            "vorname",
                            "prénom",
                            "prenom",
                            "nombre",
                            "imię",
                            "imie",
                            "voornaam",
                            "nome"),
                    ImportField.LAST_NAME,
                    Set.of(
                            "last name",
                            "lastname",
                            "surname",
                            "family name",
                            "lname",
                            "last",
                            "nachname",
                            "nom",
                            "nom de famille",
                            "apellido",
                            "apellidos",
                            "nazwisko",
                            "achternaam",
                            "cognome",
                            "sobrenome",
                            "apelido"),
                    ImportField.FULL_NAME,
                    Set.of(
                            "name",
                            "full name",
                            "fullname",
                            "customer name",
                            "contact name",
                            "customer",
                            "display name"),
                    ImportField.SEGMENTS,
                    Set.of(
                            "segments",
                            "segment",
                            "tags",
                            "tag",
                            "groups",
                            "customer tags",
                            "labels",
                            "group membership"),
                    ImportField.LANGUAGE,
                    Set.of(
                            "language",
                            "lang",
                            "locale",
                            "preferred language",
                            "sprache",
                            "langue",
                            "idioma"),
                    ImportField.TIME_ZONE,
                    Set.of("time zone", "timezone"),
                    ImportField.EMAIL_CONSENT,
                    Set.of(
                            "email consent",
                            "email subscription status",
                            "accepts email marketing",
                            "accepts marketing",
                            "email marketing status",
                            "email marketing",
                            "email marketing consent",
                            "email opt in",
                            "email optin",
                            "subscribed",
                            "subscription status",
                            "newsletter"),
                    ImportField.SMS_CONSENT,
                    Set.of(
                            "sms consent",
                            "accepts sms marketing",
                            "sms marketing status",
                            "sms marketing",
                            "sms marketing consent",
                            "sms subscription status",
                            "text subscription status",
                            "sms opt in",
                            "sms optin"));

    /** What another system calls them. A bare "ID" may be anything, and stays an attribute. */
    private static final Set<String> EXTERNAL_ID =
            Set.of(
                    "external id",
                    "externalid",
                    "external customer id",
                    "externe id",
                    "externe kundennummer",
                    "id externe",
                    "id externo",
                    "id esterno");

    /** How somebody agreed, in words. */
    private static final Set<String> BASIS =
            Set.of(
                    "consent basis",
                    "consent source",
                    "source of consent",
                    "how they agreed",
                    "opt in source",
                    "optin source",
                    "signup source",
                    "sign up source");

    /** When they said so: Mailchimp's and Matrixify's columns, and what people write. */
    private static final Set<String> EMAIL_CONSENT_AT =
            Set.of(
                    "email consent at",
                    "email consent date",
                    "email consent time",
                    "email opt in date",
                    "email opt in time",
                    "email marketing updated at",
                    "email marketing consent updated at",
                    "consent at",
                    "consent date",
                    "consent time",
                    "opt in date",
                    "opt in time",
                    "optin time",
                    "confirm time");

    /** When they left, and when Mailchimp gave an address up: whoever has such a time said no. */
    private static final Set<String> EMAIL_OPT_OUT = Set.of("unsub time", "clean time");

    private static final Set<String> SMS_CONSENT_AT =
            Set.of(
                    "sms consent at",
                    "sms consent date",
                    "sms consent time",
                    "sms opt in date",
                    "sms opt in time",
                    "sms marketing updated at",
                    "sms marketing consent updated at");

    /** Mailchimp's technical columns: of no use here, and more about people than we need. */
    private static final Set<String> NOISE =
            Set.of(
                    "leid",
                    "euid",
                    "optin ip",
                    "confirm ip",
                    "latitude",
                    "longitude",
                    "gmtoff",
                    "dstoff",
                    "ip address",
                    // Google Contacts: "* ", "Mobile"
                    "e mail 1 label",
                    "e mail 1 type",
                    "phone 1 label",
                    "phone 1 type");

    private HeaderNames() {}

    /** {@code "E-Mail"}, {@code "e_mail"} and {@code "eMail"} all become {@code "e mail"}. */
    public static String normal(String header) {
        String words = CAMEL.matcher(header.strip()).replaceAll(" ");
        return SEPARATORS.matcher(words.toLowerCase(java.util.Locale.ROOT)).replaceAll(" ").strip();
    }

    public static ImportField meaning(String normal) {
        for (Map.Entry<ImportField, Set<String>> entry : MEANINGS.entrySet()) {
            if (entry.getValue().contains(normal)) {
                return entry.getKey();
            }
        }
        if (EXTERNAL_ID.contains(normal)) {
            return ImportField.EXTERNAL_ID;
        }
        if (BASIS.contains(normal)) {
            return ImportField.CONSENT_BASIS;
        }
        if (EMAIL_CONSENT_AT.contains(normal)) {
            return ImportField.EMAIL_CONSENT_AT;
        }
        if (EMAIL_OPT_OUT.contains(normal)) {
            return ImportField.EMAIL_OPT_OUT;
        }
        if (SMS_CONSENT_AT.contains(normal)) {
            return ImportField.SMS_CONSENT_AT;
        }
        return NOISE.contains(normal) || normal.isEmpty()
                ? ImportField.IGNORE
                : ImportField.ATTRIBUTE;
    }

    static boolean isNoise(String normal) {
        return NOISE.contains(normal);
    }

    /** {@code "Default Address City"} becomes {@code city}, so that templates read well. */
    public static String attribute(String normal) {
        String words = normal.startsWith("default address ") ? normal.substring(16) : normal;
        String name = words.replace(' ', '_');
        return name.length() <= 64 ? name : name.substring(0, 64);
    }

    /** A shop's address has a phone of its own, often a landline. */
    public static boolean isFallback(String normal) {
        return normal.endsWith("address phone");
    }

    public static boolean isInverted(String normal) {
        return normal.contains("unsubscribed")
                || normal.contains("opt out")
                || normal.contains("opted out");
    }

    public static String source(Set<String> normal) {
        if (normal.contains("square customer id")
                || (normal.contains("email subscription status")
                        && normal.contains("creation source"))) {
            return "square";
        }
        if (normal.contains("leid")
                || normal.contains("euid")
                || normal.contains("member rating")) {
            return "mailchimp";
        }
        if (normal.contains("accepts email marketing")
                || normal.contains("accepts marketing")
                || normal.contains("email marketing status")) {
            return "shopify";
        }
        return normal.contains("email consent") && normal.contains("segments")
                ? "handbill"
                : "unknown";
    }
}
