package io.ccaas.sdk.tls.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.Test;

/** What is proven of Java's provider is proven once in a process, and of nothing else. */
final class ProvenOnceTest {

    private static final String SUITE = "TLS_AES_256_GCM_SHA384";

    private final AtomicInteger made = new AtomicInteger();
    private final TlsProvider java = TlsProvider.named(TlsProviderName.JAVA);

    ProvenOnceTest() throws ProviderRefused {}

    private static ToldClients clients(Offered told) throws GeneralSecurityException {
        return ToldClients.of(JavaTls.provider(), told);
    }

    private SSLEngine counted(ToldClients clients) {
        made.incrementAndGet();
        return clients.get();
    }

    private int hellosFor(TlsProvider provider, Offered told) throws GeneralSecurityException {
        ToldClients clients = clients(told);
        made.set(0);
        assertEquals(told.groups(), provider.proven(() -> counted(clients), told));
        return made.get();
    }

    @Test
    void sameLimits_areProvenOnce() throws GeneralSecurityException {
        Offered told = ToldClients.told("TLSv1.3", SUITE, "secp256r1", "secp384r1");
        assertTrue(hellosFor(java, told) > 0);
        assertEquals(0, hellosFor(TlsProvider.named(TlsProviderName.JAVA), told));
    }

    @Test
    void otherLimits_areProvenThemselves() throws GeneralSecurityException {
        hellosFor(java, ToldClients.told("TLSv1.3", SUITE, "x25519", "secp384r1"));
        assertTrue(hellosFor(java, ToldClients.told("TLSv1.3", SUITE, "x25519")) > 0);
    }

    @Test
    void refusal_isNoProof() throws GeneralSecurityException {
        Offered told = ToldClients.told("TLSv1.3", SUITE, "x25519", "secp256r1");
        ToldClients heedless = clients(told).with(Heedless.losing(all -> all.setAlgorithmConstraints(null)));
        assertThrows(ProviderRefused.class, () -> java.proven(heedless, told));
        assertThrows(ProviderRefused.class, () -> java.proven(heedless, told));
        assertTrue(hellosFor(java, told) > 0);
    }

    @Test
    void bouncyCastle_isProvenEachTime() throws GeneralSecurityException {
        TlsProvider castle = TlsProvider.named(TlsProviderName.BOUNCY_CASTLE);
        Offered told = ToldClients.told("TLSv1.3", SUITE, "secp256r1");
        assertTrue(hellosFor(castle, told) > 0);
        assertTrue(hellosFor(castle, told) > 0);
    }
}
