package io.ccaas.sdk.sealing.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipients, age identities, and their stanzas with one part wrong at a time. */
final class KeysTest {

    private static final String IDENTITY = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
    private static final String RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    private static final byte[] FILE_KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    private static X25519IdentityKey identity() {
        return X25519IdentityKey.of(Secret.copyOf(IDENTITY.toCharArray()));
    }

    private static SshIdentityKey ssh() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        return SshIdentityKey.of(Secret.copyOf(seed), (EdECPublicKey) pair.getPublic());
    }

    private static Stanza wrapped(IdentityKey identity) {
        return identity.recipient().wrap(Secret.copyOf(FILE_KEY));
    }

    private static byte[] bytes(Optional<Secret> secret) {
        return secret.orElseThrow().use(SecretAccess.reading(), byte[]::clone);
    }

    private static void refuses(String code, Executable action) {
        assertEquals(code, assertThrows(SdkException.class, action).code());
    }

    @Test
    void pairOfTheSpecification_belongsTogether() {
        assertEquals(RECIPIENT, identity().recipient().text());
        assertEquals(RECIPIENT, RecipientKey.parse(RECIPIENT).text());
    }

    /** The example of section "X25519 recipient stanza" is to the pair of the section before. */
    @Test
    void stanza_hasTwoArgumentsAndOneBody() throws Exception {
        Stanza age = wrapped(identity());
        assertEquals("X25519", age.type());
        assertEquals(1, age.arguments().size());
        assertEquals(32, age.body().length);
        Stanza ssh = wrapped(ssh());
        assertEquals("ssh-ed25519", ssh.type());
        assertEquals(6, ssh.arguments().get(0).length());
        assertEquals(43, ssh.arguments().get(1).length());
        assertEquals(32, ssh.body().length);
    }

    @Test
    void fileKey_isUnwrappedFromAmongOthers() throws Exception {
        for (IdentityKey identity : List.of(identity(), ssh())) {
            List<Stanza> stanzas = List.of(
                    wrapped(X25519IdentityKey.generate()),
                    new Stanza("grease", List.of(), new byte[0]),
                    wrapped(ssh()),
                    wrapped(identity));
            assertArrayEquals(FILE_KEY, bytes(identity.unwrap(stanzas)));
            assertEquals(Optional.empty(), identity.unwrap(stanzas.subList(0, 3)));
        }
    }

    @Test
    void bodyThatWasChanged_isNotOpened() throws Exception {
        for (IdentityKey identity : List.of(identity(), ssh())) {
            Stanza made = wrapped(identity);
            byte[] body = made.body();
            body[5] ^= 1;
            assertEquals(Optional.empty(), identity.unwrap(List.of(new Stanza(made.type(), made.arguments(), body))));
        }
    }

    private static void refusesStanza(IdentityKey identity, Stanza stanza) {
        refuses("SEALED_STANZA", () -> identity.unwrap(List.of(stanza)));
        refuses("SEALED_STANZA", () -> identity.unwrap(List.of(wrapped(identity), stanza)));
    }

    @Test
    void stanzaOfAnotherForm_isRefused() throws Exception {
        for (IdentityKey identity : List.of(identity(), ssh())) {
            Stanza made = wrapped(identity);
            List<String> more = new ArrayList<>(made.arguments());
            more.add("more");
            refusesStanza(identity, new Stanza(made.type(), more, made.body()));
            refusesStanza(identity, new Stanza(made.type(), List.of(), made.body()));
            refusesStanza(identity, new Stanza(made.type(), made.arguments(), new byte[31]));
            refusesStanza(identity, new Stanza(made.type(), made.arguments(), new byte[48]));
            for (String share : List.of("AAAA", "A".repeat(42) + "B", "A".repeat(43) + "=", "A".repeat(44), "!")) {
                List<String> arguments = new ArrayList<>(made.arguments());
                arguments.set(arguments.size() - 1, share);
                refusesStanza(identity, new Stanza(made.type(), arguments, made.body()));
            }
        }
    }

    @Test
    void shareOfLowOrder_isRefused() throws Exception {
        SshIdentityKey ssh = ssh();
        String tag = wrapped(ssh).arguments().get(0);
        String ofOrderEight = "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157";
        for (String point : List.of("00".repeat(32), "01" + "00".repeat(31), ofOrderEight)) {
            String share = StanzaShape.encoded(HexFormat.of().parseHex(point));
            refusesStanza(identity(), new Stanza("X25519", List.of(share), new byte[32]));
            refusesStanza(ssh, new Stanza("ssh-ed25519", List.of(tag, share), new byte[32]));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "age1",
                "AGE1ZVKYG2LQZRAA2LNJVQEJ32NKUU0UES2S82HZRYE869XEEXVN73EQUNUJWJ",
                "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwk",
                "age1Zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
                "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj x",
                "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX",
                "ssh-ed25519",
                "ssh-ed25519 AAAA",
                "ssh-ed25519 !",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIP////////////////////////////////////////8="
            })
    void recipientOfAnotherForm_isRefused(String text) {
        refuses("RECIPIENT_FORM", () -> RecipientKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh-rsa AAAAB3NzaC1yc2E", "ssh-dss x", "age1pq1x34nzsvr0", "age1tag1qt8lw0ual6"})
    void recipientOfAnotherKind_isRefused(String text) {
        refuses("RECIPIENT_KIND", () -> RecipientKey.parse(text));
    }

    @Test
    void recipientWhosePointHasLowOrder_isRefused() {
        String zero = X25519RecipientKey.of(new byte[32]).text();
        refuses("RECIPIENT_FORM", () -> RecipientKey.parse(zero));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AGE-SECRET-KEY-1",
                "age-secret-key-1gfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpq4egaex",
                "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEY",
                "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX ",
                "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
                "x"
            })
    void identityOfAnotherForm_isRefused(String text) {
        refuses("AGE_IDENTITY_FORM", () -> X25519IdentityKey.of(Secret.copyOf(text.toCharArray())));
    }

    /** RFC 7748 section 5.2, first vector. */
    @Test
    void functionX25519_isThatOfTheStandard() throws Exception {
        HexFormat hex = HexFormat.of();
        byte[] product = Curve25519.times(
                hex.parseHex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
                hex.parseHex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"));
        assertEquals("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552", hex.formatHex(product));
    }

    /** RFC 5869 appendix A.3: the first 32 bytes. An empty salt is one of zeros. */
    @Test
    void hkdf_isThatOfTheStandard() {
        HexFormat hex = HexFormat.of();
        byte[] derived = Hkdf.derive(hex.parseHex("0b".repeat(22)), new byte[32], "");
        assertEquals("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d", hex.formatHex(derived));
    }

    /** The base point of Ed25519 (RFC 8032) is that of X25519 (RFC 7748 section 4.1): y = 4/5, u = 9. */
    @Test
    void basePoints_correspond() {
        byte[] y = HexFormat.of().parseHex("58" + "66".repeat(31));
        byte[] nine = new byte[32];
        nine[0] = 9;
        assertArrayEquals(nine, EdwardsPoint.toMontgomery(y).orElseThrow());
    }

    @Test
    void sshKey_isWrittenWithoutItsComment() throws Exception {
        String line = ssh().recipient().text();
        assertEquals(line, RecipientKey.parse(line + " somebody@example.com").text());
        assertEquals(51, Base64.getDecoder().decode(line.split(" ", 2)[1]).length);
    }

    /** (0, -1) has order two and lies on the curve once: a zero has no negative (RFC 8032 section 5.1.3, step 4). */
    @Test
    void pointWithoutASign_hasNoNegative() {
        byte[] y = HexFormat.of().parseHex("ec" + "ff".repeat(30) + "7f");
        assertArrayEquals(new byte[32], EdwardsPoint.toMontgomery(y).orElseThrow());
        y[31] = (byte) 0xff;
        assertEquals(Optional.empty(), EdwardsPoint.toMontgomery(y));
    }

    /** The prime itself is a second writing of zero (RFC 8032 section 5.1.3, step 1). */
    @Test
    void numberThatIsNotReduced_isNoPoint() {
        assertEquals(
                Optional.empty(), EdwardsPoint.toMontgomery(HexFormat.of().parseHex("ed" + "ff".repeat(30) + "7f")));
    }

    @Test
    void twoWrappings_haveSharesOfTheirOwn() throws Exception {
        for (IdentityKey identity : List.of(identity(), ssh())) {
            Stanza one = wrapped(identity);
            Stanza other = wrapped(identity);
            assertNotEquals(one.arguments(), other.arguments());
        }
    }

    @Test
    void closedKey_opensNothingAndPrintsNothing() throws Exception {
        SshIdentityKey ssh = ssh();
        Stanza stanza = wrapped(ssh);
        ssh.close();
        assertThrows(IllegalStateException.class, () -> ssh.unwrap(List.of(stanza)));
        assertEquals("SshIdentityKey", ssh.toString());
        assertEquals("ssh-ed25519", ssh.recipient().toString());
        assertEquals("X25519IdentityKey", identity().toString());
    }
}
