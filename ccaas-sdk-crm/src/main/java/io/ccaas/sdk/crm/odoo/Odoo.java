package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Odoo's partners as contacts; calls and notes are internal notes in a partner's chatter. */
final class Odoo implements CrmConnector, ScreenPops, Notes {

    /** Odoo itself has no limit; beyond this nobody reads a note. */
    private static final int LONGEST = 65_536;

    private final Orm orm;
    private final Partners partners;
    private final Messages messages;
    private final Turns turns = new Turns();

    Odoo(CrmClient client, Optional<String> mobile) {
        this.orm = new Orm(new CrmCalls(client));
        this.partners = new Partners(
                orm, mobile.flatMap(name -> client.configured("mobile").map(value -> new MobileField(name, value))));
        this.messages = new Messages(orm);
    }

    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        return ContactMatch.of(partners.having(number, deadline));
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        JsonBody body = JsonBody.object()
                .word("direction", Term.of(note.direction()))
                .instant("at", note.startedAt())
                .word("comma", Term.COMMA)
                .number("duration", note.duration().toSeconds())
                .word("seconds", Term.SECONDS)
                .html("text", fitting(note.text()));
        return logged(contact, note.externalId(), body, deadline);
    }

    @Override
    public CallLogged addNote(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline) {
        return logged(contact, externalId, JsonBody.object().html("text", fitting(text)), deadline);
    }

    private CallLogged logged(ContactId contact, ExternalId externalId, JsonBody body, Deadline deadline) {
        return turns.during(externalId, deadline, () -> {
            PartnerIssuedId partner = partners.require(contact, deadline);
            return messages.once(contact, partner, externalId, body, deadline);
        });
    }

    private static RedactedText fitting(RedactedText text) {
        int length = text.plainText().length();
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        return text;
    }

    @Override
    public ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        partners.require(contact, deadline);
        Card card = new Card(allowed, partners.mobile());
        JsonBody context = JsonBody.object().truth("active_test", false);
        JsonBody search = partners.by(contact).page(0, card.asked(), context);
        Orm.Rows rows = orm.rows(Requests.PARTNERS, search, deadline);
        return rows.records().stream()
                .filter(row -> rows.id(row).text().equals(contact.text()))
                .findFirst()
                .map(card::of)
                .orElseThrow(CrmException::contactUnknown);
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return turns.during(externalId, deadline, () -> partners.upsert(externalId, fields, deadline));
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        return erase(partners.find(contact, deadline), deadline);
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        return erase(partners.find(externalId, deadline), deadline);
    }

    private Erased erase(Optional<PartnerIssuedId> found, Deadline deadline) {
        if (found.isEmpty()) {
            return new Erased(Erased.Outcome.WAS_NOT_THERE, Instant.now());
        }
        PartnerIssuedId partner = found.get();
        messages.eraseAt(partner, deadline); // before the partner: Odoo may refuse to delete that one
        partners.delete(partner, deadline);
        if (partners.find(ContactId.issued(partner.text()), deadline).isPresent()) {
            throw CrmException.erasureRefused();
        }
        return new Erased(Erased.Outcome.ERASED, Instant.now());
    }

    @Override
    public String toString() {
        return "Odoo[" + orm.calls() + "]";
    }
}
