package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import io.ccaas.sdk.tls.TlsTrust;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls to a partner whose entry says {@code provider: bouncy-castle}, through the whole pipeline. */
final class BouncyCastleCallsTest {

    private static final TestKeyKind RSA = TestKeyKind.rsa(2048);
    private static final String HYBRID = "policy: tls13-pq-2026, trust: [rsa.pem]";

    private final TestAuthority root = TestAuthority.root("root").key(RSA).issueAuthority();

    @TempDir
    Path folder;

    private RawPartner partner(PartnerFolder files) throws IOException {
        TlsIdentity identity =
                root.leaf("localhost").dns("localhost").key(RSA).issue().identity();
        TlsServer server = TlsServer.builder(TlsPolicy.named("tls13-pq-2026"), identity)
                .provider(TlsProviderName.BOUNCY_CASTLE)
                .requireClientCertificates(TlsTrust.anchors(List.of(root.certificate())))
                .build();
        return RawPartner.under(server, files, RawPartner::wellBehaved);
    }

    private PartnerFolder files() throws IOException {
        PartnerFolder files = PartnerFolder.create(folder);
        root.writeCertificate(folder.resolve("rsa.pem"));
        IssuedCertificate client = root.leaf("client")
                .key(RSA)
                .with(TestExtension.extendedKeyUsage(TestExtension.CLIENT_AUTH))
                .issue();
        client.writeChain(folder.resolve("rsa-client.pem"));
        client.writeKey(folder.resolve("rsa-client.key"));
        return files;
    }

    private static String edited(String entry, String tls) {
        return entry.replace("policy: common-2026, trust: [ca.pem]", tls)
                .replace("client.pem", "rsa-client.pem")
                .replace("client.key", "rsa-client.key");
    }

    private String answer(String tls) throws IOException {
        PartnerFolder files = files();
        try (RawPartner partner = partner(files);
                Bench bench = Bench.open(files, partner.endpoint(), entry -> edited(entry, tls), Ccaas.builder())) {
            bench.send(Bench.REPEATABLE);
            Answer second = bench.send(Bench.REPEATABLE);
            assertEquals(2, partner.received().size());
            return "" + second.status();
        }
    }

    @Test
    void callUnderHybridGroups_isMade() throws IOException {
        assertEquals("200", answer(HYBRID + ", provider: bouncy-castle"));
    }

    @Test
    void javasOwnProvider_isRefusedAndTheKeyNamed() {
        SdkException refused = assertThrows(SdkException.class, () -> answer(HYBRID));
        assertEquals("TLS_PROVIDER_GROUPS", refused.code());
        assertTrue(String.valueOf(refused.getMessage()).contains("provider: bouncy-castle"));
    }

    @Test
    void otherProvider_isNoWordOfTheFile() {
        SdkException refused = assertThrows(SdkException.class, () -> answer(HYBRID + ", provider: conscrypt"));
        assertTrue(String.valueOf(refused.getMessage()).contains("bouncy-castle"));
    }
}
