package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.testing.PartnerFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner asks for a better signature, and we ask a partner for its own. */
class SignatureDemandTest {

    private static final String NONCE = "abcdefghijklmnopqrstuv";

    @TempDir
    Path directory;

    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    private void demand(Wire wire, RawRequest request, UnaryOperator<String> change) throws IOException {
        String demand = RequestVerifier.builder(ReplayStore.inMemory(1))
                .trust("us", folder.clientKey())
                .build()
                .demand(request.head())
                .value()
                .replaceFirst("nonce=\"[^\"]*\"", "nonce=\"" + NONCE + "\"");
        wire.raw("HTTP/1.1 401 x\r\naccept-signature: " + change.apply(demand)
                + "\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    }

    private RawPartner partner(int demands, UnaryOperator<String> change) throws IOException {
        return RawPartner.start(folder, wire -> {
            for (RawRequest request = wire.request(); request != null; request = wire.request()) {
                if (wire.index() > demands) {
                    wire.signed(request, 200, "{}");
                } else {
                    demand(wire, request, change);
                    return;
                }
            }
        });
    }

    @Test
    void repeatableCall_isSignedAgainAsThePartnerAsked() throws Exception {
        try (RawPartner partner = partner(1, demand -> demand.replace("(", "(\"user-agent\" "));
                Bench bench = Bench.open(folder, partner.endpoint())) {
            assertEquals(2, bench.send(Bench.REPEATABLE).attempts());

            String input = partner.received().get(1).field("signature-input");
            assertTrue(input.contains("nonce=\"" + NONCE + "\""), input);
            assertTrue(input.contains("\"user-agent\""), input);
            assertEquals(2, partner.received().size());
        }
    }

    @Test
    void partnerThatAsksAgain_isNotServed() throws Exception {
        try (RawPartner partner = partner(9, demand -> demand);
                Bench bench = Bench.open(folder, partner.endpoint())) {
            PartnerAnsweredException answered =
                    assertThrows(PartnerAnsweredException.class, () -> bench.send(Bench.REPEATABLE));

            assertEquals(401, answered.status());
            assertEquals(2, partner.received().size());
        }
    }

    @Test
    void callThatMustNotBeRepeated_isNotSignedAgain() throws Exception {
        try (RawPartner partner = partner(1, demand -> demand);
                Bench bench = Bench.open(folder, partner.endpoint())) {
            assertThrows(PartnerAnsweredException.class, () -> bench.send(Bench.ONCE));

            assertEquals(1, partner.received().size());
        }
    }

    @Test
    void demandForLess_isRefusedAndNothingIsSentAgain() throws Exception {
        try (RawPartner partner = partner(1, demand -> demand.replace("\"content-digest\" ", ""));
                Bench bench = Bench.open(folder, partner.endpoint())) {
            SdkException refused = assertThrows(SdkException.class, () -> bench.send(Bench.REPEATABLE));

            assertEquals("SIGNATURE_DEMAND_WEAKER", refused.code());
            assertEquals(1, partner.received().size());
            assertFalse(bench.audited().contains("CALL_REFUSED"), "the first attempt had left");
        }
    }

    @Test
    void demandForAnotherPurpose_isRefused() throws Exception {
        try (RawPartner partner = partner(1, demand -> demand.replace("ccx-1-request", "fapi-2-request"));
                Bench bench = Bench.open(folder, partner.endpoint())) {
            assertEquals(
                    "SIGNATURE_DEMAND_TAG",
                    assertThrows(SdkException.class, () -> bench.send(Bench.REPEATABLE))
                            .code());
        }
    }

    @Test
    void partner_isAskedToSignUntilItDid() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint())) {
            bench.send(Bench.REPEATABLE);
            bench.send(Bench.REPEATABLE);

            String first = partner.received().get(0).field("accept-signature");
            assertTrue(first.contains("tag=\"ccx-1-response\""), first);
            assertEquals("", partner.received().get(1).field("accept-signature"));
        }
    }
}
