package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.TestAuthority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An authorization server on loopback that does its duty, unless a test says otherwise. */
final class FakeAuthorizationServer implements AutoCloseable {

    private final FakePartner server;
    private final Queue<TokenCall> calls = new ConcurrentLinkedQueue<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();

    volatile Function<TokenCall, FakeAnswer> tokens = call -> honest(call, 300);
    volatile Function<String, String> metadata = FakeAuthorizationServer::metadata;
    volatile PublicKey clientKey;
    volatile String nonce = "";

    /** Under an authority that need not be the partner's; asks for certificates of the folder's. */
    FakeAuthorizationServer(PartnerFolder folder, TestAuthority own, PublicKey clientKey) throws IOException {
        this(FakePartner.builder(own.server("localhost"), folder.authority()), clientKey);
    }

    private FakeAuthorizationServer(FakePartner.Builder server, PublicKey clientKey) throws IOException {
        this.clientKey = clientKey;
        this.server = server.answering(this::answer).start();
    }

    /** Asks nobody for a certificate. */
    static FakeAuthorizationServer admittingStrangers(PartnerFolder folder, PublicKey clientKey) throws IOException {
        return new FakeAuthorizationServer(
                FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                        .admittingStrangers(),
                clientKey);
    }

    String origin() {
        return server.endpoint();
    }

    String issuer() {
        return origin() + "/realms/demo";
    }

    static String metadata(String issuer) {
        return "{\"issuer\":\"" + issuer + "\",\"token_endpoint\":\"" + issuer + "/token\"}";
    }

    private FakeAnswer answer(ReceivedRequest request) {
        String path = request.head().targetUri().substring(origin().length());
        if (path.equals("/.well-known/oauth-authorization-server/realms/demo")) {
            return FakeAnswer.json(200, metadata.apply(issuer()));
        }
        if (!path.startsWith("/realms/demo/token")) {
            return FakeAnswer.json(404, "{}");
        }
        TokenCall call = TokenCall.of(request);
        calls.add(call);
        return tokens.apply(call);
    }

    /** Verifies the proof of the client and binds the token to key or certificate, if one was shown. */
    FakeAnswer honest(TokenCall call, int seconds) {
        if (!call.form().containsKey("client_assertion") || !isClient(call.assertion())) {
            return FakeAnswer.json(401, "{\"error\":\"invalid_client\"}");
        }
        if (call.proof().isEmpty()) {
            String certificate = TokenCall.certificate(call.request());
            return answer("Bearer", token("\"cnf\":{\"x5t#S256\":\"" + certificate + "\"}"), seconds);
        }
        ReadJwt proof = call.proof().get();
        String target = call.request().head().targetUri();
        if (!isProof(proof, target)) {
            return FakeAnswer.json(400, "{\"error\":\"invalid_dpop_proof\"}");
        }
        if (!nonce.isEmpty() && !proof.claims().text("nonce").orElse("").equals(nonce)) {
            return FakeAnswer.json(400, "{\"error\":\"use_dpop_nonce\"}").with("dpop-nonce", nonce);
        }
        return answer("DPoP", token("\"cnf\":{\"jkt\":\"" + proof.keyThumbprint() + "\"}"), seconds);
    }

    private boolean isClient(ReadJwt assertion) {
        return assertion.isSignedBy(clientKey)
                && assertion.claims().requireText("aud").equals(issuer())
                && seen.add(assertion.claims().requireText("jti"));
    }

    private boolean isProof(ReadJwt proof, String target) {
        return proof.isSignedBy(proof.embeddedKey())
                && proof.claims().requireText("htm").equals("POST")
                && proof.claims().requireText("htu").equals(target)
                && seen.add(proof.claims().requireText("jti"));
    }

    /** A JWT that nobody verifies here; its number makes it another each time, and its signature is a mark. */
    String token(String claims) {
        return part("{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}") + "."
                + part("{\"n\":" + numbers.incrementAndGet() + (claims.isEmpty() ? "" : "," + claims) + "}") + "."
                + part(Canaries.secret("access-token"));
    }

    private static String part(String json) {
        return ReadJwt.base64(json.getBytes(StandardCharsets.UTF_8));
    }

    static FakeAnswer answer(String type, String token, int seconds) {
        return FakeAnswer.json(
                200,
                "{\"access_token\":\"" + token + "\",\"token_type\":\"" + type + "\",\"expires_in\":" + seconds + "}");
    }

    static FakeAnswer error(int status, String word) {
        return FakeAnswer.json(status, "{\"error\":\"" + word + "\",\"error_description\":\"+33639980001\"}");
    }

    List<TokenCall> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.close();
    }
}
