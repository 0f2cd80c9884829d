package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.http.auth.answer.Thumbprint;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.http.failure.TokenOutdatedException;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** One token for one attempt. Used by one thread. */
final class TokenTicket implements Authorization.Ticket {

    private final AccessToken token;
    private final Proofs proofs;
    private final Consumer<String> invalidate;
    private String origin = "";
    private boolean outdated;
    private boolean wantsNonce;

    TokenTicket(AccessToken token, Proofs proofs, Consumer<String> invalidate) {
        this.token = token;
        this.proofs = proofs;
        this.invalidate = invalidate;
    }

    @Override
    public List<Field> fields(RequestHead head, Optional<X509Certificate> shown) {
        origin = Proofs.origin(head.targetUri());
        String value = token.value().use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII));
        return switch (token.boundTo().binding()) {
            case DPOP ->
                List.of(
                        proofs.field(head, Optional.of(Thumbprint.of(value))),
                        new Field("Authorization", "DPoP " + value));
            case MTLS -> {
                requireCertificate(shown);
                yield List.of(new Field("Authorization", "Bearer " + value));
            }
            case BEARER -> List.of(new Field("Authorization", "Bearer " + value));
        };
    }

    private void requireCertificate(Optional<X509Certificate> shown) {
        if (!ShownCertificate.binding(shown).equals(token.boundTo())) {
            outdated = true;
            throw new TokenOutdatedException();
        }
    }

    @Override
    public void answered(ResponseHead answer) {
        if (token.boundTo().binding() != TokenBinding.DPOP) {
            return;
        }
        boolean learnt = value(answer, "DPoP-Nonce")
                .map(nonce -> proofs.nonces().learn(origin, nonce))
                .orElse(false);
        wantsNonce = learnt
                && answer.status() == 401
                && answer.fields().stream()
                        .filter(field -> field.name().equalsIgnoreCase("WWW-Authenticate"))
                        .anyMatch(field -> asksForNonce(field.value()));
    }

    /** RFC 9449 section 9; only chooses what to try next, so its form need not be exact. */
    private static boolean asksForNonce(String challenge) {
        String lower = challenge.toLowerCase(Locale.ROOT);
        return lower.contains("dpop") && lower.contains("use_dpop_nonce");
    }

    private static Optional<String> value(ResponseHead answer, String name) {
        return answer.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    @Override
    public Authorization.Remedy remedy() {
        if (outdated) {
            return Authorization.Remedy.NEW_CERTIFICATE;
        }
        return wantsNonce ? Authorization.Remedy.NEW_NONCE : Authorization.Remedy.NEW_TOKEN;
    }

    /** A new nonce is known already, and a new certificate is seen by the next ticket. */
    @Override
    public void mend() {
        if (remedy() == Authorization.Remedy.NEW_TOKEN) {
            invalidate.accept(token.id());
        }
    }

    @Override
    public String toString() {
        return "TokenTicket[" + token + "]";
    }
}
