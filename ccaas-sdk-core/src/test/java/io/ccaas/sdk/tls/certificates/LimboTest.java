package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.tls.revocation.ListsOfACase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server cases of C2SP's x509-limbo, each at its own moment and depth, with its own revocation lists; those of the web
 * under the rules for public authorities. The file has none of BetterTLS.
 */
@Tag("real-servers")
final class LimboTest {

    private static final int SERVER_CASES = 198;
    private static final int LEAST_CONFORMING = 168;
    private static final int DEPTH = 5;

    private static final ChainRules PRIVATE = rules(false);
    private static final ChainRules PUBLIC = rules(true);

    private static ChainRules rules(boolean publicPki) {
        return new ChainRules(
                new KeyRules(2048, 2048, Set.of("secp256r1", "secp384r1", "secp521r1")),
                Set.of(
                        "SHA256withRSA",
                        "SHA384withRSA",
                        "SHA512withRSA",
                        "SHA256withECDSA",
                        "SHA384withECDSA",
                        "SHA512withECDSA"),
                new LifetimeRules(new TreeMap<>(), 1_000_000),
                Purpose.SERVER,
                publicPki);
    }

    private static List<JsonObject> cases() throws Exception {
        Path file = Path.of(System.getProperty("witnesses", ""), "data", "limbo", "limbo.json");
        JsonLimits limits = new JsonLimits(4_000_000, 16, 200_000, 1_000_000, 100);
        return Json.readObject(Files.readAllBytes(file), limits).requireArray("testcases").objects().stream()
                .filter(one -> one.requireText("validation_kind").equals("SERVER"))
                .toList();
    }

    private static X509Certificate certificate(String pem) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<X509Certificate> certificates(List<String> pems) throws CertificateException {
        List<X509Certificate> read = new ArrayList<>();
        for (String pem : pems) {
            read.add(certificate(pem));
        }
        return read;
    }

    private static void prove(JsonObject one) throws CertificateException {
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate(one.requireText("peer_certificate"))));
        chain.addAll(certificates(one.requireArray("untrusted_intermediates").texts()));
        Set<X509Certificate> anchors =
                Set.copyOf(certificates(one.requireArray("trusted_certs").texts()));
        String name = one.object("expected_peer_name")
                .map(peer -> peer.requireText("value"))
                .orElse(null);
        Instant at = one.text("validation_time")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .orElseGet(Instant::now);
        int depth = (int) one.wholeNumber("max_chain_depth").orElse(DEPTH);
        boolean web = one.requireText("id").startsWith("webpki::");
        ProvenPath path = (web ? PUBLIC : PRIVATE).prove(chain, name, anchors, at, depth);
        ListsOfACase.requireGood(path, lists(one), at);
    }

    private static List<byte[]> lists(JsonObject one) {
        return one.requireArray("crls").texts().stream()
                .map(pem -> Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z0-9 ]+-----", "")))
                .toList();
    }

    /** What Java cannot even read is refused too; anything unchecked fails the test. */
    private static boolean accepts(JsonObject one) {
        try {
            prove(one);
            return true;
        } catch (CertificateException refused) {
            return false;
        }
    }

    @Test
    void serverCases_conformUnlessListed() throws Exception {
        Set<String> accepted = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        List<JsonObject> cases = cases();
        for (JsonObject one : cases) {
            boolean wanted = one.requireText("expected_result").equals("SUCCESS");
            if (accepts(one) != wanted) {
                (wanted ? refused : accepted).add(one.requireText("id"));
            }
        }
        assertEquals(SERVER_CASES, cases.size());
        assertEquals(LimboDeviations.cases(LimboDeviations.ACCEPTED), accepted, "accepted, against the suite");
        assertEquals(LimboDeviations.cases(LimboDeviations.REFUSED), refused, "refused, against the suite");
        assertTrue(SERVER_CASES - accepted.size() - refused.size() >= LEAST_CONFORMING);
    }
}
