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
import java.util.ArrayList;
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
    /** Older than every signature of this test. */
    private static final ReplayStore NONCES = ReplayStore.inMemory(1000);

    /** Everything that the peer can serve; it knows no trailers. */
    private static final List<String> COMPONENTS = List.of(
            "\"@authority\"",
            "\"@scheme\"",
            "\"@request-target\"",
            "\"@path\"",
            "\"@query\"",
            "\"@query-param\";name=\"id\"",
            "\"@query-param\";name=\"text\"",
            "\"accept\";bs",
            "\"priority\";sf",
            "\"content-digest\";sf",
            "\"content-digest\";key=\"sha-256\"",
            "\"priority\";key=\"i\"");

    private NodePeer peer;

    @BeforeAll
    void install(@TempDir Path directory) throws Exception {
        peer = NodePeer.installed(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "P-256", "P-384", "RSA"})
    void requestWeSign_isVerifiedByPeer(String kind) throws Exception {
        KeyPair pair = Heads.pair(kind);
        RequestHead signed = signed(Heads.key(pair));

        assertTrue(verified(pair, NodePeer.message(signed), Map.of()));
        assertFalse(verified(pair, NodePeer.message(Heads.changed(signed, "Ccx-Tenant", v -> "x")), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "P-256", "P-384", "RSA"})
    void requestPeerSigns_isVerifiedByUs(String kind) throws Exception {
        KeyPair pair = Heads.pair(kind);
        SigningKey key = Heads.key(pair);
        List<String> covered = RequestSigner.of(key, TIME).sign(post()).covered();

        RequestHead signed =
                with(post(), sign(pair, covered, requestParameters(key), NodePeer.message(post()), Map.of()));

        assertEquals(covered, verifier(key).verify(signed).covered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "P-256", "P-384", "RSA"})
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
    @ValueSource(strings = {"Ed25519", "P-256", "P-384", "RSA"})
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

    private static RequestHead rich() {
        List<Field> fields = new ArrayList<>(post().fields());
        fields.add(new Field("Priority", "u=1 ,  i"));
        return new RequestHead("POST", "https://partner.example:8443/v1/a%20b?id=7&text=a%20b%2Fc", fields);
    }

    private static RequestSigner richSigner(SigningKey key) {
        RequestSigner signer = RequestSigner.of(key, TIME);
        for (String component : COMPONENTS) {
            signer = signer.alsoCovering(component);
        }
        return signer;
    }

    @Test
    void requestOverEveryKindOfComponent_isVerifiedByPeer() throws Exception {
        KeyPair pair = Heads.pair("Ed25519");
        RequestHead signed =
                with(rich(), richSigner(Heads.key(pair)).sign(rich()).fields());
        assertTrue(verified(pair, NodePeer.message(signed), Map.of()));
        assertFalse(verified(pair, NodePeer.message(Heads.changed(signed, "Priority", v -> "u=2, i")), Map.of()));
    }

    @Test
    void requestOverEveryKindOfComponentThatPeerSigns_isVerifiedByUs() throws Exception {
        KeyPair pair = Heads.pair("Ed25519");
        SigningKey key = Heads.key(pair);
        List<String> covered = richSigner(key).sign(rich()).covered();
        RequestHead signed =
                with(rich(), sign(pair, covered, requestParameters(key), NodePeer.message(rich()), Map.of()));
        assertTrue(verifier(key).verify(signed).covered().containsAll(COMPONENTS));
        assertThrows(
                SignatureRefusedException.class,
                () -> verifier(key).verify(Heads.changed(signed, "Priority", v -> "u=2, i")));
    }

    @Test
    void responseOverEveryKindOfComponentOfItsRequest_passesBothWays() throws Exception {
        KeyPair pair = Heads.pair("P-384");
        SigningKey key = Heads.key(pair);
        RequestHead sent = with(rich(), richSigner(Heads.CLIENT).sign(rich()).fields());
        SignatureFields ours =
                ResponseSigner.of(key, TIME).sign(verifier(Heads.CLIENT).verify(sent), created());
        assertTrue(ours.covered().contains("\"priority\";sf;req"));
        assertTrue(verified(pair, NodePeer.message(with(created(), ours.fields())), NodePeer.message(sent)));

        List<Field> theirs = sign(
                pair, ours.covered(), responseParameters(key), NodePeer.message(created()), NodePeer.message(sent));
        ResponseVerifier verifier = ResponseVerifier.builder().trust(half(key)).build();
        assertEquals(201, verifier.verify(sent, with(created(), theirs)).status());
    }

    @Test
    void secondSignatureBesideThePeers_isVerifiedByBoth() throws Exception {
        KeyPair pair = Heads.pair("Ed25519");
        Map<String, Object> parameters = requestParameters(Heads.key(pair));
        parameters.put("tag", "gateway");
        KeyPair own = Heads.pair("P-256");
        SigningKey key = Heads.key(own);
        List<String> covered = RequestSigner.of(key, TIME).sign(post()).covered();
        RequestHead theirs = with(post(), sign(pair, covered, parameters, NodePeer.message(post()), Map.of()));
        RequestHead both = with(theirs, RequestSigner.of(key, TIME).sign(theirs).fields());
        assertEquals("client-1", verifier(key).verify(both).clientId());
        assertTrue(verified(own, NodePeer.message(both), Map.of()));
        assertTrue(verified(pair, NodePeer.message(both), Map.of()));
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
        return RequestVerifier.builder(NONCES).trust("client-1", half(key)).build();
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
