package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner that refuses a token: one other token, one other attempt. */
class UnauthorizedTest {

    @TempDir
    Path directory;

    private OAuthWorld world;

    @BeforeEach
    void start() throws Exception {
        world = OAuthWorld.open(directory, "mtls");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private List<ReceivedRequest> received() {
        return world.resource.received();
    }

    @Test
    void refusedToken_isReplacedAndTheCallRepeatedOnce() {
        world.answers = request -> FakeAnswer.json(received().size() == 1 ? 401 : 200, "{}");
        assertEquals(200, world.call().status());
        assertEquals(2, world.authority.calls().size());
        assertNotEquals(
                received().get(0).field("authorization"), received().get(1).field("authorization"));
    }

    @Test
    void repeatedCall_hasASignatureOfItsOwn() {
        world.answers = request -> FakeAnswer.json(received().size() == 1 ? 401 : 200, "{}");
        assertEquals(2, world.call().attempts());
        assertNotEquals(received().get(0).field("signature"), received().get(1).field("signature"));
    }

    @Test
    void secondRefusal_stands() {
        world.answers = request -> FakeAnswer.json(401, "{}");
        assertEquals(401, world.call().status());
        assertEquals(2, received().size());
        assertEquals(2, world.authority.calls().size());
    }

    /** The token that came last is no worse than another; asking for one at every refusal would only tire the server. */
    @Test
    void partnerThatRefusesEveryToken_costsOneTokenACall() {
        world.answers = request -> FakeAnswer.json(401, "{}");
        world.call();
        world.call();
        assertEquals(4, received().size());
        assertEquals(3, world.authority.calls().size());
    }

    @Test
    void tokenThatReplacedARefusedOne_servesTheNextCalls() {
        world.answers = request -> FakeAnswer.json(received().size() == 1 ? 401 : 200, "{}");
        world.call();
        world.call();
        assertEquals(2, world.authority.calls().size());
    }

    /** A gateway can answer so after the partner acted. */
    @Test
    void unsignedRefusalOfACallThatMustNotBeRepeated_stands() {
        world.answers = request -> {
            throw SignatureRefusedException.because("TEST", "nothing", "nothing", "Nothing.");
        };
        assertEquals(
                401,
                assertThrows(PartnerAnsweredException.class, world::callOnce).status());
        assertEquals(1, received().size());
    }

    @Test
    void unsignedRefusalOfARepeatableCall_isMendedOnce() {
        world.answers = request -> {
            throw SignatureRefusedException.because("TEST", "nothing", "nothing", "Nothing.");
        };
        assertThrows(PartnerAnsweredException.class, () -> world.call());
        assertEquals(2, received().size());
    }

    @Test
    void demandThatCannotBeMet_doesNotHideTheRefusalOfTheToken() {
        world.answers = request -> received().size() == 1
                ? FakeAnswer.json(401, "{}").with("accept-signature", "sig1=(\"@method\");tag=\"another\"")
                : FakeAnswer.json(200, "{}");
        assertEquals(200, world.call().status());
        assertEquals(2, world.authority.calls().size());
    }

    @Test
    void demandThatStaysWithANewToken_isToldWhenItCannotBeMet() {
        world.answers =
                request -> FakeAnswer.json(401, "{}").with("accept-signature", "sig1=(\"@method\");tag=\"another\"");
        assertEquals("SIGNATURE_DEMAND_TAG", world.refusal());
        assertEquals(2, received().size());
    }

    @Test
    void refusalOfAnotherKind_isNotAboutTheToken() {
        world.answers = request -> FakeAnswer.json(403, "{}");
        assertEquals(403, world.call().status());
        assertEquals(1, received().size());
    }

    @Test
    void bothAttempts_areCountedInTheAuditLog() throws Exception {
        world.answers = request -> FakeAnswer.json(received().size() == 1 ? 401 : 200, "{}");
        world.call();
        assertTrue(world.audited().contains("\"attempts\":2"), world.audited());
    }
}
