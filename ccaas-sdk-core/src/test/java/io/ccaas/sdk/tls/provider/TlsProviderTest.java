package io.ccaas.sdk.tls.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;
import org.conscrypt.OpenSSLProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TlsProviderTest {

    private static final class Named extends Provider {

        private static final long serialVersionUID = 1L;

        Named(String name) {
            super(name, "1", "of no use");
        }
    }

    private static String refused(@Nullable Provider candidate) {
        ProviderRefused refused = assertThrows(ProviderRefused.class, () -> TlsProvider.of(candidate));
        return refused.problem().code();
    }

    private static String unproven(Provider candidate, Offered told) throws GeneralSecurityException, IOException {
        List<SSLEngine> made = new ArrayList<>();
        ToldClients clients = ToldClients.of(candidate, told).with(engine -> {
            made.add(engine);
            return engine;
        });
        String found =
                assertThrows(ProviderRefused.class, clients::tested).problem().found();
        for (SSLEngine engine : made) {
            engine.closeInbound(); // Conscrypt frees its native part when both ends are closed
        }
        return found;
    }

    @Test
    void javasOwn_isTaken() throws GeneralSecurityException {
        assertEquals(
                Security.getProvider("SunJSSE"),
                TlsProvider.ofJava()
                        .context(new KeyManager[0], new TrustManager[0])
                        .getProvider());
    }

    @Test
    void providerUnderABorrowedName_isRefused() {
        assertEquals("TLS_PROVIDER_UNKNOWN", refused(new Named("SunJSSE")));
    }

    @Test
    void anotherProviderOfJava_isRefused() {
        assertEquals("TLS_PROVIDER_UNKNOWN", refused(Security.getProvider("SUN")));
    }

    @Test
    void noProvider_isRefused() {
        assertEquals("TLS_PROVIDER_UNKNOWN", refused(null));
    }

    @Test
    void conscrypt_isRefused() {
        assertEquals("TLS_PROVIDER_UNKNOWN", refused(new OpenSSLProvider()));
        assertEquals("TLS_PROVIDER_UNKNOWN", refused(new Named("Conscrypt")));
    }

    /** Why: it was told of AES-256 only. */
    @Test
    void conscrypt_offersWhatItWasToldToLeaveOut() throws GeneralSecurityException, IOException {
        Offered told = ToldClients.told("TLSv1.3", "TLS_AES_256_GCM_SHA384", "secp256r1");
        String found = unproven(new OpenSSLProvider(), told);
        assertTrue(found.contains("offered a cipher suite"), found);
    }

    @Test
    void bouncyCastle_isRefused() {
        assertEquals("TLS_PROVIDER_UNKNOWN", refused(new BouncyCastleJsseProvider(new BouncyCastleProvider())));
    }

    /** Why: constraints name the parts of a hybrid group, and permitting a part permits it alone. */
    @Test
    void bouncyCastle_offersThePartsOfAHybridGroup() throws GeneralSecurityException, IOException {
        Offered told = ToldClients.told("TLSv1.3", "TLS_AES_256_GCM_SHA384", "X25519MLKEM768");
        String found = unproven(new BouncyCastleJsseProvider(new BouncyCastleProvider()), told);
        assertTrue(found.contains("offered a group"), found);
    }
}
