package io.ccaas.sdk.crm.dynamics;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dynamics 365: calls are completed phone calls that regard a contact. */
final class Dynamics implements CrmConnector, ScreenPops {

    private static final int LONGEST = 2_000;
    private static final int COMPLETED = 1;
    private static final int MADE = 2;
    private static final int RECEIVED = 4;

    private final CrmCalls calls;
    private final Records records;
    private final Erasure erasure;
    private final Turns turns = new Turns();

    Dynamics(CrmClient client) {
        this.calls = new CrmCalls(client);
        this.records = new Records(calls);
        this.erasure = new Erasure(records);
    }

    /** Dataverse filters by a query option of a GET. */
    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        deadline.require("find");
        throw CrmUnsupportedException.of(
                "findByNumber", "dynamics", "its search takes the number in the request's target, where logs keep it");
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        RedactedText text = fitting(note.text());
        boolean created =
                turns.during(note.externalId(), deadline, () -> loggedInItsTurn(contact, note, text, deadline));
        CallLogged.Outcome outcome = created ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE;
        return new CallLogged(note.externalId(), contact, outcome);
    }

    private static RedactedText fitting(RedactedText text) {
        int length = text.plainText().length();
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        return text;
    }

    private boolean loggedInItsTurn(ContactId contact, CallNote note, RedactedText text, Deadline deadline) {
        boolean wasThere = records.call(note.externalId(), deadline).isPresent();
        boolean created = !wasThere && create(contact, note, text, deadline);
        Records.Found call = records.call(note.externalId(), deadline)
                .orElseThrow(() -> CrmException.answerShape("the phone call that was just written"));
        if (!call.row().text("_regardingobjectid_value").orElse("").equalsIgnoreCase(contact.text())) {
            throw CrmException.externalIdTaken();
        }
        if (call.row().requireWholeNumber("statecode") != COMPLETED) {
            complete(call.id(), note.direction(), deadline);
        }
        return created;
    }

    /** False when another process wrote it in this moment: the key lets one through. */
    private boolean create(ContactId contact, CallNote note, RedactedText text, Deadline deadline) {
        PartnerIssuedId regarded = records.id(contact)
                .filter(id -> records.isThere(id, deadline))
                .orElseThrow(CrmException::contactUnknown);
        try {
            calls.send(Requests.LOG, Map.of(), values(regarded, note, text), deadline);
            return true;
        } catch (CrmConflictException taken) {
            if (records.call(note.externalId(), deadline).isEmpty()) {
                throw taken;
            }
            return false;
        }
    }

    private static JsonBody values(PartnerIssuedId contact, CallNote note, RedactedText text) {
        JsonBody bound = JsonBody.object()
                .word("before", Term.BOUND)
                .issued("contact", contact)
                .word("after", Term.END);
        return JsonBody.object()
                .host(Records.EXTERNAL_ID, note.externalId().id())
                .word("subject", Term.title(note.direction()))
                .text("description", text)
                .truth("directioncode", note.direction() == Direction.OUTBOUND)
                .instant("actualstart", note.startedAt())
                .instant("actualend", note.startedAt().plus(note.duration()))
                .number("actualdurationminutes", (note.duration().toSeconds() + 59) / 60)
                .joined("regardingobjectid_contact_phonecall@odata.bind", bound);
    }

    private void complete(PartnerIssuedId call, Direction direction, Deadline deadline) {
        JsonBody body = JsonBody.object()
                .number("statecode", COMPLETED)
                .number("statuscode", direction == Direction.INBOUND ? RECEIVED : MADE);
        calls.send(Requests.COMPLETE, Records.at(Records.call(call)), body, deadline);
    }

    @Override
    public ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        deadline.require("look");
        List<Column> columns = new ArrayList<>(List.of(Column.CONTACT_ID));
        allowed.forEach(field -> Optional.ofNullable(Column.SHOWN.get(field)).ifPresent(columns::add));
        JsonObject row = records.id(contact)
                .flatMap(id -> records.read(id, columns, deadline))
                .orElseThrow(CrmException::contactUnknown)
                .row();
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        allowed.forEach(field -> Optional.ofNullable(Column.SHOWN.get(field))
                .flatMap(column -> row.text(column.wire()))
                .ifPresent(text -> texts.put(field, text)));
        return ContactCard.of(texts);
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return turns.during(externalId, deadline, () -> {
            records.contact(externalId, deadline); // refuses one whose key differs by case
            WireValue record = WireValue.of(Term.CONTACT_NAMED, externalId.id(), Term.END_NAMED);
            calls.send(Requests.UPSERT, Records.at(record), values(fields), deadline);
            return records.contact(externalId, deadline)
                    .map(found -> ContactId.issued(found.id().text()))
                    .orElseThrow(CrmException::contactUnknown); // it was erased in this moment
        });
    }

    private static JsonBody values(ContactFields fields) {
        JsonBody values = JsonBody.object().phone("telephone1", fields.number());
        fields.name().ifPresent(name -> values.contact("lastname", name));
        fields.email().ifPresent(email -> values.contact("emailaddress1", email));
        return values;
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        return erased(erasure.of(contact, deadline));
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        return erased(erasure.of(externalId, deadline));
    }

    private static Erased erased(boolean was) {
        return new Erased(was ? Erased.Outcome.ERASED : Erased.Outcome.WAS_NOT_THERE, Instant.now());
    }

    @Override
    public String toString() {
        return "Dynamics[" + calls + "]";
    }
}
