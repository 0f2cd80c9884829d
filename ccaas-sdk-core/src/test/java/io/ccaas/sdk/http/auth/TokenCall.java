package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.testing.ReceivedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request as a token endpoint reads it. */
record TokenCall(ReceivedRequest request, Map<String, String> form) {

    static TokenCall of(ReceivedRequest request) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : new String(request.body(), StandardCharsets.US_ASCII).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(decoded(parts[0]), decoded(parts[1]));
        }
        return new TokenCall(request, form);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String get(String name) {
        return form.getOrDefault(name, "");
    }

    ReadJwt assertion() {
        return ReadJwt.of(get("client_assertion"));
    }

    Optional<ReadJwt> proof() {
        return Optional.of(request.field("dpop"))
                .filter(proof -> !proof.isEmpty())
                .map(ReadJwt::of);
    }

    static String certificate(ReceivedRequest request) {
        return request.client()
                .map(leaf -> {
                    try {
                        return ReadJwt.hash(leaf.getEncoded());
                    } catch (CertificateEncodingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orElse("");
    }

    @Override
    public String toString() {
        return "TokenCall";
    }
}
