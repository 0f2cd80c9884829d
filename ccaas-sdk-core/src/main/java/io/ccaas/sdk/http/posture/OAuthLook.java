package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.auth.ServerLook;
import io.ccaas.sdk.http.auth.metadata.ServerMetadata;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a partner's authorization server: asks for its metadata and nothing else, without any secret. */
record OAuthLook(Partner partner, OAuthDeclaration oauth, Pipeline.Surroundings around) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String EXPECTED = "metadata of the declared issuer, over the partner's TLS policy";

    List<Finding> with(TlsClient tls, Optional<JoseKey> key, Access access) {
        ClientProofFindings proof = new ClientProofFindings(partner.id(), oauth.proof(), key);
        BindingFindings binding = new BindingFindings(partner, oauth.binding());
        List<Finding> findings = new ArrayList<>();
        try {
            access.requireCallable();
            Deadline until = Deadline.in(PATIENCE, around.time());
            ServerMetadata metadata = ServerLook.at(partner, oauth, tls, around, until);
            // Where it says tokens are given must be declared too; a call would be refused otherwise.
            around.flows()
                    .permitAuxiliary(
                            partner.id(),
                            AuxiliaryOrigin.Purpose.TOKEN,
                            metadata.tokenEndpoint(oauth.needsIdentity()).uri());
            findings.add(server().well(EXPECTED, "it repeats its issuer, and its token endpoint is declared"));
            findings.add(proof.against(metadata.offers()));
            findings.add(binding.against(metadata));
        } catch (SdkException refusal) {
            findings.add(server().refused(refusal.problem()));
            proof.alone().ifPresent(findings::add);
            binding.alone().ifPresent(findings::add);
        }
        return findings;
    }

    private Told server() {
        return new Told("oauth.server", partner.id());
    }

    @Override
    public String toString() {
        return "OAuthLook[" + partner.id() + "]";
    }
}
