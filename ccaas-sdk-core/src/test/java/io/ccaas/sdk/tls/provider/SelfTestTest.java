package io.ccaas.sdk.tls.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SelfTestTest {

    private static final String AES_256 = "TLS_AES_256_GCM_SHA384";
    private static final Offered TOLD = ToldClients.told("TLSv1.3", AES_256, "secp256r1");

    private static ToldClients java(Offered told) throws GeneralSecurityException {
        return ToldClients.of(Security.getProvider("SunJSSE"), told);
    }

    private static String refused(ToldClients clients) {
        ProviderRefused refused = assertThrows(ProviderRefused.class, clients::tested);
        assertEquals("TLS_PROVIDER_UNPROVEN", refused.problem().code());
        return refused.problem().found();
    }

    private static String losing(Consumer<SSLParameters> loss) throws GeneralSecurityException {
        return refused(java(TOLD).with(Heedless.losing(loss)));
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv1.3, TLS_AES_256_GCM_SHA384, x25519",
        "TLSv1.3, TLS_AES_128_GCM_SHA256, secp384r1",
        "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, secp384r1"
    })
    void providerOfJava_keepsWhatItIsTold(String protocol, String suite, String group) throws GeneralSecurityException {
        Offered told = ToldClients.told(protocol, suite, group, "secp256r1", "MLKEM1024");
        assertEquals(Set.of(group, "secp256r1"), java(told).tested());
    }

    @Test
    void groupsThatJavaLacks_leaveNoHello() throws GeneralSecurityException {
        assertEquals(
                Set.of(),
                java(ToldClients.told("TLSv1.3", AES_256, "MLKEM1024")).tested());
    }

    @Test
    void suitesDropped_areSeenInTheHello() throws GeneralSecurityException {
        String[] both = {AES_256, "TLS_AES_128_GCM_SHA256"};
        String found = losing(told -> {
            told.setCipherSuites(both);
            told.setAlgorithmConstraints(null);
        });
        assertTrue(found.contains("offered a cipher suite"), found);
    }

    @Test
    void versionsDropped_areSeenInTheHello() throws GeneralSecurityException {
        String[] both = {"TLSv1.3", "TLSv1.2"};
        String[] suites = {AES_256, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"};
        String found = losing(told -> {
            told.setProtocols(both);
            told.setCipherSuites(suites);
            told.setAlgorithmConstraints(null);
        });
        assertTrue(found.contains("offered a protocol version"), found);
    }

    @Test
    void constraintsDropped_areSeenInTheHello() throws GeneralSecurityException {
        String found = losing(told -> told.setAlgorithmConstraints(null));
        assertTrue(found.contains("offered a group"), found);
    }

    @Test
    void serverWithASuiteThatWasNotOffered_mustBeRefused() throws GeneralSecurityException {
        String found = refused(java(TOLD).with(Heedless.taking(record -> !Heedless.isRetry(record))));
        assertTrue(found.contains("took a cipher suite"), found);
    }

    @Test
    void serverWithAGroupThatWasNotOffered_mustBeRefused() throws GeneralSecurityException {
        String found = refused(java(TOLD).with(Heedless.taking(Heedless::isRetry)));
        assertTrue(found.contains("took a group"), found);
    }

    @Test
    void providerThatTakesNothing_provesNothing() throws GeneralSecurityException {
        String found = refused(java(TOLD).with(Deaf::new));
        assertTrue(found.contains("did not take"), found);
    }
}
