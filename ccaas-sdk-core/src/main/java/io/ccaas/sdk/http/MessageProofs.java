package io.ccaas.sdk.http;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.failure.CallRefusedException;
import io.ccaas.sdk.http.pipeline.PartnerProof;
import io.ccaas.sdk.http.tls.TlsInForce;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration.ResponseKey;
import io.ccaas.sdk.signing.RequestSigner;
import io.ccaas.sdk.signing.ResponseVerifier;
import io.ccaas.sdk.signing.keys.KeyTerm;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Loads how this side and a partner prove their messages. */
record MessageProofs(CredentialLoader loader, Time time, PartnerKeys keys, Function<Partner, TlsInForce> tls) {

    PartnerProof of(Partner partner) {
        return partner.signing()
                .map(declared -> of(partner, declared))
                .orElseGet(() -> new PartnerProof(Optional.empty(), Optional.empty()));
    }

    private PartnerProof of(Partner partner, SigningDeclaration declared) {
        return new PartnerProof(
                Optional.of(RequestSigner.of(requestKey(partner, declared), time)),
                declared.verifyResponses() ? Optional.of(verifier(partner, declared)) : Optional.empty());
    }

    SigningKey requestKey(Partner partner, SigningDeclaration declared) {
        SigningKey key =
                loader.signingKey("signing.key of " + partner.id(), new KeySource(declared.key(), declared.password()));
        if (key.algorithm() != declared.algorithm()) {
            throw new CallRefusedException(Problem.of(
                    "SIGNING_ALGORITHM",
                    "a key for " + declared.algorithm().wireName() + ", as signing.algorithm says",
                    "signing.key of " + partner.id() + " is for "
                            + key.algorithm().wireName(),
                    "Name the key's own algorithm, or give another key."));
        }
        return key;
    }

    VerificationKey responseKey(Partner partner, ResponseKey pinned) {
        return loader.verificationKey("signing.responseKeys of " + partner.id(), pinned.file());
    }

    Set<String> revokedKeys(Partner partner, Path file) {
        return loader.thumbprints("signing.revokedKeys of " + partner.id(), file);
    }

    private ResponseVerifier verifier(Partner partner, SigningDeclaration declared) {
        ResponseVerifier.Builder builder = ResponseVerifier.builder().time(time);
        for (ResponseKey pinned : declared.responseKeys()) {
            builder.trust(responseKey(partner, pinned), term(pinned));
        }
        declared.keyDirectory()
                .ifPresent(origin -> builder.trust(keys.directory(partner, origin, () -> tls.apply(partner))));
        declared.revokedKeys().ifPresent(file -> {
            revokedKeys(partner, file); // a list that cannot be read is found now, not with the first answer
            builder.revoked(keys.revoked(() -> revokedKeys(partner, file)));
        });
        return builder.build();
    }

    static KeyTerm term(ResponseKey pinned) {
        return pinned.notAfter()
                .map(day -> KeyTerm.until(endOf(day)).overlapping(Duration.ofDays(pinned.overlapDays())))
                .orElse(KeyTerm.OPEN);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }

    @Override
    public String toString() {
        return "MessageProofs";
    }
}
