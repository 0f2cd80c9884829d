package io.ccaas.sdk.signing.jose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.encoding.Base64Url;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.testing.TestKeyKind;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;

class JwsSignerTest {

    private static final JsonObject PAYLOAD = JsonObject.builder().put("a", 1).build();

    private final KeyPair pair = TestKeyKind.P256.generate();
    private final JwsSigner signer = JwsSigner.of(JoseKey.of(SigningKey.of(pair.getPrivate(), pair.getPublic())));

    @Test
    void whatWasSigned_isVerified() {
        String document = signer.sign("test+jws", JsonObject.builder().build(), PAYLOAD);
        CompactJws jws = CompactJws.es256("test+jws", List.of(VerificationKey.of(pair.getPublic())));

        assertArrayEquals(
                Json.write(PAYLOAD),
                jws.verify(document.getBytes(StandardCharsets.US_ASCII)).payload());
    }

    @Test
    void furtherMembers_standInTheHeader() {
        JsonObject header = JsonObject.builder().put("kid", "k1").build();
        String first = signer.sign("test+jws", header, PAYLOAD).split("\\.", -1)[0];

        JsonObject read = Json.readObject(Base64Url.decode(first).orElseThrow(), JsonLimits.standard());
        assertEquals("k1", read.requireText("kid"));
        assertEquals("ES256", read.requireText("alg"));
        assertEquals("test+jws", read.requireText("typ"));
    }

    @Test
    void typeAndAlgorithm_areNotTakenFromTheHeader() {
        for (String member : List.of("typ", "alg")) {
            JsonObject header = JsonObject.builder().put(member, "x").build();
            assertThrows(IllegalArgumentException.class, () -> signer.sign("test+jws", header, PAYLOAD));
        }
    }
}
