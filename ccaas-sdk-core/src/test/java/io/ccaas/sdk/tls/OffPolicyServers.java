package io.ccaas.sdk.tls;

import static io.ccaas.sdk.tls.OffPolicyRow.group;
import static io.ccaas.sdk.tls.OffPolicyRow.only;
import static io.ccaas.sdk.tls.OffPolicyRow.sha1Exchange;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.CertificateSignature;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestExtension.KeyUsage;
import io.ccaas.sdk.testing.TestKeyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLSocket;

/** Servers with one fault each, and a few without, so that a client that refuses everything fails as well. */
final class OffPolicyServers {

    private static final String GCM = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
    private static final Set<String> SHAKE = Set.of("TLS_HANDSHAKE");
    private static final Set<String> YES = Set.of("ACCEPTED");

    private final List<OffPolicyRow> rows = new ArrayList<>();
    private final TestAuthority root =
            TestAuthority.root("root").key(TestKeyKind.rsa(2048)).issueAuthority();
    private final KeyManager[] rsa = good().issue().uncheckedKeyManagers();

    OffPolicyServers() {
        protocolsAndSuites();
        groupsAndSignatures();
        namesAndDates();
        keys();
        chains();
    }

    TestAuthority root() {
        return root;
    }

    List<OffPolicyRow> rows() {
        return rows;
    }

    private CertificateOrder good() {
        return root.leaf("localhost").dns("localhost").key(TestKeyKind.rsa(2048));
    }

    private void add(String name, Set<String> both, KeyManager[] keys, Consumer<SSLSocket> settings) {
        rows.add(new OffPolicyRow(name, both, both, List.of(keys), settings));
    }

