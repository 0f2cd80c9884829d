package io.ccaas.sdk.http.auth.sigv4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.canary.ListeningLoggers;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The vendor's published examples ("Signature Calculations for the Authorization Header", Amazon S3 API Reference). */
class SigV4SignerTest {

    private static final Instant THEN = Instant.parse("2013-05-24T00:00:00Z");
    private static final SigV4Signer SIGNER = new SigV4Signer("s3", "us-east-1");

    private static AwsCredential key(String id, String secret, Optional<String> token) {
        return new AwsCredential(
                "id",
                id,
                Secret.copyOf(secret.toCharArray()),
                token.map(text -> Secret.copyOf(text.toCharArray())),
                new AwsCredential.Dates(THEN, Optional.empty()),
                "test");
    }

    private static AwsCredential published() {
        return key("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", Optional.empty());
    }

    private static RequestHead head(String method, String target, Field... more) {
        List<Field> fields = new ArrayList<>(List.of(more));
        fields.add(new Field("Host", "examplebucket.s3.amazonaws.com"));
        return new RequestHead(method, "https://examplebucket.s3.amazonaws.com/" + target, fields);
    }

    private static Map<String, String> signed(RequestHead head, String content, AwsCredential key) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        SIGNER.sign(head, content.isEmpty() ? null : new FixedContent(content), key, THEN)
                .forEach(field -> fields.put(field.name(), field.value()));
        return fields;
    }

    private record FixedContent(String text) implements WireBody {

        @Override
        public long length() {
            return text.length();
        }

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void assertSignature(String expected, RequestHead head, String content) {
        String value = signed(head, content, published()).getOrDefault("Authorization", "");
        assertEquals("Signature=" + expected, value.substring(value.indexOf("Signature=")));
    }

    @Test
    void publishedExample_getOfARange() {
        assertSignature(
                "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
                head("GET", "test.txt", new Field("Range", "bytes=0-9")),
                "");
    }

    @Test
    void publishedExample_putOfAnObject() {
        assertSignature(
                "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
                head(
                        "PUT",
                        "test%24file.text",
                        new Field("Date", "Fri, 24 May 2013 00:00:00 GMT"),
                        new Field("x-amz-storage-class", "REDUCED_REDUNDANCY")),
                "Welcome to Amazon S3.");
    }

    @Test
    void publishedExample_subResource() {
        assertSignature(
                "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543", head("GET", "?lifecycle"), "");
    }

    @Test
    void publishedExample_listing() {
        assertSignature(
                "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
                head("GET", "?max-keys=2&prefix=J"),
                "");
    }

    @Test
    void content_isNeverCalledUnsigned() {
        Map<String, String> fields = signed(head("PUT", "a"), "hello", published());
        assertEquals(
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", fields.get("x-amz-content-sha256"));
        assertTrue(
                fields.getOrDefault("Authorization", "").contains(";x-amz-content-sha256;"),
                fields.getOrDefault("Authorization", ""));
    }

    @Test
    void requestWithoutContent_namesTheDigestOfNothing() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                signed(head("GET", "a"), "", published()).get("x-amz-content-sha256"));
    }

    @Test
    void sessionToken_isSentAndSigned() {
        Map<String, String> fields =
                signed(head("GET", "a"), "", key("id", Canaries.secret("key"), Optional.of(Canaries.secret("token"))));
        assertEquals(Canaries.secret("token"), fields.get("X-Amz-Security-Token"));
        assertTrue(
                fields.getOrDefault("Authorization", "").contains(";x-amz-security-token,"),
                fields.getOrDefault("Authorization", ""));
    }

    /** Amazon's library would write the token down. */
    @Test
    void sessionTokenUnderALoudLogger_isNotSigned() {
        AwsCredential session = key("id", Canaries.secret("key"), Optional.of(Canaries.secret("token")));
        ListeningLoggers.withAllLoud(() -> {
            SdkException refusal = assertThrows(SdkException.class, () -> signed(head("GET", "a"), "", session));
            assertEquals("SIGV4_LOGGED", refusal.code());
        });
    }

    @Test
    void keptKeyUnderALoudLogger_isSignedWith() {
        ListeningLoggers.withAllLoud(() ->
                assertTrue(signed(head("GET", "a"), "", key("id", Canaries.secret("key"), Optional.empty()))
                        .containsKey("Authorization")));
    }

    @Test
    void fieldsOfTheConnection_areNotSigned() {
        Map<String, String> fields = signed(
                head("GET", "a", new Field("Accept-Encoding", "identity"), new Field("User-Agent", "ccaas-sdk")),
                "",
                published());
        assertTrue(
                fields.getOrDefault("Authorization", "")
                        .contains("SignedHeaders=host;x-amz-content-sha256;x-amz-date,"),
                fields.getOrDefault("Authorization", ""));
    }

    @Test
    void everyAttempt_hasADateOfItsOwn() {
        String date = signed(head("GET", "a"), "", published()).get("X-Amz-Date");
        assertEquals("20130524T000000Z", date);
    }
}
