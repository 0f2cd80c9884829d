package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.FakeResponder;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import io.ccaas.sdk.tls.TlsTrust;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates, responders and lists of openssl, asked in the handshake of a call that must know. */
@Tag("real-servers")
final class RevocationToolsTest {

    @TempDir
    Path folder;

    private String call(TlsIdentity leaf, String origin) throws Exception {
        PartnerFolder files = PartnerFolder.create(folder);
        TlsTrust ours = TlsTrust.anchors(List.of(files.authority().certificate()));
        TlsServer server = TlsServer.builder(TlsPolicy.named("common-2026"), leaf)
                .requireClientCertificates(ours)
                .build();
        try (RawPartner partner = RawPartner.under(server, files, RevocationWorld::answerOnce);
                Bench bench =
                        Bench.open(files, partner.endpoint(), entry -> trusting(entry, origin), Ccaas.builder())) {
            bench.send(Bench.ONCE);
            return "SENT";
        } catch (SdkException refused) {
            return refused.code();
        }
    }

    private static String trusting(String entry, String origin) {
        return entry.replaceAll("(?m)^ *signing:.*\n", "").replace("[ca.pem]", "[root.pem], revocation: hard")
                + "    auxiliary: [ { origin: \"" + origin + "\", purpose: revocation } ]\n";
    }

    private static String index(boolean revoked) {
        return revoked ? OpensslAuthority.REVOKED : OpensslAuthority.GOOD;
    }

    @ParameterizedTest
    @CsvSource({
        "root, false, SENT",
        "root, true, TLS_REVOKED",
        "delegate, false, SENT",
        "delegate, true, TLS_REVOKED",
        "undelegated, false, TLS_REVOCATION_UNKNOWN",
        "stranger, false, TLS_REVOCATION_UNKNOWN",
        "stranger, true, TLS_REVOCATION_UNKNOWN"
    })
    void responder_isBelievedWhenItSpeaksForTheAuthority(String signer, boolean revoked, String outcome)
            throws Exception {
        try (OpensslAuthority authority = new OpensslAuthority(folder, index(revoked))) {
            String origin = authority.respondingAs(signer);
            assertEquals(outcome, call(authority.leaf("authorityInfoAccess = OCSP;URI:" + origin + "/"), origin));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "root, false, SENT",
        "root, true, TLS_REVOKED",
        "stranger, false, TLS_REVOCATION_UNKNOWN",
        "stranger, true, TLS_REVOCATION_UNKNOWN"
    })
    void list_isBelievedWhenTheAuthoritySignedIt(String signer, boolean revoked, String outcome) throws Exception {
        try (OpensslAuthority authority = new OpensslAuthority(folder, index(revoked));
                FakeResponder place = FakeResponder.start()) {
            place.answering(authority.listSignedBy(signer));
            String named = "crlDistributionPoints = URI:" + place.origin() + "/root.crl";
            assertEquals(outcome, call(authority.leaf(named), place.origin()));
        }
    }
}
