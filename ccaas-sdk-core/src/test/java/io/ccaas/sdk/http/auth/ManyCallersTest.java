package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.ManualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 64 callers, tokens of one second, a partner that refuses tokens at random (never one call twice) and wants a nonce in each
 * proof. The clock moves with the calls.
 */
class ManyCallersTest {

    private static final int CALLERS = 64;
    private static final int CALLS = 8;
    private static final Duration STEP = Duration.ofMillis(15);

    @TempDir
    Path directory;

    private final ManualTime time = ManualTime.at(Instant.now().minusSeconds(10));
    private final Random random = new Random(7);
    private final AtomicInteger nonces = new AtomicInteger();
    private final Set<String> refusedCalls = ConcurrentHashMap.newKeySet();
    private final Set<String> refusedTokens = ConcurrentHashMap.newKeySet();
    private final Set<String> proofs = ConcurrentHashMap.newKeySet();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    private MockResponse answer(RecordedRequest request) {
        String token = BusyResource.field(request, "authorization").substring("DPoP ".length());
        ReadJwt proof = ReadJwt.of(BusyResource.field(request, "dpop"));
        if (proof.claims().text("nonce").isEmpty()) {
            return nonce(401)
                    .addHeader("www-authenticate", "DPoP error=\"use_dpop_nonce\"")
                    .build();
        }
        judge(proof, token);
        if (refuses() && refusedCalls.add(request.getTarget())) {
            refusedTokens.add(token);
            return nonce(401).build();
        }
        return nonce(200).build();
    }

    private MockResponse.Builder nonce(int status) {
        return BusyResource.answer(status).newBuilder().addHeader("dpop-nonce", "n" + nonces.incrementAndGet());
    }

    private synchronized boolean refuses() {
        return random.nextInt(8) == 0;
    }

    private void judge(ReadJwt proof, String token) {
        expect("a wrong ath", proof.claims().requireText("ath").equals(ReadJwt.hash(token)));
        expect("a proof twice", proofs.add(proof.claims().requireText("jti")));
        expect("a forged proof", proof.isSignedBy(proof.embeddedKey()));
        String bound = ReadJwt.of(token).claims().requireObject("cnf").requireText("jkt");
        expect("a token of another key", bound.equals(proof.keyThumbprint()));
    }

    private void expect(String fault, boolean holds) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void caller(OAuthWorld world, int caller) {
        for (int i = 0; i < CALLS; i++) {
            try {
                int status = world.call(caller * CALLS + i).status();
                expect("a call that ended with " + status, status == 200);
            } catch (SdkException failure) {
                faults.add(failure.code());
            }
            time.advance(STEP);
        }
    }

    @Test
    void tokensThatEndEverySecondAndRandomRefusals_failNoCallAndRenewOnce() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "dpop");
                BusyResource partner = new BusyResource(world.folder, this::answer)) {
            world.towards(
                    partner.endpoint(), OAuthWorld.jwt("dpop"), Ccaas.builder().time(time));
            world.authority.tokens = call -> world.authority.honest(call, 1);
            List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> caller(world, number), task -> new Thread(task, "caller").start()))
                    .toList();
            callers.forEach(CompletableFuture::join);

            assertEquals(List.of(), List.copyOf(faults));
            assertTrue(refusedTokens.size() > 10, "too few refusals to learn from");
            // A token is renewed when half of its second has gone, or when it was refused: once each.
            long halves = STEP.multipliedBy((long) CALLERS * CALLS).toMillis() / 500;
            int asked = world.authority.calls().size();
            assertTrue(
                    asked <= 1 + halves + refusedTokens.size(),
                    () -> asked + " tokens for " + halves + " half lives and " + refusedTokens.size() + " refusals");
        }
    }
}
