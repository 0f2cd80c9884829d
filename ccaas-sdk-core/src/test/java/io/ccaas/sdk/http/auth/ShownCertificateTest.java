package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.testing.FakePartner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token is bound to what a connection showed; a certificate that nobody asked for binds nothing. */
class ShownCertificateTest {

    @TempDir
    Path directory;

    @Test
    void partnerThatAsksForNoCertificate_isGivenNoTokenThatIsBoundToOne() throws Exception {
        try (OAuthWorld world = OAuthWorld.open(directory, "mtls");
                FakePartner careless = FakePartner.builder(
                                world.folder.authority().server("localhost"), world.folder.authority())
                        .admittingStrangers()
                        .start()) {
            world.towards(careless.endpoint(), OAuthWorld.jwt("mtls"), Ccaas.builder());
            assertEquals("CERTIFICATE_NOT_SHOWN", world.refusal());
            assertEquals(List.of(), careless.received());
        }
    }

    @Test
    void serverThatAsksForNoCertificate_isNotAskedForATokenThatIsBoundToOne() throws Exception {
        try (OAuthWorld world = OAuthWorld.withCarelessServer(directory, "mtls")) {
            world.authority.tokens = call -> FakeAuthorizationServer.answer("Bearer", "opaque", 60);
            assertEquals("CERTIFICATE_NOT_SHOWN", world.refusal());
            assertEquals(List.of(), world.authority.calls());
        }
    }

    @Test
    void otherBindings_needNoCertificate() throws Exception {
        try (OAuthWorld world = OAuthWorld.withCarelessServer(directory, "dpop")) {
            assertEquals(200, world.call().status());
        }
    }
}
