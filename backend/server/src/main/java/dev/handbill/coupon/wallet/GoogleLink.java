package dev.handbill.coupon.wallet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handbill.business.Business;
import dev.handbill.business.Logo;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.coupon.CouponTokens;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.web.BrandColor;
import dev.handbill.words.CustomerWords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A link by which a coupon is added to Google's wallet: the pass itself, as a generic object with
 * its class, signed (Google, "Google Wallet API: JWT"). Google keeps what is in it, so it holds
 * less than the page: no name, and a QR code without the customer's number.
 */
record GoogleLink(
        GoogleSettings settings,
        Business business,
        Optional<Logo> logo,
        CustomerWords words,
        CouponLinks links,
        Instant now) {
    private static final String SAVE = "https://pay.google.com/gp/v/save/";

    /** Beyond it, Google says, browsers may cut the link off. */
    private static final int LONGEST_LINK = 1800;

    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    /** Of the business's name, and of the offer. */
    private static final int MOST_LETTERS = 120;

    private static final int FEWEST_LETTERS = 12;

    /** A logo goes before the offer cannot be read any more. */
    private static final int FEWEST_BESIDE_LOGO = 36;

    private static final int CUT = 4;
    private static final Set<String> LOGOS = Set.of("image/png", "image/jpeg");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    URI of(FoundCoupon coupon) {
        return URI.create(SAVE + signed(payload(coupon)));
    }

    /** Bounded by the link's length: words beyond it are on the page. */
    private String payload(FoundCoupon coupon) {
        return logoUrl()
                .flatMap(url -> fitting(coupon, FEWEST_BESIDE_LOGO, Optional.of(url)))
                .or(() -> fitting(coupon, FEWEST_LETTERS, Optional.empty()))
                .orElseGet(() -> claims(coupon, FEWEST_LETTERS, Optional.empty()));
    }

    private Optional<String> fitting(FoundCoupon coupon, int fewest, Optional<String> logo) {
        return IntStream.iterate(
                        MOST_LETTERS, letters -> letters >= fewest, letters -> letters - CUT)
                .mapToObj(letters -> claims(coupon, letters, logo))
                .filter(claims -> length(claims) <= LONGEST_LINK)
                .findFirst();
    }

    /** What the link would be, without signing it. */
    private int length(String payload) {
        int signature = (settings.key().getModulus().bitLength() + 7) / 8;
        return SAVE.length()
                + inBase64(HEADER.length())
                + inBase64(payload.getBytes(StandardCharsets.UTF_8).length)
                + inBase64(signature)
                + 2;
    }

    private static int inBase64(int bytes) {
        return Math.ceilDiv(bytes * 4, 3);
    }

    private String claims(FoundCoupon coupon, int letters, Optional<String> logo) {
        ObjectNode type =
                JSON.objectNode()
                        .put("id", className())
                        .put("multipleDevicesAndHoldersAllowedStatus", "ONE_USER_ALL_DEVICES");
        ObjectNode payload = JSON.objectNode();
        payload.set("genericClasses", JSON.arrayNode().add(type));
        payload.set("genericObjects", JSON.arrayNode().add(pass(coupon, letters, logo)));
        ObjectNode claims =
                JSON.objectNode()
                        .put("iss", settings.email())
                        .put("aud", "google")
                        .put("typ", "savetowallet")
                        .put("iat", now.getEpochSecond());
        claims.set("payload", payload);
        return claims.toString();
    }

    private ObjectNode pass(FoundCoupon coupon, int letters, Optional<String> logo) {
        CouponText text = new CouponText(business, words);
        ObjectNode pass =
                JSON.objectNode()
                        .put("id", name(coupon))
                        .put("classId", className())
                        .put("hexBackgroundColor", BrandColor.of(business.brandColor()).hex());
        pass.set("cardTitle", said(business.name(), letters));
        pass.set("header", said(coupon.title(words), letters));
        pass.set("barcode", barcode(coupon));
        pass.set("validTimeInterval", with("end", JSON.objectNode().put("date", text.end(coupon))));
        pass.set(
                "textModulesData",
                JSON.arrayNode()
                        .add(
                                JSON.objectNode()
                                        .put("header", words.say("mail.valid-until"))
                                        .put("body", text.lastDay(coupon))));
        pass.set("linksModuleData", with("uris", JSON.arrayNode().add(page(coupon))));
        logo.ifPresent(
                url -> pass.set("logo", with("sourceUri", JSON.objectNode().put("uri", url))));
        return pass;
    }

    /** With its last day: a pass that Google knows already it leaves as it is. */
    private String name(FoundCoupon coupon) {
        String day =
                DateTimeFormatter.BASIC_ISO_DATE.format(
                        LocalDate.ofInstant(coupon.expiresAt(), business.timeZone()));
        return settings.issuer() + "." + coupon.shortCode() + "-" + day;
    }

    private ObjectNode barcode(FoundCoupon coupon) {
        return JSON.objectNode()
                .put("type", "QR_CODE")
                // the short code opens the same, and has no number of the customer in it
                .put("value", links.qrUrl(coupon.shortCode()))
                .put("alternateText", CouponTokens.inGroups(coupon.shortCode()));
    }

    private ObjectNode page(FoundCoupon coupon) {
        return JSON.objectNode()
                .put("uri", links.pageUrl(coupon.shortCode()))
                .put("description", words.say("coupon.page"));
    }

    /** Google fetches it, by https and as PNG or JPEG; without one it shows the first letter. */
    private Optional<String> logoUrl() {
        String path = business.logoUrl();
        return path == null
                ? Optional.empty()
                : logo.filter(one -> LOGOS.contains(one.type()))
                        .map(one -> links.at(path))
                        .filter(url -> url.startsWith("https:"));
    }

    /** All coupons are of one class: what differs stands in each of them. */
    private String className() {
        return settings.issuer() + ".handbill";
    }

    private ObjectNode said(String text, int letters) {
        return with(
                "defaultValue",
                JSON.objectNode().put("language", words.tag()).put("value", cut(text, letters)));
    }

    private static ObjectNode with(String name, JsonNode value) {
        return JSON.objectNode().set(name, value);
    }

    private static String cut(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 1)).strip() + "…";
    }

    private String signed(String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(payload);
        signature.setKey(settings.key());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The key was good at the start", e);
        }
    }
}
