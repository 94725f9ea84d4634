package dev.handbill.coupon.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Store;

/** An Apple pass as a phone reads it: by Bouncy Castle, which shares no code with what wrote it. */
record PassFile(Map<String, byte[]> files) {
    static PassFile of(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        }
        return new PassFile(files);
    }

    JsonNode pass() throws IOException {
        return json("pass.json");
    }

    byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    /** What a phone refuses a pass for. */
    void isSoundUpTo(X509Certificate root)
            throws IOException, GeneralSecurityException, CMSException, OperatorCreationException {
        theListHasEverySum();
        X509Certificate signer = signer();
        CMSSignedData data = signature();
        List<X509Certificate> path =
                List.of(signer, certificate(data, signer.getIssuerX500Principal().getEncoded()));
        PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        trust.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), trust);
    }

    /** Whose signature it is, if it is one of the list. */
    X509Certificate signer()
            throws GeneralSecurityException, CMSException, OperatorCreationException {
        CMSSignedData data = signature();
        assertThat(data.isDetachedSignature()).isTrue();
        assertThat(data.getSignerInfos().size()).isEqualTo(1);
        SignerInformation signer = data.getSignerInfos().iterator().next();
        assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNotNull();
        X509CertificateHolder holder =
                (X509CertificateHolder)
                        data.getCertificates().getMatches(signer.getSID()).iterator().next();
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder))).isTrue();
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    private void theListHasEverySum() throws IOException, GeneralSecurityException {
        JsonNode manifest = json("manifest.json");
        Set<String> named = new TreeSet<>();
        manifest.fieldNames().forEachRemaining(named::add);
        Set<String> there = new TreeSet<>(files.keySet());
        there.removeAll(Set.of("manifest.json", "signature"));
        assertThat(named).isEqualTo(there).contains("pass.json", "icon.png", "icon@2x.png");
        for (String name : named) {
            byte[] sum = MessageDigest.getInstance("SHA-1").digest(file(name));
            assertThat(manifest.path(name).asText())
                    .as(name)
                    .isEqualTo(HexFormat.of().formatHex(sum));
        }
    }

    private CMSSignedData signature() throws CMSException {
        return new CMSSignedData(
                new CMSProcessableByteArray(file("manifest.json")), file("signature"));
    }

    private static X509Certificate certificate(CMSSignedData data, byte[] subject)
            throws GeneralSecurityException, IOException {
        Store<X509CertificateHolder> all = data.getCertificates();
        for (X509CertificateHolder one : all.getMatches(null)) {
            if (Arrays.equals(one.getSubject().getEncoded(), subject)) {
                return new JcaX509CertificateConverter().getCertificate(one);
            }
        }
        throw new AssertionError("The certificate that signed the signer's is missing");
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(file(name));
    }
}
