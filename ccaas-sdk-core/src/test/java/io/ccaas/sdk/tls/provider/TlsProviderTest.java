package io.ccaas.sdk.tls.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
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

    @Test
    void bouncyCastle_isTriedAsJavasOwnIs() throws GeneralSecurityException {
        Offered told = ToldClients.told("TLSv1.3", "TLS_AES_256_GCM_SHA384", "secp256r1");
        ToldClients theirs = ToldClients.of(new BouncyCastleJsseProvider(new BouncyCastleProvider()), told);
        UnaryOperator<SSLEngine> ours = engine -> new BouncyCastleEngine(engine, new OneGroup("secp256r1"));
        assertEquals(Set.of("secp256r1"), theirs.with(ours).tested());
        Predicate<ByteBuffer> retries = Heedless::isRetry;
        for (Predicate<ByteBuffer> taken : List.of(retries, retries.negate())) {
            ToldClients heedless = theirs.with(engine -> Heedless.taking(taken).apply(ours.apply(engine)));
            ProviderRefused refused = assertThrows(ProviderRefused.class, heedless::tested);
            assertEquals("TLS_PROVIDER_UNPROVEN", refused.problem().code());
        }
    }

    private record OneGroup(String group) implements Told {

        @Override
        public List<String> groups() {
            return List.of(group);
        }

        @Override
        public List<String> signatures() {
            return List.of("ecdsa_secp256r1_sha256");
        }

        @Override
        public void agreed(String seen) {
            throw new AssertionError("a client in memory hears no hello of a server");
        }
    }

    /** Why the groups are told by its own parameters: constraints name the parts of a hybrid group, and permitting a part permits it alone. */
    @Test
    void bouncyCastle_offersThePartsOfAHybridGroup() throws GeneralSecurityException {
        Offered told = ToldClients.told("TLSv1.3", "TLS_AES_256_GCM_SHA384", "X25519MLKEM768");
        String found = unproven(new BouncyCastleJsseProvider(new BouncyCastleProvider()), told);
        assertTrue(found.contains("offered a group"), found);
    }
}
