package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.digest.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Messages and keys for tests, and ways to change a head. */
final class Heads {

    static final byte[] CONTENT = "{\"hello\": \"world\"}".getBytes(StandardCharsets.US_ASCII);
    static final SigningKey CLIENT = key("Ed25519");
    static final SigningKey PARTNER = key("Ed25519");

    private Heads() {}

    static SigningKey key(String kind) {
        return key(pair(kind));
    }

    static SigningKey key(KeyPair pair) {
        return SigningKey.of(pair.getPrivate(), pair.getPublic());
    }

    static KeyPair pair(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.startsWith("P-") ? "EC" : kind);
            if (kind.startsWith("P-")) {
                generator.initialize(new ECGenParameterSpec("secp" + kind.substring(2) + "r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException foreign) {
            throw new AssertionError(foreign);
        }
    }

    static VerificationKey half(SigningKey key) {
        return VerificationKey.of(key.publicKey());
    }

    static RequestHead post() {
        return new RequestHead(
                "POST",
                "https://partner.example/v1/calls?order=new&order=old",
                List.of(
                        new Field("Host", "partner.example"),
                        new Field("Content-Type", "application/json"),
                        new Field("Content-Length", "18"),
                        new Field("Content-Digest", ContentDigest.of(CONTENT).fieldValue()),
                        new Field("Authorization", "Bearer secret-token"),
                        new Field("Idempotency-Key", "k-1"),
                        new Field("Ccx-Tenant", "tenant-1"),
                        new Field("Accept", "application/json")));
    }

    static ResponseHead created() {
        return new ResponseHead(
                201,
                List.of(
                        new Field("Content-Type", "application/json"),
                        new Field("Content-Digest", ContentDigest.of(CONTENT).fieldValue())));
    }

    static RequestHead with(RequestHead head, List<Field> more) {
        return new RequestHead(head.method(), head.targetUri(), joined(head.fields(), more));
    }

    static ResponseHead with(ResponseHead head, List<Field> more) {
        return new ResponseHead(head.status(), joined(head.fields(), more));
    }

    private static List<Field> joined(List<Field> fields, List<Field> more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more);
        return all;
    }

    static RequestHead changed(RequestHead head, String name, UnaryOperator<String> change) {
        return new RequestHead(head.method(), head.targetUri(), changed(head.fields(), name, change));
    }

    static ResponseHead changed(ResponseHead head, String name, UnaryOperator<String> change) {
        return new ResponseHead(head.status(), changed(head.fields(), name, change));
    }

    private static List<Field> changed(List<Field> fields, String name, UnaryOperator<String> change) {
        return fields.stream()
                .map(field -> field.name().equals(name) ? new Field(name, change.apply(field.value())) : field)
                .toList();
    }

    static RequestHead without(RequestHead head, String name) {
        return new RequestHead(head.method(), head.targetUri(), without(head.fields(), name));
    }

    static ResponseHead without(ResponseHead head, String name) {
        return new ResponseHead(head.status(), without(head.fields(), name));
    }

    private static List<Field> without(List<Field> fields, String name) {
        return fields.stream().filter(field -> !field.name().equals(name)).toList();
    }

    static String value(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElseThrow();
    }
}
