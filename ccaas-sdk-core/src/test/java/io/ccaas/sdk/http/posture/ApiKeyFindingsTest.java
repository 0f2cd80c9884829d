package io.ccaas.sdk.http.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.PartnerBuilder;
import io.ccaas.sdk.partner.Region;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.proof.ApiKeyDeclaration;
import io.ccaas.sdk.partner.declared.proof.IdentityDeclaration;
import io.ccaas.sdk.partner.web.WebEndpoint;
import io.ccaas.sdk.posture.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the doctor says of keys that requests carry as they are. */
class ApiKeyFindingsTest {

    private static final SecretReference PLACE = new SecretReference("env", "A");

    private static PartnerBuilder crm() {
        return Partner.builder("crm", Role.CRM, WebEndpoint.parse("https://crm.example/api/"))
                .region(Region.of("FR"))
                .receives(DataClass.CONTACT)
                .tls(TlsDeclaration.trusting("common-2026", Path.of("ca.pem")));
    }

    private static PartnerBuilder withIdentity() {
        return crm().identity(new IdentityDeclaration.Pem(Path.of("c.pem"), PLACE, Optional.empty()));
    }

    private static List<Severity> severities(PartnerBuilder partner) {
        return ApiKeyFindings.of(partner.build()).stream()
                .map(finding -> finding.severity())
                .toList();
    }

    @Test
    void keyAlone_isAWarning() {
        ApiKeyDeclaration key = new ApiKeyDeclaration("X-Key", "", PLACE);
        assertEquals(List.of(Severity.WARNING), severities(crm().apiKey(key)));
    }

    @Test
    void keyBesideACertificate_isWell() {
        ApiKeyDeclaration key = new ApiKeyDeclaration("X-Key", "", PLACE);
        assertEquals(List.of(Severity.OK), severities(withIdentity().apiKey(key)));
    }

    @Test
    void withoutAKey_thereIsNothingToSay() {
        assertEquals(List.of(), severities(withIdentity()));
    }
}