    private void certificate(String name, String code, IssuedCertificate presented) {
        for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
            add(name + " " + protocol, Set.of(code), presented.uncheckedKeyManagers(), only(protocol));
        }
    }

    private void protocolsAndSuites() {
        Set<String> protocol = Set.of("TLS_PROTOCOL");
        add("sound 1.3", YES, rsa, only("TLSv1.3"));
        add("sound 1.2", YES, rsa, only("TLSv1.2", GCM));
        add("TLS 1.1", protocol, rsa, only("TLSv1.1", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"));
        add("TLS 1.0", protocol, rsa, only("TLSv1", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"));
        List<String> weak = List.of(
                "TLS_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_RSA_WITH_AES_128_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
                "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                "SSL_RSA_WITH_3DES_EDE_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_RC4_128_SHA",
                "TLS_DH_anon_WITH_AES_128_GCM_SHA256",
                "TLS_RSA_WITH_NULL_SHA256");
        weak.forEach(suite -> add(suite, SHAKE, rsa, only("TLSv1.2", suite)));
        rows.add(new OffPolicyRow(
                "ChaCha20 1.3", SHAKE, YES, List.of(rsa), only("TLSv1.3", "TLS_CHACHA20_POLY1305_SHA256")));
    }

    private void groupsAndSignatures() {
        for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
            add("secp384r1 " + protocol, YES, rsa, group(protocol, "secp384r1"));
            add("secp521r1 " + protocol, SHAKE, rsa, group(protocol, "secp521r1"));
            add("x448 " + protocol, SHAKE, rsa, group(protocol, "x448"));
            add("ffdhe2048 " + protocol, SHAKE, rsa, group(protocol, "ffdhe2048"));
            rows.add(new OffPolicyRow("x25519 " + protocol, SHAKE, YES, List.of(rsa), group(protocol, "x25519")));
        }
        add("SHA-1 key exchange", SHAKE, rsa, sha1Exchange());
        KeyManager[] edwards = good().key(TestKeyKind.ED25519).issue().uncheckedKeyManagers();
        rows.add(new OffPolicyRow("Ed25519 leaf", SHAKE, YES, List.of(edwards), only("TLSv1.3")));
    }

    private void namesAndDates() {
        Instant now = Instant.now();
        certificate(
                "wrong name",
                "TLS_NAME",
                root.leaf("localhost").dns("other.test").issue());
        certificate("common name only", "TLS_NAME", root.leaf("localhost").issue());
        certificate(
                "name as a prefix",
                "TLS_NAME",
                root.leaf("x").dns("localhost.evil.test").issue());
        certificate("address only", "TLS_NAME", root.leaf("x").ip("127.0.0.1").issue());
        certificate(
                "expired",
                "TLS_VALIDITY",
                good().valid(now.minusSeconds(7200), now.minusSeconds(60)).issue());
        certificate(
                "not yet valid",
                "TLS_VALIDITY",
                good().valid(now.plusSeconds(3600), now.plusSeconds(7200)).issue());
    }

    private void keys() {
        certificate("RSA-1024", "TLS_KEY", good().key(TestKeyKind.rsa(1024)).issue());
        certificate(
                "SHA-1 leaf",
                "TLS_CERTIFICATE_SIGNATURE",
                good().signedWith(CertificateSignature.SHA1_RSA).issue());
        certificate(
                "MD5 leaf",
                "TLS_CERTIFICATE_SIGNATURE",
                good().signedWith(CertificateSignature.MD5_RSA).issue());
        certificate(
                "SHA-1 intermediate",
                "TLS_CERTIFICATE_SIGNATURE",
                below(root.intermediate("i").signedWith(CertificateSignature.SHA1_RSA)));
        certificate(
                "RSA-1024 intermediate", "TLS_KEY", below(root.intermediate("i").key(TestKeyKind.rsa(1024))));
        certificate(
                "P-521 intermediate", "TLS_KEY", below(root.intermediate("i").key(TestKeyKind.P521)));
        add("sound intermediate", YES, below(root.intermediate("i")).uncheckedKeyManagers(), only("TLSv1.3"));
    }

    private void chains() {
        certificate(
                "unknown root",
                "TLS_CHAIN",
                TestAuthority.create("root").leaf("localhost").dns("localhost").issue());
        certificate("self-signed", "TLS_CHAIN", selfSigned());
        certificate("missing intermediate", "TLS_CHAIN", alone(below(root.intermediate("i"))));
        certificate("tampered", "TLS_CHAIN", good().withCorruptSignature().issue());
        certificate(
                "authority as leaf",
                "TLS_LEAF",
                good().with(TestExtension.basicConstraints(true, -1)).issue());
        certificate(
                "leaf may sign certificates",
                "TLS_LEAF",
                good().with(TestExtension.keyUsage(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_CERT_SIGN))
                        .issue());
        certificate("leaf as issuer", "TLS_CHAIN", below(root.leaf("not an authority")));
        certificate(
                "for clients only",
                "TLS_PURPOSE",
                good().with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                        .issue());
        certificate(
                "for any purpose",
                "TLS_PURPOSE",
                good().with(TestExtension.extendedKeyUsage("2.5.29.37.0")).issue());
        certificate(
                "issuer for clients only",
                "TLS_PURPOSE",
                below(root.intermediate("i").with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))));
        certificate(
                "path too long",
                "TLS_CHAIN",
                below(root.intermediate("a")
                        .with(TestExtension.basicConstraints(true, 0))
                        .issueAuthority()
                        .intermediate("b")));
        certificate(
                "outside name constraints",
                "TLS_CHAIN",
                below(root.intermediate("i").with(TestExtension.nameConstraints(List.of("allowed.test"), List.of()))));
        certificate(
                "unknown critical extension",
                "TLS_CHAIN",
                good().with(TestExtension.of("1.3.6.1.4.1.99999.1", true, new byte[] {5, 0}))
                        .issue());
    }

    private static IssuedCertificate below(CertificateOrder issuer) {
        return issuer.issueAuthority().leaf("localhost").dns("localhost").issue();
    }

    private static IssuedCertificate alone(IssuedCertificate whole) {
        return whole.presenting(List.of(whole.certificate()));
    }

    private static IssuedCertificate selfSigned() {
        Instant now = Instant.now();
        return TestAuthority.root("localhost")
                .valid(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)))
                .with(TestExtension.basicConstraints(false, -1))
                .with(TestExtension.keyUsage(KeyUsage.DIGITAL_SIGNATURE))
                .dns("localhost")
                .issue();
    }
}
