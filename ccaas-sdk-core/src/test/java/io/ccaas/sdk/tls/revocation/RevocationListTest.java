package io.ccaas.sdk.tls.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.CertificateSignature;
import io.ccaas.sdk.testing.ListOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestExtension.KeyUsage;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.certificates.ProvenPath;
import io.ccaas.sdk.tls.policy.RevocationMode;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a list may be; each refusal shows under {@code hard}, where what proves nothing is refused. */
final class RevocationListTest {

    private final World world = World.withList(RevocationMode.HARD);

    private String fetched(UnaryOperator<ListOrder> order) {
        world.asked.answering(() -> order.apply(world.root.list()).bytes());
        return world.handshake();
    }

    @Test
    void listWithoutTheCertificate_isEnough() {
        assertEquals(
                "list",
                fetched(list -> list.revoking(world.root.leaf("other").issue().certificate())));
        assertEquals(List.of("GET REVOCATION " + World.LIST + " 1048576"), world.asked.questions());
    }

    @Test
    void certificateOnTheList_isRefused() {
        assertEquals("TLS_REVOKED", fetched(list -> list.revoking(world.leaf)));
    }

    @Test
    void certificateOnAnOldList_isStillRefused() {
        Instant now = Instant.now();
        assertEquals(
                "TLS_REVOKED",
                fetched(list ->
                        list.revoking(world.leaf).valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(8)))));
    }

    @Test
    void listThatHasRunOut_provesNothing() {
        Instant now = Instant.now();
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                fetched(list -> list.valid(now.minus(Duration.ofDays(2)), now.minus(Duration.ofMinutes(20)))));
    }

    @Test
    void listOfTomorrow_provesNothing() {
        Instant now = Instant.now();
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                fetched(list -> list.valid(now.plus(Duration.ofHours(1)), now.plus(Duration.ofDays(2)))));
    }

    @Test
    void listWithoutAnEnd_provesNothing() {
        assertEquals("TLS_REVOCATION_UNKNOWN", fetched(list -> list.valid(Instant.now(), null)));
    }

    @Test
    void listThatAStrangerSigned_provesNothing() {
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                fetched(list -> list.forgedWith(TestKeyKind.P256.generate().getPrivate())));
    }

    @Test
    void listThatAStrangerSigned_revokesNothing() {
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                fetched(list -> list.revoking(world.leaf)
                        .forgedWith(TestKeyKind.P256.generate().getPrivate())));
    }

    @Test
    void listOfAnotherAuthority_provesNothing() {
        world.asked.answering(() -> TestAuthority.create("other").list().bytes());
        assertEquals("TLS_REVOCATION_UNKNOWN", world.handshake());
    }

    @Test
    void listSignedWithSha1_provesNothing() {
        assertEquals("TLS_REVOCATION_UNKNOWN", fetched(list -> list.signedWith(CertificateSignature.SHA1_ECDSA)));
    }

    @Test
    void listOfAnAuthorityThatMaySignNone_provesNothing() {
        TestAuthority root = TestAuthority.root("may not")
                .with(TestExtension.keyUsage(KeyUsage.KEY_CERT_SIGN))
                .issueAuthority();
        var leaf = root.leaf("leaf").with(TestExtension.lists(World.LIST)).issue();
        world.asked.answering(() -> root.list().bytes());
        ProvenPath path = new ProvenPath(leaf.chain(), root.certificate());
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                World.outcome(() -> world.checking(RevocationMode.HARD).check(path, List.of())));
    }

    @Test
    void listOfThisPlace_isTaken() {
        assertEquals("list", fetched(list -> list.with(TestExtension.listScope(World.LIST))));
    }

    @Test
    void listOfThisPlaceForUsers_isTakenForALeaf() {
        assertEquals("list", fetched(list -> list.with(TestExtension.listScope(World.LIST, TestExtension.only(1)))));
    }

    @Test
    void listOfAnotherPlace_provesNothing() {
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                fetched(list -> list.with(TestExtension.listScope("http://status.test/2.crl"))));
    }

    @Test
    void listOfAuthoritiesAlone_provesNothingAboutALeaf() {
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                fetched(list -> list.with(TestExtension.listScope(World.LIST, TestExtension.only(2)))));
    }

    @Test
    void listOfUsersAlone_provesNothingAboutAnAuthority() throws Exception {
        X509Certificate below = world.root
                .intermediate("below")
                .with(TestExtension.basicConstraints(true, 0)) // an authority all the same
                .issueAuthority()
                .certificate();
        byte[] users = world.root
                .list()
                .with(TestExtension.listScope(World.LIST, TestExtension.only(1)))
                .bytes();
        byte[] authorities = world.root
                .list()
                .with(TestExtension.listScope(World.LIST, TestExtension.only(2)))
                .bytes();
        X509Certificate root = world.root.certificate();
        assertThrows(NotProven.class, () -> RevocationList.requireGood(users, below, root, World.LIST));
        assertTrue(RevocationList.requireGood(authorities, below, root, World.LIST)
                .until()
                .isAfter(Instant.now()));
    }

    /** Such an entry could say that it is of another authority's certificate, or no longer counts. */
    @Test
    void entryWithSomethingCriticalThatIsNotUnderstood_makesTheListWorthless() {
        X509Certificate other = world.root.leaf("other").issue().certificate();
        byte[] nothing = {5, 0};
        TestExtension marked = TestExtension.of("1.3.6.1.4.1.99999.1", true, nothing);
        assertEquals("TLS_REVOCATION_UNKNOWN", fetched(list -> list.revoking(other, marked)));
        World second = World.withList(RevocationMode.HARD);
        TestExtension unmarked = TestExtension.of("1.3.6.1.4.1.99999.1", false, nothing);
        second.asked.answering(
                () -> second.root.list().revoking(other, unmarked).bytes());
        assertEquals("list", second.handshake());
    }

    @Test
    void listOfSeveralAuthorities_provesNothing() {
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                fetched(list -> list.with(TestExtension.listScope(World.LIST, TestExtension.only(4)))));
    }

    @Test
    void listOfChanges_provesNothing() {
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                fetched(list -> list.with(TestExtension.of("2.5.29.27", false, new byte[] {2, 1, 1}))));
    }

    @Test
    void listWithSomethingCriticalThatIsNotUnderstood_provesNothing() {
        assertEquals(
                "TLS_REVOCATION_UNKNOWN",
                fetched(list -> list.with(TestExtension.of("1.3.6.1.4.1.99999.1", true, new byte[] {5, 0}))));
    }

    @Test
    void garbage_provesNothing() {
        world.asked.answering(() -> new byte[] {0x30, 0x00});
        assertEquals("TLS_REVOCATION_UNKNOWN", world.handshake());
    }
}
