package io.ccaas.sdk.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.PartnerBuilder;
import io.ccaas.sdk.partner.Region;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.partner.declared.ProxyDeclaration;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.partner.declared.proof.IdentityDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.web.Issuer;
import io.ccaas.sdk.partner.web.WebEndpoint;
import io.ccaas.sdk.partner.web.WebOrigin;
import io.ccaas.sdk.tls.pins.Pin;
import io.ccaas.sdk.tls.pins.PinSet;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowMapTest {

    private static final SecretReference PLANTED = new SecretReference("file", "planted");

    private static PartnerBuilder partner(String id, Role role, String endpoint) {
        return Partner.builder(id, role, WebEndpoint.parse(endpoint))
                .tls(TlsDeclaration.trusting("common-2026", Path.of("ca.pem")))
                .identity(new IdentityDeclaration.Pem(
                        Path.of("client.pem"), new SecretReference("file", "client.key"), Optional.empty()));
    }

    private static DataFlowMap map() {
        Partner transcription = partner("transcribe-fr", Role.TRANSCRIPTION, "https://asr.example/v1/")
                .region(Region.of("FR"))
                .receives(DataClass.AUDIO)
                .signing(new SigningDeclaration(
                        new SecretReference("file", "sign.key"),
                        Optional.empty(),
                        SignatureAlgorithm.ED25519,
                        true,
                        List.of(Path.of("partner.pub"))))
                .build();
        Partner crm = partner("crm", Role.CRM, "https://crm.example:8443/")
                .region(Region.of("DE"))
                .receives(DataClass.TRANSCRIPT, DataClass.CONTACT)
                .auxiliary(List.of(
                        new AuxiliaryOrigin(WebOrigin.parse("https://login.example"), AuxiliaryOrigin.Purpose.TOKEN)))
                .build();
        return DataFlowMap.builder()
                .allowedRegions(Region.of("EU"))
                .add(transcription)
                .add(crm)
                .build();
    }

    @Test
    void map_isDrawnByRegionWithDataAndProofs() {
        assertEquals("""
                flowchart LR
                  home["this application"]
                  subgraph regionDE["DE"]
                    p1["crm<br/>CRM<br/>https://crm.example:8443<br/>TLS common-2026<br/>mTLS, not signed<br/>keeps ITS_OWN_RULES"]
                  end
                  subgraph regionFR["FR"]
                    p0["transcribe-fr<br/>TRANSCRIPTION<br/>https://asr.example<br/>TLS common-2026<br/>mTLS, signed ed25519, answers verified<br/>keeps NOTHING"]
                  end
                  home -->|"AUDIO"| p0
                  home -->|"CONTACT, TRANSCRIPT"| p1
                  p1a0["https://login.example<br/>authorization server"]
                  home -.->|"no data of calls<br/>TLS common-2026, mTLS"| p1a0
                """, FlowMap.mermaid(map()));
    }

    /** Whoever looks at an arrow sees what keeps others out, and until when. */
    @Test
    void pinsOfAPartner_areOnItsArrowWithTheirFirstEnd() {
        PinSet pins = PinSet.of(List.of(
                new Pin("A".repeat(43) + "=", "desk", LocalDate.of(2027, 5, 1)),
                new Pin("A".repeat(42) + "E=", "desk", LocalDate.of(2027, 4, 1))));
        DataFlowMap pinned = DataFlowMap.builder()
                .allowedRegions(Region.of("EU"))
                .add(partner("crm", Role.CRM, "https://crm.example/")
                        .region(Region.of("DE"))
                        .receives(DataClass.CONTACT)
                        .tls(new TlsDeclaration(
                                "common-2026",
                                List.of(Path.of("ca.pem")),
                                false,
                                pins,
                                RevocationMode.SOFT,
                                TlsProviderName.JAVA))
                        .build())
                .build();
        assertTrue(FlowMap.mermaid(pinned)
                .contains("<br/>TLS common-2026<br/>2 pins until 2027-04-01<br/>mTLS, not signed<br/>"));
        assertTrue(FlowMap.svg(pinned).contains(">2 pins until 2027-04-01</text>"));
        assertTrue(FlowMap.html(pinned)
                .contains("<span class=\"c\">" + Markup.flowing("2 pins until 2027-04-01") + "</span>"));
    }

    private static DataFlowMap withTokens(ClientProof proof, TokenBinding binding) {
        Issuer issuer = Issuer.parse("https://login.example/realms/x");
        return DataFlowMap.builder()
                .allowedRegions(Region.of("EU"))
                .add(partner("crm", Role.CRM, "https://crm.example/")
                        .region(Region.of("DE"))
                        .receives(DataClass.CONTACT)
                        .oauth(OAuthDeclaration.of(issuer, "us", proof, binding))
                        .proxy(new ProxyDeclaration(
                                WebOrigin.parseCleartext("http://proxy.example:3128"),
                                Network.PRIVATE,
                                Optional.of(new ProxyDeclaration.Login("us", PLANTED))))
                        .auxiliary(List.of(new AuxiliaryOrigin(
                                WebOrigin.parse("https://login.example"), AuxiliaryOrigin.Purpose.TOKEN)))
                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({"MTLS, token bound by mTLS", "DPOP, token bound by DPoP", "BEARER, 'Bearer token, bound to nothing'"})
    void tokens_areOnTheArrowWithWhatTheyAreWorth(TokenBinding binding, String words) {
        DataFlowMap map = withTokens(new ClientProof.SharedSecret(PLANTED, false), binding);
        assertTrue(FlowMap.mermaid(map).contains("<br/>mTLS, not signed<br/>" + words + "<br/>"));
        assertTrue(FlowMap.svg(map).contains(">" + words + "</text>"));
        assertTrue(FlowMap.html(map).contains("<span class=\"c\">" + words + "</span>"));
    }

    @Test
    void authorizationServer_getsCredentialsAndNothingElse() {
        DataFlowMap map = withTokens(
                new ClientProof.PrivateKeyJwt(PLANTED, Optional.empty(), Optional.empty()), TokenBinding.DPOP);
        assertTrue(FlowMap.mermaid(map)
                .contains("home -.->|\"credentials only: private_key_jwt<br/>TLS common-2026, mTLS\"| p0a0"));
        assertTrue(FlowMap.svg(map).contains(">credentials only: private_key_jwt</text>"));
        assertTrue(FlowMap.html(map).contains("<span class=\"c\">authorization server</span>"));
    }

    @Test
    void proxy_standsOnTheWayOfAllThatBelongsToThePartner() {
        DataFlowMap map = withTokens(new ClientProof.TlsCertificate(false), TokenBinding.MTLS);
        assertTrue(FlowMap.mermaid(map)
                .contains("home -->|\"CONTACT\"| p0w([\"through proxy http://proxy.example:3128\"]) --> p0"));
        assertEquals(3, FlowMap.svg(map).split(">proxy</text>", -1).length);
        assertTrue(FlowMap.html(map).contains("through proxy http://proxy"));
        assertFalse(FlowMap.html(map).contains("planted"));
    }

    @Test
    void markupInALabel_becomesEntities() {
        assertEquals("#34;#93;#59; click x #60;script#62;#10;end", Label.text("\"]; click x <script>\nend"));
    }

    @Property(tries = 300)
    void label_neverLeavesItsQuotes(@ForAll String text) {
        assertTrue(Label.text(text).matches("[A-Za-z0-9 .,:/_#;-]*"));
    }
}
