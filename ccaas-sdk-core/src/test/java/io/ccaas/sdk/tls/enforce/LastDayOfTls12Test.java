package io.ccaas.sdk.tls.enforce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.tls.certificates.ChainRules;
import io.ccaas.sdk.tls.certificates.KeyRules;
import io.ccaas.sdk.tls.certificates.LifetimeRules;
import io.ccaas.sdk.tls.certificates.PeerProof;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.pins.PinSet;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import io.ccaas.sdk.tls.revocation.Revocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sides that were built while TLS 1.2 was well stop offering it on their own. */
final class LastDayOfTls12Test {

    private static final TestAuthority ROOT = TestAuthority.create("root");

    private static Limits limits(int daysFromToday) {
        return new Limits(
                List.of("TLSv1.3", "TLSv1.2"),
                Optional.of(LocalDate.now(ZoneOffset.UTC).plusDays(daysFromToday)),
                List.of("TLS_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"),
                List.of("secp256r1"),
                List.of("ecdsa_secp256r1_sha256"),
                List.of("SHA256withECDSA"),
                600);
    }

    private static PeerProof proof() {
        ChainRules rules = new ChainRules(
                new KeyRules(2048, 2048, Set.of("secp256r1")),
                Set.of("SHA256withECDSA"),
                new LifetimeRules(Collections.emptySortedMap(), 398),
                Purpose.SERVER,
                false);
        return new PeerProof(rules, List.of(ROOT.certificate()), PinSet.none(), true);
    }

    @ParameterizedTest
    @CsvSource({"1, TLSv1.3 TLSv1.2", "-1, TLSv1.3"})
    void client_offersWhatTheDayAllows(int lastDay, String protocols) throws GeneralSecurityException, IOException {
        ClientSide side = ClientSide.of(
                TlsProviderName.JAVA, limits(lastDay), proof(), Revocation.withoutNetwork(RevocationMode.SOFT), null);
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket listening = new ServerSocket(0, 1, here);
                Socket raw = new Socket(here, listening.getLocalPort());
                SSLSocket socket = (SSLSocket) side.factory().createSocket(raw, "localhost", 443, true)) {
            assertArrayEquals(protocols.split(" "), socket.getEnabledProtocols());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, TLSv1.3 TLSv1.2", "-1, TLSv1.3"})
    void server_offersWhatTheDayAllows(int lastDay, String protocols) throws GeneralSecurityException {
        ServerSide side = ServerSide.of(
                TlsProviderName.JAVA,
                limits(lastDay),
                proof(),
                Revocation.withoutNetwork(RevocationMode.SOFT),
                ROOT.server("localhost").keyManager());
        assertArrayEquals(protocols.split(" "), side.context().createSSLEngine().getEnabledProtocols());
    }
}
