package io.ccaas.sdk.crm.testing;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A connector and a CRM that is played, with real mutual TLS and an API key in between. Close it. */
public final class CrmOverTls implements AutoCloseable {

    private final Path key;
    private final FakePartner partner;
    private final Ccaas ccaas;
    private final CrmConnector connector;

    private CrmOverTls(Path key, FakePartner partner, Ccaas ccaas) {
        this.key = key;
        this.partner = partner;
        this.ccaas = ccaas;
        this.connector = Crms.connect(ccaas, "crm");
    }

    /**
     * Opens both.
     *
     * @param directory empty
     * @param connector its name
     * @param base what stands behind the origin in the endpoint, for example {@code v1/}
     * @param options YAML of its options, for example <code>{ database: crm }</code>
     * @param answers what the CRM answers
     * @param time a clock
     * @return both
     * @throws IOException when the directory cannot be written
     */
    public static CrmOverTls open(
            Path directory,
            String connector,
            String base,
            String options,
            Function<ReceivedRequest, FakeAnswer> answers,
            Time time)
            throws IOException {
        PartnerFolder folder = PartnerFolder.create(directory);
        Path key = directory.resolve("api-key");
        write(key, "first");
        FakePartner partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .answering(answers)
                .start();
        Ccaas ccaas = Ccaas.builder().time(time).open(folder.write("""
                  - id: crm
                    role: CRM
                    connector: %s
                    endpoint: %s/%s
                    network: private
                    region: FR
                    receives: [CONTACT, INTERACTION, TRANSCRIPT]
                    tls: { policy: common-2026, trust: [ca.pem] }
                    identity: { certificate: client.pem, key: "file:client.key" }
                    apiKey: { header: Authorization, prefix: "Bearer ", secret: "file:api-key" }
                    options: %s
                    keeps: NOTHING
                """.formatted(
                        connector, partner.endpoint(), base, options)));
        return new CrmOverTls(key, partner, ccaas);
    }

    private static void write(Path key, String word) throws IOException {
        Files.writeString(key, Canaries.secret(word));
        PartnerFolder.ownersAlone(key);
    }

    /** Replaces the API key where it is kept. */
    public void replaceKey() {
        try {
            write(key, "second");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Whether a request carries the key that was given first.
     *
     * @param request as the CRM received it
     * @return false with the one that replaced it
     */
    public static boolean carriesFirstKey(ReceivedRequest request) {
        return request.field("authorization").equals("Bearer " + Canaries.secret("first"));
    }

    /**
     * The connector.
     *
     * @return the same each time
     */
    public CrmConnector connector() {
        return connector;
    }

    /**
     * What the CRM received.
     *
     * @return in order
     */
    public List<ReceivedRequest> received() {
        return partner.received();
    }

    @Override
    public void close() {
        ccaas.close();
        partner.close();
    }
}
