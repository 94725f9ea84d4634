package dev.handbill.coupon.wallet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handbill.business.Business;
import dev.handbill.business.Logo;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.coupon.CouponTokens;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.text.Digests;
import dev.handbill.kernel.web.BrandColor;
import dev.handbill.words.CustomerWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A coupon for Apple's wallet: a ZIP file of the pass in JSON, its pictures, a list of SHA-1 sums
 * of these, and a signature of that list (Apple, "Wallet Passes: Building a Pass"). It holds what
 * the coupon page shows, but not the guest's name.
 */
record ApplePass(
        AppleSettings settings,
        Business business,
        Optional<Logo> logo,
        CustomerWords words,
        CouponLinks links,
        Instant now) {
    static final String MEDIA_TYPE = "application/vnd.apple.pkpass";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    byte[] of(FoundCoupon coupon) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("pass.json", bytes(pass(coupon)));
        files.putAll(PassPictures.of(logo, color()));
        byte[] manifest = bytes(manifest(files));
        files.put("manifest.json", manifest);
        files.put("signature", signature(manifest));
        return zipped(files);
    }

    private ObjectNode pass(FoundCoupon coupon) {
        CouponText text = new CouponText(business, words);
        ObjectNode pass = JSON.objectNode();
        pass.put("formatVersion", 1);
        pass.put("passTypeIdentifier", settings.passType());
        pass.put("teamIdentifier", settings.team());
        // a pass that is added again takes the place of the one before
        pass.put("serialNumber", coupon.shortCode());
        pass.put("organizationName", business.name());
        pass.put("description", business.name() + ": " + coupon.title(words));
        pass.put("logoText", business.name());
        pass.put("backgroundColor", css(color().rgb()));
        pass.put("foregroundColor", css(color().lettersRgb()));
        pass.put("labelColor", css(color().lettersRgb()));
        pass.put("expirationDate", text.end(coupon));
        pass.put("sharingProhibited", true);
        pass.set("barcodes", JSON.arrayNode().add(barcode(coupon)));
        pass.set("coupon", fields(coupon, text));
        return pass;
    }

    private ObjectNode barcode(FoundCoupon coupon) {
        ObjectNode barcode = JSON.objectNode();
        barcode.put("format", "PKBarcodeFormatQR");
        barcode.put("message", links.qrUrl(coupon.token()));
        barcode.put("messageEncoding", "iso-8859-1");
        barcode.put("altText", CouponTokens.inGroups(coupon.shortCode()));
        return barcode;
    }

    private ObjectNode fields(FoundCoupon coupon, CouponText text) {
        ObjectNode fields = JSON.objectNode();
        fields.set("primaryFields", one(field("offer", "", coupon.title(words))));
        fields.set(
                "secondaryFields",
                one(field("until", words.say("mail.valid-until"), text.lastDay(coupon))));
        fields.set(
                "auxiliaryFields",
                one(
                        field(
                                "code",
                                words.say("coupon.code"),
                                CouponTokens.inGroups(coupon.shortCode()))));
        ArrayNode back =
                one(
                        field(
                                "terms",
                                words.say("coupon.title"),
                                (coupon.title(words) + "\n" + text.terms(coupon)).strip()));
        if (!business.postalAddress().isBlank()) {
            back.add(field("address", business.name(), business.postalAddress().strip()));
        }
        back.add(field("page", words.say("coupon.page"), links.pageUrl(coupon.shortCode())));
        fields.set("backFields", back);
        return fields;
    }

    private static ArrayNode one(ObjectNode field) {
        return JSON.arrayNode().add(field);
    }

    private static ObjectNode field(String key, String label, String value) {
        ObjectNode field = JSON.objectNode().put("key", key);
        if (!label.isEmpty()) {
            field.put("label", label);
        }
        return field.put("value", value);
    }

    private static ObjectNode manifest(Map<String, byte[]> files) {
        ObjectNode manifest = JSON.objectNode();
        files.forEach((name, content) -> manifest.put(name, Digests.sha1Hex(content)));
        return manifest;
    }

    private byte[] signature(byte[] manifest) {
        try {
            return DetachedSignature.of(manifest, settings.key(), settings.certificates(), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key was good at the start", e);
        }
    }

    /** Stored, not packed: what there is to save is in the pictures, and they are packed. */
    private static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private BrandColor color() {
        return BrandColor.of(business.brandColor());
    }

    private static String css(int rgb) {
        return "rgb(%d, %d, %d)".formatted(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
