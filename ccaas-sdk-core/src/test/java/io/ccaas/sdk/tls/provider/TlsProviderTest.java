package io.ccaas.sdk.tls.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;
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
        ProviderRefused refused = assertThrows(ProviderRefused.class, () -> JavaTls.requireJavas(candidate));
        return refused.problem().code();
    }

    private static String unproven(Provider candidate, Offered told) throws GeneralSecurityException {
        ToldClients clients = ToldClients.of(candidate, told);
        return assertThrows(ProviderRefused.class, clients::tested).problem().found();
    }

    @Test
    void javasOwn_isTaken() throws GeneralSecurityException {
        assertEquals(
                Security.getProvider("SunJSSE"),
                TlsProvider.named(TlsProviderName.JAVA)
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
        assertEquals("TLS_PROVIDER_UNKNOWN", refused(new Named("Conscrypt")));
    }

    @Test
    void bouncyCastleUnderJavasName_isRefused() {
        assertEquals("TLS_PROVIDER_UNKNOWN", refused(new BouncyCastleJsseProvider(new BouncyCastleProvider())));
    }

    /** Why the groups are told by its own parameters: constraints name the parts of a hybrid group, and permitting a part permits it alone. */
    @Test
    void bouncyCastle_offersThePartsOfAHybridGroup() throws GeneralSecurityException {
        Offered told = ToldClients.told("TLSv1.3", "TLS_AES_256_GCM_SHA384", "X25519MLKEM768");
        String found = unproven(new BouncyCastleJsseProvider(new BouncyCastleProvider()), told);
        assertTrue(found.contains("offered a group"), found);
    }
}
