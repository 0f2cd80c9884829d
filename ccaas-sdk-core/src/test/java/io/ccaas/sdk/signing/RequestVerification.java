package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.CLIENT;
import static io.ccaas.sdk.signing.Heads.changed;
import static io.ccaas.sdk.signing.Heads.half;
import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;

/** A signed request, its verifier and a clock; every test begins with new ones. */
abstract class RequestVerification {

    final StoppedTime time = new StoppedTime();
    final ReplayStore nonces = ReplayStore.inMemory(100, time);
    final RequestVerifier verifier = verifier(nonces);
    final RequestHead signed = sign(post());

    final RequestVerifier verifier(ReplayStore store) {
        return RequestVerifier.builder(store)
                .trust("client-1", half(CLIENT))
                .time(time)
                .build();
    }

    final RequestHead sign(RequestHead head) {
        return with(head, RequestSigner.of(CLIENT, time).sign(head).fields());
    }

    final String refusal(RequestHead head) {
        return assertThrows(SignatureRefusedException.class, () -> verifier.verify(head))
                .code();
    }

    final RequestHead input(String old, String replacement) {
        return changed(signed, "Signature-Input", value -> {
            assertTrue(value.contains(old), old);
            return value.replace(old, replacement);
        });
    }
}
