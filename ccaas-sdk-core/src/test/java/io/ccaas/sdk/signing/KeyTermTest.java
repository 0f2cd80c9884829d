package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.CLIENT;
import static io.ccaas.sdk.signing.Heads.half;
import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.signing.keys.KeyTerm;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Keys that end, keys that follow each other, keys that are revoked, keys that a ring finds. */
class KeyTermTest {

    private static final SigningKey NEXT = Heads.key("Ed25519");

    private final StoppedTime time = new StoppedTime();
    private final KeyTerm minute = KeyTerm.until(time.instant().plusSeconds(60));
    private final Set<String> revoked = new HashSet<>();

    private RequestVerifier.Builder builder() {
        return RequestVerifier.builder(ReplayStore.inMemory(100, time))
                .time(time)
                .revoked(() -> Set.copyOf(revoked));
    }

    private String verified(RequestVerifier verifier, SigningKey key) {
        return verifier.verify(
                        with(post(), RequestSigner.of(key, time).sign(post()).fields()))
                .clientId();
    }

    private String verified(RequestVerifier verifier, String client, SigningKey key) {
        return verifier.verify(
                        client,
                        with(post(), RequestSigner.of(key, time).sign(post()).fields()))
                .clientId();
    }

    private String refusal(RequestVerifier verifier, SigningKey key) {
        return refusal(() -> verified(verifier, key));
    }

    private static String refusal(Executable attempt) {
        return assertThrows(SignatureRefusedException.class, attempt).code();
    }

    @Test
    void keyAtTheEndOfItsTerm_stillCounts() {
        RequestVerifier verifier =
                builder().trust("client-1", half(CLIENT), minute).build();
        time.pass(Duration.ofSeconds(60));

        assertEquals("client-1", verified(verifier, CLIENT));
    }

    @Test
    void keyThatEnded_isRefused() {
        RequestVerifier verifier =
                builder().trust("client-1", half(CLIENT), minute).build();
        time.pass(Duration.ofSeconds(61));

        assertEquals("KEY_ENDED", refusal(verifier, CLIENT));
    }

    @Test
    void keyThatEnded_countsBesideItsSuccessorDuringTheOverlap() {
        RequestVerifier verifier = builder()
                .trust("client-1", half(CLIENT), minute.overlapping(Duration.ofMinutes(10)))
                .trust("client-1", half(NEXT))
                .build();

        time.pass(Duration.ofMinutes(11));
        assertEquals("client-1", verified(verifier, CLIENT));
        assertEquals("client-1", verified(verifier, NEXT));

        time.pass(Duration.ofSeconds(1));
        assertEquals("KEY_ENDED", refusal(verifier, CLIENT));
    }

    @Test
    void overlapWithoutSuccessor_isNone() {
        KeyTerm overlapping = minute.overlapping(Duration.ofMinutes(10));
        RequestVerifier verifier = builder()
                .trust("client-1", half(CLIENT), overlapping)
                .trust("client-2", half(NEXT))
                .trust("client-1", half(Heads.PARTNER), overlapping)
                .build();
        time.pass(Duration.ofSeconds(61));

        assertEquals("KEY_ENDED", refusal(verifier, CLIENT));
    }

    @Test
    void keyThatWasRevoked_isRefusedFromTheNextRequestOn() {
        RequestVerifier verifier = builder().trust("client-1", half(CLIENT)).build();
        assertEquals("client-1", verified(verifier, CLIENT));

        revoked.add(CLIENT.keyId());
        assertEquals("KEY_REVOKED", refusal(verifier, CLIENT));

        revoked.clear();
        assertEquals("client-1", verified(verifier, CLIENT));
    }

    @Test
    void keyOfRingThatWasRevoked_isRefused() {
        RequestVerifier verifier =
                builder().trust("client-1", keyId -> Optional.of(half(CLIENT))).build();
        revoked.add(CLIENT.keyId());

        assertEquals("KEY_REVOKED", refusal(verifier, CLIENT));
    }

    @Test
    void listThatCannotBeRead_closesTheDoorWithoutItsMessage() {
        RequestVerifier verifier = builder()
                .trust("client-1", half(CLIENT))
                .revoked(() -> {
                    throw new IllegalStateException("/secret/place");
                })
                .build();

        SignatureRefusedException refused =
                assertThrows(SignatureRefusedException.class, () -> verified(verifier, CLIENT));

        assertEquals("KEY_STATUS_UNAVAILABLE", refused.code());
        assertFalse(refused.toString().contains("secret"));
    }

    @Test
    void keyOfRing_isThatOfItsOwner() {
        RequestVerifier verifier = builder()
                .trust("client-1", half(NEXT))
                .trust(
                        "client-2",
                        keyId -> Optional.of(half(CLIENT))
                                .filter(key -> key.keyId().equals(keyId)))
                .build();

        assertEquals("client-2", verified(verifier, CLIENT));
        assertEquals("client-1", verified(verifier, NEXT));
        assertEquals("KEY_UNKNOWN", refusal(verifier, Heads.PARTNER));
    }

    @Test
    void ringThatFindsAnotherKey_findsNothing() {
        RequestVerifier verifier =
                builder().trust("client-1", keyId -> Optional.of(half(NEXT))).build();

        assertEquals("KEY_UNKNOWN", refusal(verifier, CLIENT));
    }

