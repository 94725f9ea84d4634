package dev.handbill.coupon.wallet;

import dev.handbill.kernel.text.Digests;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A signature beside what it signs (CMS, RFC 5652): RSA with SHA-256, with the certificates that
 * lead to a root, and the time. Written by hand for want of all but these few lines of the format
 * (docs/decisions/067-coupons-in-the-wallet.md); the JDK signs.
 */
final class DetachedSignature {
    private static final byte[] VERSION = Der.integer(BigInteger.ONE);
    private static final byte[] DATA = Der.identifier("1.2.840.113549.1.7.1");
    private static final byte[] SIGNED_DATA = Der.identifier("1.2.840.113549.1.7.2");
    private static final byte[] CONTENT_TYPE = Der.identifier("1.2.840.113549.1.9.3");
    private static final byte[] MESSAGE_DIGEST = Der.identifier("1.2.840.113549.1.9.4");
    private static final byte[] SIGNING_TIME = Der.identifier("1.2.840.113549.1.9.5");
    private static final byte[] SHA_256 =
            Der.sequence(Der.identifier("2.16.840.1.101.3.4.2.1"), Der.nothing());
    private static final byte[] RSA =
            Der.sequence(Der.identifier("1.2.840.113549.1.1.1"), Der.nothing());

    private DetachedSignature() {}

    /**
     * @param certificates the signer's first
     */
    static byte[] of(
            byte[] content, PrivateKey key, List<X509Certificate> certificates, Instant time)
            throws GeneralSecurityException {
        byte[][] attributes = {
            attribute(CONTENT_TYPE, DATA),
            attribute(SIGNING_TIME, Der.time(time)),
            attribute(MESSAGE_DIGEST, Der.octets(Digests.sha256().digest(content)))
        };
        byte[] signer =
                Der.sequence(
                        VERSION,
                        name(certificates.getFirst()),
                        SHA_256,
                        Der.implicitSet(0, attributes),
                        RSA,
                        // what is signed are the attributes as a plain set
                        Der.octets(signed(Der.set(attributes), key)));
        List<byte[]> encoded = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            encoded.add(certificate.getEncoded());
        }
        byte[] data =
                Der.sequence(
                        VERSION,
                        Der.set(SHA_256),
                        Der.sequence(DATA),
                        Der.implicitSet(0, encoded.toArray(byte[][]::new)),
                        Der.set(signer));
        return Der.sequence(SIGNED_DATA, Der.explicit(0, data));
    }

    private static byte[] attribute(byte[] type, byte[] value) {
        return Der.sequence(type, Der.set(value));
    }

    /** By its issuer and number. */
    private static byte[] name(X509Certificate certificate) {
        return Der.sequence(
                certificate.getIssuerX500Principal().getEncoded(),
                Der.integer(certificate.getSerialNumber()));
    }

    private static byte[] signed(byte[] content, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }
}
