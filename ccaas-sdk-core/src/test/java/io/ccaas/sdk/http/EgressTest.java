package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.transport.Resolver;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.testing.PartnerFolder;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 2: what is not declared is refused before a byte is sent. */
class EgressTest {

    @TempDir
    Path directory;

    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    private static Resolver always(String... addresses) {
        return host -> {
            List<InetAddress> all = new ArrayList<>();
            for (String address : addresses) {
                all.add(InetAddress.getByName(address));
            }
            return all;
        };
    }

    private static String endpoint(RawPartner partner) {
        return "https://partner.example:" + partner.port();
    }

    /** Nobody may connect to the listener, wherever the name points. */
    private void addressRefused(String network, String... addresses) throws Exception {
        try (RawPartner listener = RawPartner.withoutTls(folder, wire -> {});
                Bench bench = Bench.open(
                        folder,
                        endpoint(listener),
                        entry -> entry.replace("network: private", "network: " + network),
                        Ccaas.builder().resolver(always(addresses)))) {
            SdkException refusal = assertThrows(SdkException.class, () -> bench.send(Bench.REPEATABLE));
            assertEquals("EGRESS_ADDRESS", refusal.code());
            assertEquals(0, listener.connections());
            assertTrue(bench.audited().contains("EGRESS_ADDRESS"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "fd00::1", "0.0.0.0"})
    void privateAddressOfAPublicPartner_isRefused(String address) throws Exception {
        addressRefused("public", address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "100.64.0.1", "fe80::1", "::ffff:169.254.169.254", "64:ff9b::7f00:1"})
    void addressesThatNoNetworkHolds_areRefusedForAPrivatePartnerToo(String address) throws Exception {
        addressRefused("private", address);
    }

    @Test
    void publicAddressBesideALoopbackOne_isRefused() throws Exception {
        addressRefused("public", "93.184.215.14", "127.0.0.1");
    }

    @Test
    void loopbackAddressBesideAForbiddenOne_isRefused() throws Exception {
        addressRefused("private", "127.0.0.1", "169.254.169.254");
    }

    @Test
    void declaredPrivatePartner_isDialled() throws Exception {
        try (RawPartner listener = RawPartner.withoutTls(folder, wire -> {});
                Bench bench = Bench.open(
                        folder,
                        endpoint(listener),
                        entry -> entry,
                        Ccaas.builder().resolver(always("127.0.0.1")))) {
            assertThrows(SdkException.class, () -> bench.send(Bench.ONCE));
            assertTrue(listener.connections() > 0, "the refusals above prove nothing");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void redirect_isNotFollowed(int status) throws Exception {
        try (RawPartner elsewhere = RawPartner.start(folder, RawPartner::wellBehaved);
                RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    wire.signed(request, status, "", new Field("location", elsewhere.endpoint() + "/v1/audio"));
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            SdkException refusal = assertThrows(SdkException.class, () -> bench.send(Bench.REPEATABLE));
            assertEquals("PARTNER_ANSWERED_" + status, refusal.code());
            assertEquals(1, partner.received().size());
            assertEquals(0, elsewhere.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "https://localhost@evil.example",
                "https://löcalhost.example",
                "ftp://localhost"
            })
    void endpointThatIsNotPlainHttps_isRefusedWhenOpened(String endpoint) throws Exception {
        try (RawPartner listener = RawPartner.withoutTls(folder, wire -> {})) {
            SdkException refusal = assertThrows(
                    SdkException.class,
                    () -> Bench.open(folder, endpoint + ":" + listener.port()).close());
            assertTrue(String.valueOf(refusal.getMessage()).contains("endpoint"), refusal::getMessage);
            assertEquals(0, listener.connections());
        }
    }

    @Test
    void classOfDataThatIsNotDeclared_isRefusedBeforeAConnection() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint(), Bench.asCrm("CONTACT"), Ccaas.builder())) {
            RequestTemplate note = RequestTemplate.named("note", "POST", "notes")
                    .json(io.ccaas.sdk.partner.DataClass.TRANSCRIPT)
                    .build();
            CrmClient crm = bench.ccaas().crmClient("transcribe", java.util.Set.of(note));
            SdkException refusal = assertThrows(
                    SdkException.class,
                    () -> crm.send(
                            note,
                            io.ccaas.sdk.recording.TransferId.fresh(),
                            java.util.Map.of(),
                            JsonBody.object(),
                            crm.defaultDeadline()));
            assertEquals("EGRESS_DATA_CLASS", refusal.code());
            assertEquals(0, partner.connections());
        }
    }
}
