package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.auth.metadata.Discovery;
import io.ccaas.sdk.http.auth.metadata.ServerMetadata;
import io.ccaas.sdk.http.failure.TokenUnavailableException;
import io.ccaas.sdk.partner.web.Issuer;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.time.Deadline;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an issuer says of itself, and when it is believed (RFC 8414 section 3). */
class DiscoveryTest {

    private static final String ISSUER = "https://login.example/realms/demo";

    private final ManualTime time = ManualTime.at(Instant.parse("2026-11-22T10:00:00Z"));
    private final List<URI> asked = new ArrayList<>();
    private Optional<String> first = Optional.of(metadata(ISSUER));
    private Optional<String> second = Optional.empty();
    private boolean ill;

    private final Discovery discovery = new Discovery(Issuer.parse(ISSUER), this::fetch, time);

    private Optional<byte[]> fetch(URI target, Deadline until) {
        asked.add(target);
        if (ill) {
            throw new TokenUnavailableException("a test says so");
        }
        return (target.getPath().endsWith("openid-configuration") ? second : first)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String metadata(String issuer) {
        return "{\"issuer\":\"" + issuer + "\",\"token_endpoint\":\"https://login.example/token\","
                + "\"mtls_endpoint_aliases\":{\"token_endpoint\":\"https://mtls.login.example/token\"}}";
    }

    private ServerMetadata find() {
        return discovery.metadata(Deadline.in(Duration.ofMinutes(1)));
    }

    private String refusal(String json) {
        first = Optional.of(json);
        return assertThrows(SdkException.class, this::find).code();
    }

    @Test
    void endpoints_areThoseOfTheMetadata() {
        assertEquals(
                "https://login.example/token", find().tokenEndpoint(false).uri().toString());
        assertEquals(
                "https://mtls.login.example/token",
                find().tokenEndpoint(true).uri().toString());
    }

    @Test
    void serverWithoutAliases_isAskedAtItsOneEndpoint() {
        first = Optional.of("{\"issuer\":\"" + ISSUER + "\",\"token_endpoint\":\"https://login.example/token\"}");
        assertEquals(
                "https://login.example/token", find().tokenEndpoint(true).uri().toString());
    }

    @Test
    void wordOfRfc8414_standsBeforeThePath_andThatOfOpenIdBehind() {
        second = first;
        first = Optional.empty();
        find();
        assertEquals(
                List.of(
                        URI.create("https://login.example/.well-known/oauth-authorization-server/realms/demo"),
                        URI.create("https://login.example/realms/demo/.well-known/openid-configuration")),
                asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example/realms/demo/",
                "https://login.example/realms/Demo",
                "https://LOGIN.example/realms/demo",
                "https://login.example:443/realms/demo",
                "http://login.example/realms/demo",
                "https://evil.example/realms/demo"
            })
    void metadataOfAnotherIssuer_isNotBelieved(String other) {
        assertEquals("ISSUER_MISMATCH", refusal(metadata(other)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "nothing",
                "{\"issuer\":\"https://login.example/realms/demo\"}",
                "{\"issuer\":\"https://login.example/realms/demo\",\"token_endpoint\":\"http://login.example/token\"}"
            })
    void metadataThatIsNone_isRefused(String json) {
        assertEquals("ISSUER_METADATA", refusal(json));
    }

    @Test
    void issuerWithoutMetadata_isUnavailable() {
        first = Optional.empty();
        assertEquals(
                "TOKEN_UNAVAILABLE",
                assertThrows(SdkException.class, this::find).code());
    }

    @Test
    void metadata_isFetchedAgainAfterAnHour() {
        find();
        time.advance(Duration.ofMinutes(59));
        find();
        assertEquals(1, asked.size());
        time.advance(Duration.ofMinutes(2));
        find();
        assertEquals(2, asked.size());
    }

    @Test
    void illServer_isAskedForTokensWhereItWasBefore() {
        find();
        ill = true;
        time.advance(Duration.ofHours(2));
        assertEquals(
                "https://login.example/token", find().tokenEndpoint(false).uri().toString());
    }

    @Test
    void issuerThatChangesItsName_isNotBelievedAnyMore() {
        find();
        time.advance(Duration.ofHours(2));
        assertEquals("ISSUER_MISMATCH", refusal(metadata("https://evil.example")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "https://LOGIN.example",
                "https://login.example:443",
                "https://login.example/?a=b",
                "https://login.example/#a",
                "https://u@login.example"
            })
    void issuerInAnotherSpelling_isRefusedWhenDeclared(String text) {
        String code = assertThrows(SdkException.class, () -> Issuer.parse(text)).code();
        assertArrayEquals(new Object[] {"URL_"}, new Object[] {code.substring(0, 4)});
    }

    @Test
    void tokenEndpointOutsideOfTheDeclaredOrigins_isNotAsked(@TempDir Path directory) throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "mtls")) {
            world.authority.metadata = issuer ->
                    "{\"issuer\":\"" + issuer + "\",\"token_endpoint\":\"" + world.resource.endpoint() + "/token\"}";
            assertEquals("EGRESS_ORIGIN", world.refusal());
            assertEquals(0, world.resource.received().size());
        }
    }
}
