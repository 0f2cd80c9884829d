package io.ccaas.sdk.crm.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.testing.CrmConnectorContract;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.Planted;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector of the sample CRM over mutual TLS with signed messages. */
final class ReferenceContractTest extends CrmConnectorContract {

    @TempDir
    Path directory;

    private final ReferenceCrm crm = new ReferenceCrm();
    private FakePartner partner;
    private Ccaas ccaas;
    private CrmConnector connector;

    @BeforeEach
    void start() throws IOException {
        PartnerFolder folder = PartnerFolder.create(directory);
        partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .verifying(RequestVerifier.builder(ReplayStore.inMemory(1000))
                        .trust("us", folder.clientKey())
                        .build())
                .signing(folder.partnerKey())
                .answering(crm::answer)
                .start();
        ccaas = Ccaas.open(folder.write(PartnerFolder.entry(
                "crm", "CRM", "reference", partner.endpoint() + "/v1/", "CONTACT, INTERACTION, TRANSCRIPT")));
        connector = Crms.connect(ccaas, "crm");
    }

    @AfterEach
    void stop() {
        ccaas.close();
        partner.close();
    }

    @Override
    protected CrmConnector connector() {
        return connector;
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return crm.notesOf(contact.text());
    }

    @Test
    void numbers_travelInBodiesAlone() {
        connector.findByNumber(PhoneNumber.parse("+33639980001"), Deadline.in(Duration.ofMinutes(1)));
        LeakGuard guard = LeakGuard.planting(Planted.number("caller", "+33639980001"));
        assertEquals(1, partner.received().size());
        for (ReceivedRequest request : partner.received()) {
            guard.requireAbsent(request.head().targetUri());
            request.head().fields().forEach(field -> guard.requireAbsent(field.value()));
        }
    }
}
