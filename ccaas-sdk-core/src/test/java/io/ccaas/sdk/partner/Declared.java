package io.ccaas.sdk.partner;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.proof.IdentityDeclaration;
import io.ccaas.sdk.partner.web.WebEndpoint;
import java.nio.file.Path;
import java.util.Optional;

/** Partners for tests, declared in code. */
final class Declared {

    private Declared() {}

    static PartnerBuilder transcription(String id) {
        return common(Partner.builder(id, Role.TRANSCRIPTION, WebEndpoint.parse("https://partner.com/v1/")))
                .receives(DataClass.AUDIO);
    }

    static PartnerBuilder crm(String id) {
        return common(Partner.builder(id, Role.CRM, WebEndpoint.parse("https://crm.example/api/")))
                .receives(DataClass.CONTACT, DataClass.TRANSCRIPT);
    }

    static SecretReference file(String name) {
        return new SecretReference(SecretReference.FILE, name);
    }

    static IdentityDeclaration identity(String key) {
        return new IdentityDeclaration.Pem(Path.of("client.pem"), file(key), Optional.empty());
    }

    private static PartnerBuilder common(PartnerBuilder partner) {
        return partner.region(Region.of("FR"))
                .tls(TlsDeclaration.trusting("common-2026", Path.of("ca.pem")))
                .identity(identity("client.key"));
    }

    static DataFlowMap map(PartnerBuilder... partners) {
        DataFlowMap.Builder map = DataFlowMap.builder().allowedRegions(Region.of("FR"), Region.of("DE"));
        for (PartnerBuilder partner : partners) {
            map.add(partner.build());
        }
        return map.build();
    }
}
