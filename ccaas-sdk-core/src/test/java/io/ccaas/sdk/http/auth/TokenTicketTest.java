package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.http.auth.dpop.DpopKey;
import io.ccaas.sdk.http.auth.dpop.Nonces;
import io.ccaas.sdk.http.auth.token.BoundTo;
import io.ccaas.sdk.http.auth.token.Thumbprint;
import io.ccaas.sdk.http.auth.token.TokenAnswer;
import io.ccaas.sdk.http.failure.TokenOutdatedException;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsTrust;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one attempt carries over the connection that it really got. */
class TokenTicketTest {

    private static final RequestHead HEAD = new RequestHead("GET", "https://crm.example/api/contacts", List.of());

    private final TestAuthority authority = TestAuthority.create("authority");
    private final TlsIdentity before = authority.client("before");
    private final TlsIdentity after = authority.client("after");
    private final List<String> invalidated = new ArrayList<>();

    private TokenTicket boundTo(TlsIdentity identity) {
        byte[] answer = "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\"}".getBytes(StandardCharsets.US_ASCII);
        BoundTo bound =
                new BoundTo(TokenBinding.MTLS, Thumbprint.of(identity.chain().get(0)));
        return new TokenTicket(
                TokenAnswer.read(answer).proven(bound, new CredentialIds(), Instant.now()),
                new Proofs(DpopKey.draw(Time.system()), new Nonces()),
                invalidated::add);
    }

    private TlsClient showing(TlsIdentity identity) {
        TlsTrust trust = TlsTrust.anchors(List.of(authority.certificate()));
        return TlsClient.of(TlsPolicy.named("common-2026"), trust, identity);
    }

    @Test
    void tokenOfTheCertificateThatIsShown_isCarried() {
        assertEquals(
                List.of(new Field("Authorization", "Bearer opaque")),
                boundTo(before).fields(HEAD, showing(before)));
    }

    @Test
    void tokenOfACertificateThatWasReplacedMeanwhile_isNotSent() {
        TokenTicket ticket = boundTo(before);
        assertThrows(TokenOutdatedException.class, () -> ticket.fields(HEAD, showing(after)));
        assertEquals(Authorization.Remedy.NEW_CERTIFICATE, ticket.remedy());
        ticket.mend();
        assertEquals(List.of(), invalidated);
    }
}
