package io.ccaas.sdk.credentials;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.X509ExtendedKeyManager;
import org.junit.jupiter.api.Test;

/** A replacement between two questions of one handshake. */
final class RotatingIdentityTest {

    private static final String[] EC = {"EC"};
    private static final int QUESTIONERS = 4;
    private static final int ROUNDS = 20_000;

    private final TestAuthority root = TestAuthority.create("root");
    private final List<IssuedCertificate> issued = IntStream.range(0, 6)
            .mapToObj(number -> root.leaf("g" + number).issue())
            .toList();

    private TlsIdentity identity(int number) {
        return issued.get(number).identity();
    }

    @Test
    void replacementBetweenTheQuestions_leavesChainAndKeyOfOneGeneration() {
        RotatingIdentity rotating = RotatingIdentity.beginningWith(identity(0));
        X509ExtendedKeyManager manager = rotating.keyManager();
        String alias = manager.chooseClientAlias(EC, null, null);
        X509Certificate[] chain = manager.getCertificateChain(alias);
        rotating.replace(identity(1));
        assertSame(issued.get(0).privateKey(), manager.getPrivateKey(alias));
        assertArrayEquals(new X509Certificate[] {issued.get(0).certificate()}, chain);
        assertNotEquals(alias, manager.chooseClientAlias(EC, null, null));
    }

    @Test
    void handshakeThatBeginsAfterAReplacement_getsTheNewIdentity() {
        RotatingIdentity rotating = RotatingIdentity.beginningWith(identity(0));
        rotating.replace(identity(1));
        X509ExtendedKeyManager manager = rotating.keyManager();
        String alias = manager.chooseServerAlias("EC_EC", null, null);
        assertSame(issued.get(1).privateKey(), manager.getPrivateKey(alias));
        assertEquals("CN=g1", rotating.current().subject().getName());
    }

    @Test
    void aliasOfAGenerationLongGone_givesNothingRatherThanAnotherKey() {
        RotatingIdentity rotating = RotatingIdentity.beginningWith(identity(0));
        X509ExtendedKeyManager manager = rotating.keyManager();
        String alias = manager.chooseClientAlias(EC, null, null);
        for (int number = 1; number < RotatingIdentity.KEPT; number++) {
            rotating.replace(identity(number));
        }
        assertSame(issued.get(0).privateKey(), manager.getPrivateKey(alias));
        rotating.replace(identity(5));
        assertNull(manager.getPrivateKey(alias));
        assertNull(manager.getCertificateChain(alias));
    }

    /** Many handshakes ask while the identity is replaced without a pause: what they get belongs together, or is nothing. */
    @Test
    void replacementsWithoutAPause_neverMixChainAndKey() throws Exception {
        Map<X509Certificate, PrivateKey> pairs = issued.stream()
                .collect(Collectors.toMap(IssuedCertificate::certificate, IssuedCertificate::privateKey));
        RotatingIdentity rotating = RotatingIdentity.beginningWith(identity(0));
        List<TlsIdentity> next = IntStream.range(0, 6).mapToObj(this::identity).toList();
        X509ExtendedKeyManager manager = rotating.keyManager();
        CyclicBarrier together = new CyclicBarrier(QUESTIONERS + 1);
        List<CompletableFuture<Integer>> mixed = IntStream.range(0, QUESTIONERS)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> mixed(manager, pairs, together), task -> new Thread(task, "questioner").start()))
                .toList();
        together.await();
        for (int round = 0; mixed.stream().anyMatch(one -> !one.isDone()); round++) {
            rotating.replace(next.get(round % next.size()));
        }
        assertEquals(0, mixed.stream().mapToInt(CompletableFuture::join).sum());
    }

    /** How often chain and key were of two identities. */
    private static int mixed(
            X509ExtendedKeyManager manager, Map<X509Certificate, PrivateKey> pairs, CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        int mixed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String alias = manager.chooseClientAlias(EC, null, null);
            X509Certificate[] chain = manager.getCertificateChain(alias);
            PrivateKey key = manager.getPrivateKey(alias);
            if (chain != null && key != null && pairs.get(chain[0]) != key) {
                mixed++;
            }
        }
        return mixed;
    }
}