    /** One publishes the key of the other: to stop its requests, or to have them taken for its own. */
    @Test
    void keyThatAnotherPublishesToo_provesWhoWasRecognised() {
        RequestVerifier verifier = builder()
                .trust("client-1", keyId -> Optional.of(half(CLIENT)))
                .trust("client-2", keyId -> Optional.of(half(CLIENT)))
                .build();

        assertEquals("client-1", verified(verifier, "client-1", CLIENT));
        assertEquals("CLIENT_NOT_IDENTIFIED", refusal(verifier, CLIENT));
    }

    @Test
    void keyOfAnotherClient_doesNotProveWhoWasRecognised() {
        RequestVerifier verifier = builder()
                .trust("client-1", half(CLIENT))
                .trust("client-2", keyId -> Optional.of(half(NEXT)))
                .build();

        assertEquals("client-1", verified(verifier, "client-1", CLIENT));
        assertEquals("KEY_UNKNOWN", refusal(() -> verified(verifier, "client-2", CLIENT)));
        assertEquals("KEY_UNKNOWN", refusal(() -> verified(verifier, "client-1", NEXT)));
        assertEquals("KEY_UNKNOWN", refusal(() -> verified(verifier, "stranger", CLIENT)));
    }

    @Test
    void ringsOfOthers_areNotEvenAsked() {
        RequestVerifier verifier = builder()
                .trust(
                        "client-1",
                        keyId -> Optional.of(half(CLIENT))
                                .filter(key -> key.keyId().equals(keyId)))
                .trust("client-2", keyId -> {
                    throw new IllegalStateException("not to be asked");
                })
                .build();

        assertEquals("client-1", verified(verifier, "client-1", CLIENT));
        assertEquals("CLIENT_NOT_IDENTIFIED", refusal(verifier, NEXT));
    }

    /** A ring may put the id into a query or a path: it is shown thumbprints alone. */
    @Test
    void keyIdThatIsNoThumbprint_isShownToNoRing() {
        List<String> asked = new ArrayList<>();
        RequestVerifier verifier = builder()
                .trust("client-1", keyId -> {
                    asked.add(keyId);
                    return Optional.empty();
                })
                .build();
        RequestHead signed =
                with(post(), RequestSigner.of(CLIENT, time).sign(post()).fields());
        for (String keyId : List.of("' OR 1=1", "../../etc/passwd", "", "a".repeat(44))) {
            assertEquals("KEY_UNKNOWN", refusal(() -> verifier.verify(named(signed, keyId))));
        }
        assertEquals(List.of(), asked);
        assertEquals("KEY_UNKNOWN", refusal(() -> verifier.verify(signed)));
        assertEquals(List.of(CLIENT.keyId()), asked);
    }

    private static RequestHead named(RequestHead signed, String keyId) {
        List<Field> fields = signed.fields().stream()
                .map(field -> new Field(
                        field.name(), field.value().replace("\"" + CLIENT.keyId() + "\"", "\"" + keyId + "\"")))
                .toList();
        return new RequestHead(signed.method(), signed.targetUri(), fields);
    }

    @Test
    void pinnedKeyThatAnotherPublishes_staysItsOwners() {
        RequestVerifier verifier = builder()
                .trust("client-1", half(CLIENT))
                .trust("client-2", keyId -> Optional.of(half(CLIENT)))
                .build();

        assertEquals("client-1", verified(verifier, CLIENT));
    }

    @Test
    void ringThatFails_closesTheDoor() {
        RequestVerifier verifier = builder()
                .trust("client-1", keyId -> {
                    throw new IllegalStateException("secret");
                })
                .build();

        assertEquals("KEY_STATUS_UNAVAILABLE", refusal(verifier, CLIENT));
    }

    @Test
    void responseByKeyThatEndedOrIsRevoked_isRefused() {
        RequestHead sent =
                with(post(), RequestSigner.of(CLIENT, time).sign(post()).fields());
        VerifiedRequest request =
                builder().trust("client-1", half(CLIENT)).build().verify(sent);
        ResponseHead answer = with(
                Heads.created(),
                ResponseSigner.of(NEXT, time).sign(request, Heads.created()).fields());
        ResponseVerifier verifier = ResponseVerifier.builder()
                .trust(half(NEXT), KeyTerm.until(time.instant().plusSeconds(1)))
                .revoked(() -> Set.copyOf(revoked))
                .time(time)
                .build();
        assertEquals(201, verifier.verify(sent, answer).status());

        revoked.add(NEXT.keyId());
        assertEquals("KEY_REVOKED", refusal(verifier, sent, answer));

        revoked.clear();
        time.pass(Duration.ofSeconds(2));
        assertEquals("KEY_ENDED", refusal(verifier, sent, answer));
    }

    private static String refusal(ResponseVerifier verifier, RequestHead sent, ResponseHead answer) {
        return assertThrows(SignatureRefusedException.class, () -> verifier.verify(sent, answer))
                .code();
    }

    @Test
    void termOutOfRange_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> minute.overlapping(Duration.ofDays(31)));
        assertThrows(IllegalArgumentException.class, () -> minute.overlapping(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> KeyTerm.OPEN.overlapping(Duration.ofDays(1)));
    }

    @Test
    void keyBoundTwice_isRefusedWhateverItsTerms() {
        RequestVerifier.Builder builder = builder().trust("client-1", half(CLIENT), minute);

        assertThrows(CredentialException.class, () -> builder.trust("client-1", half(CLIENT), KeyTerm.OPEN));
    }
}
