package io.ccaas.sdk.crm.tryton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Documents;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.testing.CrmConnectorContract;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.Planted;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract and more against a real Tryton, behind mutual TLS. */
@Tag("real-servers")
@Tag("long-run")
final class TrytonRealTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");

    @TempDir
    static Path serverDirectory;

    @SuppressWarnings("NullAway.Init")
    private static TrytonServer server;

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private TrytonFront tryton;

    @BeforeAll
    static void startServer() throws Exception {
        server = TrytonServer.start(serverDirectory);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void start() throws Exception {
        tryton = TrytonFront.before(server, directory);
    }

    @AfterEach
    void stop() {
        tryton.empty();
        tryton.close();
    }

    @Override
    protected CrmConnector connector() {
        return tryton.connector;
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return tryton.notesOf(contact.text());
    }

    /** By a rule that an administrator sets: of itself Tryton takes any address. */
    @Override
    protected Optional<ContactFields> refusable() {
        String model = "[[[\"model\",\"=\",\"party.contact_mechanism\"]],0,null,null,{}]";
        JsonValue id = tryton.raw("model.ir.model.search", model)
                .requireArray("result")
                .values()
                .get(0);
        String rule = "[{\"domain\":\"[[\\\"value\\\",\\\"!=\\\",\\\"no address\\\"]]\"}]";
        tryton.raw(
                "model.ir.rule.group.create",
                "[[{\"name\":\"addresses\",\"global_p\":true,\"model\":" + ((JsonNumber) id).literal()
                        + ",\"rules\":[[\"create\"," + rule + "]]}],{}]");
        return Optional.of(ContactFields.of(NUMBER).email(Redactor.standard().redact("no address")));
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private ContactId contact() {
        return connector().upsert(ExternalId.of("customer-a"), ContactFields.of(NUMBER), soon());
    }

    private String party(String kind, String number) {
        return tryton.party("{\"name\":\"P\",\"contact_mechanisms\":[[\"create\",[{\"type\":\"" + kind
                + "\",\"value\":\"" + number + "\"}]]]}");
    }

    @Test
    void numberInFiveSpellings_isFound() {
        List<String> spellings = List.of(
                "+33639980001",
                "33639980001",
                "0033 6 39 98 00 01",
                "0639980001",
                "06.39-98/00 01",
                "+33 (0)6 39 98 00 01");
        for (String spelling : spellings) {
            String party = party("phone", spelling);
            assertEquals(
                    new ContactMatch.One(ContactId.issued(party)), connector().findByNumber(NUMBER, soon()), spelling);
            tryton.empty();
        }
    }

    @Test
    void numberThatOnlyEndsAlike_isNotFound() {
        party("phone", "+49639980001");
        party("phone", "+33639980001777");
        party("skype", "+33639980001");
        assertEquals(new ContactMatch.None(), connector().findByNumber(NUMBER, soon()));
    }

    @Test
    void mobileNumber_comesFirst() {
        String fax = party("fax", "+33639980001");
        String phone = party("phone", "0639980001");
        String mobile = party("mobile", "06 39 98 00 01");
        ContactMatch.Ambiguous found =
                assertInstanceOf(ContactMatch.Ambiguous.class, connector().findByNumber(NUMBER, soon()));
        assertEquals(
                List.of(ContactId.issued(mobile), ContactId.issued(phone), ContactId.issued(fax)), found.contacts());
    }

    @Test
    void numbers_travelInBodiesAlone() {
        contact();
        connector().findByNumber(NUMBER, soon());
        LeakGuard.planting(Planted.number("caller", "+33639980001")).requireAbsent(tryton.everythingSent());
    }

    @Test
    void numberThatAPersonEntered_survivesUpserts() {
        ContactId contact = contact();
        tryton.raw(
                "model.party.contact_mechanism.create",
                "[[{\"type\":\"mobile\",\"value\":\"+33639980003\",\"party\":" + contact.text() + "}],{}]");
        contact();
        PhoneNumber entered = PhoneNumber.parse("+33639980003");
        assertEquals(new ContactMatch.One(contact), connector().findByNumber(entered, soon()));
    }

    @Test
    void noteAddedTwice_isThereOnce() {
        ContactId contact = contact();
        Notes notes = Crms.require(connector(), Notes.class);
        ExternalId id = ExternalId.of("note_1");
        notes.addNote(contact, ExternalId.of("noteX1"), Redactor.standard().redact("other"), soon());
        assertEquals(
                CallLogged.Outcome.WRITTEN,
                notes.addNote(contact, id, Redactor.standard().redact("un\ndeux"), soon())
                        .outcome());
        assertEquals(
                CallLogged.Outcome.ALREADY_THERE,
                notes.addNote(contact, id, Redactor.standard().redact("trois"), soon())
                        .outcome());
    }

    @Test
    void attachedText_arrivesWholeAndOnce() {
        ContactId contact = contact();
        Documents documents = Crms.require(connector(), Documents.class);
        ExternalId id = ExternalId.of("file-1");
        documents.attach(contact, id, Redactor.standard().redact("déjà vu"), soon());
        documents.attach(contact, id, Redactor.standard().redact("déjà vu"), soon());
        String read = "[[],0,null,null,[\"name\",\"data\",\"resource\"],{}]";
        var files = tryton.raw("model.ir.attachment.search_read", read)
                .requireArray("result")
                .objects();
        assertEquals(1, files.size());
        byte[] data = Base64.getMimeDecoder()
                .decode(files.get(0).requireObject("data").requireText("base64"));
        assertEquals("déjà vu", new String(data, StandardCharsets.UTF_8));
        assertEquals("party.party," + contact.text(), files.get(0).requireText("resource"));
    }

    @Test
    void partyChangedMeanwhile_isAConflict() {
        ContactId contact = contact();
        tryton.raw("model.party.party.write", "[[" + contact.text() + "],{\"name\":\"first\"},{}]");
        tryton.before(request -> {
            if (new String(request.body(), StandardCharsets.UTF_8).contains("model.party.party.write")) {
                backdate(contact);
            }
        });
        assertThrows(CrmConflictException.class, this::contact);
    }

    /** Somebody's change a moment later: Tryton's clock has no fraction of a second here. */
    private void backdate(ContactId contact) {
        try {
            new ProcessBuilder(
                            "python3",
                            "-c",
                            "import sqlite3,sys;c=sqlite3.connect(sys.argv[1]);c.execute(\"update party_party set"
                                    + " write_date=datetime('now','+1 hour') where id=\"+sys.argv[2]);c.commit()",
                            serverDirectory.resolve("db/crm.sqlite").toString(),
                            contact.text())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private BulkContacts.Upserted many() {
        Map<ExternalId, ContactFields> many = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            many.put(ExternalId.of("many-" + i), ContactFields.of(NUMBER));
        }
        return Crms.require(connector(), BulkContacts.class).upsertAll(many, soon());
    }

    @Test
    void manyAreThere_inFewRequests() {
        many();
        assertEquals(List.of("search_read", "create"), methods());
        many();
        assertEquals(List.of("search_read", "create", "search_read", "search_read", "write"), methods());
    }

    private List<String> methods() {
        return tryton.received().stream()
                .map(request -> new String(request.body(), StandardCharsets.UTF_8))
                .map(body -> body.replaceFirst("(?s).*\"model[.a-z_]*[.]([a-z_]+)\".*", "$1"))
                .toList();
    }

    @Test
    void manyThatSomebodyElseCreatesFirst_areTheirs() {
        List<String> parties = new ArrayList<>();
        tryton.before(request -> {
            if (parties.isEmpty()
                    && new String(request.body(), StandardCharsets.UTF_8).contains("model.party.party.create")) {
                parties.add(tryton.party("{\"name\":\"P\",\"code\":\"many-7\"}"));
            }
        });
        BulkContacts.Upserted done = many();
        assertEquals(40, done.taken().size());
        assertEquals(ContactId.issued(parties.get(0)), done.taken().get(ExternalId.of("many-7")));
    }

    @Test
    void manyOfWhomOneIsChangedMeanwhile_areChangedEachAlone() {
        ContactId contact = Objects.requireNonNull(many().taken().get(ExternalId.of("many-3")));
        AtomicInteger writes = new AtomicInteger();
        tryton.before(request -> {
            if (new String(request.body(), StandardCharsets.UTF_8).contains("model.party.party.write")
                    && writes.getAndIncrement() == 0) {
                backdate(contact);
            }
        });
        assertEquals(40, many().taken().size());
        assertEquals(41, writes.get());
    }

    @Test
    void erasure_takesNotesAndFiles() {
        ContactId contact = contact();
        Crms.require(connector(), Documents.class)
                .attach(contact, ExternalId.of("f"), Redactor.standard().redact("x"), soon());
        assertEquals(Erased.Outcome.ERASED, connector().erase(contact, soon()).outcome());
        assertTrue(tryton.raw("model.ir.attachment.search", "[[],0,null,null,{}]")
                .requireArray("result")
                .values()
                .isEmpty());
    }

    @Test
    void screenPop_tellsWhatIsAllowedAlone() {
        String party = tryton.party("{\"name\":\"Marie\\u202e\",\"code\":\"c-1\"}");
        ContactCard card = Crms.require(connector(), ScreenPops.class)
                .look(ContactId.issued(party), Set.of(ContactField.NAME), soon());
        assertEquals("Marie", card.text(ContactField.NAME).orElseThrow());
        assertTrue(card.text(ContactField.CUSTOMER_NUMBER).isEmpty());
        String asked =
                new String(tryton.received().get(tryton.received().size() - 1).body(), StandardCharsets.UTF_8);
        assertTrue(asked.contains("\"name\"") && !asked.contains("\"code\""));
    }

    @Test
    void ticket_isRefusedByNameBeforeAnythingIsSent() {
        CrmUnsupportedException refused =
                assertThrows(CrmUnsupportedException.class, () -> Crms.require(connector(), Tickets.class));
        assertEquals("CRM_OPERATION_UNSUPPORTED", refused.code());
        assertTrue(refused.toString().contains("Tickets"));
        assertEquals(List.of(), tryton.received());
    }

    @Test
    void wrongLogins_endInALimitOfTrytons() throws Exception {
        Path own = Files.createDirectory(directory.resolve("stranger"));
        List<String> codes = new ArrayList<>();
        try (TrytonFront stranger = TrytonFront.asStranger(server, own)) {
            while (!codes.contains("CRM_RATE_LIMITED") && codes.size() < 5) {
                codes.add(assertThrows(SdkException.class, () -> stranger.connector.findByNumber(NUMBER, soon()))
                        .code());
            }
        }
        assertEquals("PARTNER_ANSWERED_401", codes.get(0));
        assertEquals("CRM_RATE_LIMITED", codes.get(codes.size() - 1));
    }
}
