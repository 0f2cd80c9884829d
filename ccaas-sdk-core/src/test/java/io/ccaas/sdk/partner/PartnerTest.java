package io.ccaas.sdk.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.partner.declared.CallLimits;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException.Fault;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.partner.declared.Retention;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.web.WebEndpoint;
import io.ccaas.sdk.tls.pins.PinSet;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Declaring in code follows the rules of the file. */
class PartnerTest {

    private static List<Fault> faults(PartnerBuilder partner) {
        return assertThrows(DeclarationRefusedException.class, partner::build).faults();
    }

    private static List<Fault> faults(DataFlowMap.Builder map) {
        return assertThrows(DeclarationRefusedException.class, map::build).faults();
    }

    @Test
    void defaults_areTheSafeOnes() {
        Partner partner = Declared.transcription("t").build();
        assertEquals(Network.PUBLIC, partner.network());
        assertEquals(Retention.NOTHING, partner.keeps());
        assertEquals(CallLimits.standard(), partner.limits());
        assertEquals(Optional.empty(), partner.signing());
    }

    @Test
    void everythingMissing_isListedAtOnce() {
        PartnerBuilder empty = Partner.builder("BAD ID", Role.CRM, WebEndpoint.parse("https://10.0.0.1/"));
        assertEquals(
                List.of("id", "receives", "region", "tls", "identity", "endpoint"),
                faults(empty).stream().map(Fault::path).toList());
        assertEquals(0, faults(empty).get(0).line());
    }

    @ParameterizedTest
    @EnumSource(
            value = DataClass.class,
            names = {"CONTACT", "INTERACTION", "TRANSCRIPT"})
    void transcriptionPartnerReceivingMoreThanAudio_isRefused(DataClass more) {
        Fault fault = faults(Declared.transcription("t").receives(DataClass.AUDIO, more))
                .get(0);
        assertEquals(
                "receives: ROLE_DATA_CLASS: expected a TRANSCRIPTION partner to receive nothing but AUDIO, but more is"
                        + " declared. Remove the others; no setting allows them",
                fault.message());
    }

    @Test
    void crmReceivingAudio_isRefused() {
        assertEquals(
                "ROLE_DATA_CLASS",
                faults(Declared.crm("c").receives(DataClass.AUDIO))
                        .get(0)
                        .problem()
                        .code());
    }

    @Test
    void privateAddressAsEndpoint_needsThePrivateNetwork() {
        PartnerBuilder local = Partner.builder("c", Role.CRM, WebEndpoint.parse("https://[::1]:8443/"))
                .region(Region.of("FR"))
                .receives(DataClass.CONTACT)
                .tls(TlsDeclaration.trusting("modern-2026", Path.of("ca.pem")))
                .identity(Declared.identity("k"));
        assertEquals("EGRESS_ADDRESS", faults(local).get(0).problem().code());
        assertEquals(Network.PRIVATE, local.network(Network.PRIVATE).build().network());
    }

    @Test
    void builtPartner_doesNotFollowItsBuilder() {
        PartnerBuilder builder = Declared.crm("c");
        Partner partner = builder.build();
        builder.receives(DataClass.TRANSCRIPT).network(Network.PRIVATE);
        assertEquals(Network.PUBLIC, partner.network());
        assertEquals(2, partner.receives().size());
    }

    @Test
    void sameIdTwice_isRefused() {
        Fault fault = faults(DataFlowMap.builder()
                        .allowedRegions(Region.of("EU"))
                        .add(Declared.crm("c").build())
                        .add(Declared.crm("c").build()))
                .get(0);
        assertEquals("partners[1].id", fault.path());
        assertEquals("PARTNER_TWICE", fault.problem().code());
    }

    @Test
    void noAllowedRegion_isRefused() {
        assertEquals(
                "allowedRegions",
                faults(DataFlowMap.builder().add(Declared.crm("c").build()))
                        .get(0)
                        .path());
    }

    @Test
    void unionCoversItsMembersAndNotTheReverse() {
        Partner french = Declared.crm("c").build();
        Partner european = Declared.crm("c").region(Region.of("EU")).build();
        DataFlowMap.builder().allowedRegions(Region.of("EU")).add(french).build();
        assertEquals(
                "REGION_NOT_ALLOWED",
                faults(DataFlowMap.builder().allowedRegions(Region.of("FR")).add(european))
                        .get(0)
                        .problem()
                        .code());
    }

    @Test
    void unknownRegion_isRefused() {
        assertThrows(DeclarationRefusedException.class, () -> Region.of("UK"));
        assertThrows(DeclarationRefusedException.class, () -> Region.of("FRA"));
    }

    @Test
    void oneKeyForSigningAndTls_isRefused() {
        SigningDeclaration signing = new SigningDeclaration(
                Declared.file("client.key"), Optional.empty(), SignatureAlgorithm.ED25519, false, List.of());
        Fault fault = faults(DataFlowMap.builder()
                        .allowedRegions(Region.of("EU"))
                        .add(Declared.transcription("t").build())
                        .add(Declared.crm("c")
                                .identity(Declared.identity("other.key"))
                                .signing(signing)
                                .build()))
                .get(0);
        assertEquals("partners[1].signing.key", fault.path());
        assertEquals(
                "the same key is declared for the TLS identity and for request signatures",
                fault.problem().found());
    }

    @Test
    void oneIdentityForTwoPartners_isAllowed() {
        assertEquals(
                2, Declared.map(Declared.crm("a"), Declared.crm("b")).partners().size());
    }

    @Test
    void connectorOfAnotherRole_isRefused() {
        ConnectorDeclaration connector = new ConnectorDeclaration("asr", Role.TRANSCRIPTION, List.of());
        assertEquals(
                "CONNECTOR_ROLE",
                faults(DataFlowMap.builder()
                                .allowedRegions(Region.of("EU"))
                                .connectors(List.of(connector))
                                .add(Declared.crm("c").connector("asr").build()))
                        .get(0)
                        .problem()
                        .code());
    }

    @Test
    void optionsWithoutConnector_areRefused() {
        assertEquals(
                "partners[0].options",
                faults(DataFlowMap.builder()
                                .allowedRegions(Region.of("EU"))
                                .add(Declared.crm("c").option("a", "b").build()))
                        .get(0)
                        .path());
    }

    @Test
    void contradictingDeclarations_cannotBeMade() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TlsDeclaration(
                        "common-2026",
                        List.of(Path.of("a")),
                        true,
                        PinSet.none(),
                        RevocationMode.SOFT,
                        TlsProviderName.JAVA));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TlsDeclaration(
                        "common-2026", List.of(), false, PinSet.none(), RevocationMode.SOFT, TlsProviderName.JAVA));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SigningDeclaration(
                        Declared.file("k"), Optional.empty(), SignatureAlgorithm.ED25519, true, List.of()));
    }

    @Test
    void limitOutOfRange_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CallLimits(Duration.ZERO, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CallLimits(Duration.ofDays(2), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CallLimits(Duration.ofDays(1), (1L << 30) + 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CallLimits(Duration.ofDays(1), 1, 1001));
    }

    @Test
    void printedForms_areShort() {
        assertEquals(
                "Partner[c, CRM, https://crm.example]",
                Declared.crm("c").build().toString());
        assertEquals("DataFlowMap[c]", Declared.map(Declared.crm("c")).toString());
    }
}
