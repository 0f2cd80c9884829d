package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.created;
import static io.ccaas.sdk.signing.Heads.half;
import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Both directions, requests and responses bound to them, against an implementation that others wrote. */
@Tag("real-servers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignaturePeerTest {

    private static final Time TIME = Time.system();

    private NodePeer peer;

    @BeforeAll
    void install(@TempDir Path directory) throws Exception {
        peer = NodePeer.installed(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "P-256", "RSA"})
    void requestWeSign_isVerifiedByPeer(String kind) throws Exception {
        KeyPair pair = Heads.pair(kind);
        RequestHead signed = signed(Heads.key(pair));

        assertTrue(verified(pair, NodePeer.message(signed), Map.of()));
        assertFalse(verified(pair, NodePeer.message(Heads.changed(signed, "Ccx-Tenant", v -> "x")), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "P-256", "RSA"})
    void requestPeerSigns_isVerifiedByUs(String kind) throws Exception {
        KeyPair pair = Heads.pair(kind);
        SigningKey key = Heads.key(pair);
        List<String> covered = RequestSigner.of(key, TIME).sign(post()).covered();

        RequestHead signed =
                with(post(), sign(pair, covered, requestParameters(key), NodePeer.message(post()), Map.of()));

        assertEquals(covered, verifier(key).verify(signed).covered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "P-256", "RSA"})
    void responseWeSign_isVerifiedByPeerForItsRequestOnly(String kind) throws Exception {
        KeyPair pair = Heads.pair(kind);
        RequestHead sent = signed(Heads.CLIENT);
        VerifiedRequest request = verifier(Heads.CLIENT).verify(sent);
        ResponseHead signed = with(
                created(),
                ResponseSigner.of(Heads.key(pair), TIME)
                        .sign(request, created())
                        .fields());

        assertTrue(verified(pair, NodePeer.message(signed), NodePeer.message(sent)));
        assertFalse(verified(pair, NodePeer.message(signed), NodePeer.message(signed(Heads.CLIENT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "P-256", "RSA"})
    void responsePeerSigns_isVerifiedByUs(String kind) throws Exception {
        KeyPair pair = Heads.pair(kind);
        SigningKey key = Heads.key(pair);
        RequestHead sent = signed(Heads.CLIENT);
        VerifiedRequest request = verifier(Heads.CLIENT).verify(sent);
        List<String> covered =
                ResponseSigner.of(key, TIME).sign(request, created()).covered();

        List<Field> signature =
                sign(pair, covered, responseParameters(key), NodePeer.message(created()), NodePeer.message(sent));

        ResponseVerifier verifier = ResponseVerifier.builder().trust(half(key)).build();
        assertEquals(201, verifier.verify(sent, with(created(), signature)).status());
    }

    @Test
    void pssWithLongerSaltThanTheRfcs_isRefused() throws Exception {
        KeyPair pair = Heads.pair("RSA");
        SigningKey key = Heads.key(pair);
        List<String> covered = RequestSigner.of(key, TIME).sign(post()).covered();
        Map<String, Object> parameters = requestParameters(key);
        parameters.put("salt", "longest");

        RequestHead signed = with(post(), sign(pair, covered, parameters, NodePeer.message(post()), Map.of()));

        assertThrows(SignatureRefusedException.class, () -> verifier(key).verify(signed));
    }

    private static RequestHead signed(SigningKey key) {
        return with(post(), RequestSigner.of(key, TIME).sign(post()).fields());
    }

    private static RequestVerifier verifier(SigningKey key) {
        return RequestVerifier.builder(ReplayStore.inMemory(10))
                .trust("client-1", half(key))
                .build();
    }

    private static Map<String, Object> requestParameters(SigningKey key) {
        Map<String, Object> parameters = responseParameters(key);
        parameters.put("expires", TIME.instant().getEpochSecond() + 60);
        parameters.put("nonce", "abcdefghijklmnopqrstuv");
        parameters.put("alg", key.algorithm().wireName());
        parameters.put("tag", "ccx-1-request");
        return parameters;
    }

    private static Map<String, Object> responseParameters(SigningKey key) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("created", TIME.instant().getEpochSecond());
        parameters.put("keyid", key.keyId());
        parameters.put("tag", "ccx-1-response");
        return parameters;
    }

    private boolean verified(KeyPair pair, Map<String, Object> message, Map<String, Object> request) throws Exception {
        String pem = pem("PUBLIC KEY", pair.getPublic().getEncoded());
        return peer.ask(job("verify", pair, pem, message, request))
                .get("verified")
                .asBoolean();
    }

    private List<Field> sign(
            KeyPair pair,
            List<String> covered,
            Map<String, Object> parameters,
            Map<String, Object> message,
            Map<String, Object> request)
            throws Exception {
        Map<String, Object> job =
                job("sign", pair, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), message, request);
        job.put("fields", covered);
        job.put("salt", parameters.getOrDefault("salt", "64"));
        job.put("params", withoutSalt(parameters));
        JsonNode answer = peer.ask(job);
        return List.of(
                new Field("Signature-Input", answer.get("signatureInput").asString()),
                new Field("Signature", answer.get("signature").asString()));
    }

    private static Map<String, Object> withoutSalt(Map<String, Object> parameters) {
        Map<String, Object> rest = new LinkedHashMap<>(parameters);
        rest.remove("salt");
        return rest;
    }

    private static Map<String, Object> job(
            String mode, KeyPair pair, String pem, Map<String, Object> message, Map<String, Object> request) {
        SigningKey key = Heads.key(pair);
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("mode", mode);
        job.put("algorithm", key.algorithm().wireName());
        job.put("keyid", key.keyId());
        job.put("key", pem);
        job.put("message", message);
        if (!request.isEmpty()) {
            job.put("request", request);
        }
        return job;
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----\n";
    }
}
