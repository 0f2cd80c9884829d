package io.ccaas.sdk.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.http.auth.answer.Thumbprint;
import io.ccaas.sdk.http.auth.answer.TokenAnswer;
import io.ccaas.sdk.http.auth.dpop.DpopKey;
import io.ccaas.sdk.http.auth.dpop.Nonces;
import io.ccaas.sdk.http.auth.token.BoundTo;
import io.ccaas.sdk.http.failure.TokenOutdatedException;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.time.Time;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static Optional<X509Certificate> shown(TlsIdentity identity) {
        return Optional.of(identity.chain().get(0));
    }

    @Test
    void tokenOfTheCertificateThatIsShown_isCarried() {
        assertEquals(
                List.of(new Field("Authorization", "Bearer opaque")),
                boundTo(before).fields(HEAD, shown(before)));
    }

    @Test
    void tokenOfACertificateThatWasReplacedMeanwhile_isNotSent() {
        TokenTicket ticket = boundTo(before);
        assertThrows(TokenOutdatedException.class, () -> ticket.fields(HEAD, shown(after)));
        assertEquals(Authorization.Remedy.NEW_CERTIFICATE, ticket.remedy());
        ticket.mend();
        assertEquals(List.of(), invalidated);
    }
}
