package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Zendesk: contacts are end users; calls and notes are solved tickets of theirs whose one comment only agents see. */
final class Zendesk implements CrmConnector, Notes, Tickets {

    private static final int LONGEST = 65_535;

    private final CrmCalls calls;
    private final Users users;
    private final Filed filed;
    private final Erasure erasure;

    Zendesk(CrmClient client) {
        this.calls = new CrmCalls(client);
        this.users = new Users(calls);
        this.filed = new Filed(calls, users);
        this.erasure = new Erasure(calls, users, filed);
    }

    /** Nothing of Zendesk's interface takes a number in a body and answers with the users who have it. */
    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        deadline.require("find");
        throw CrmUnsupportedException.of(
                "findByNumber", "zendesk", "its search takes the number in the request's target, where logs keep it");
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        JsonBody subject = JsonBody.object()
                .word("direction", Term.of(note.direction()))
                .instant("at", note.startedAt())
                .word("comma", Term.COMMA)
                .number("seconds", note.duration().toSeconds())
                .word("unit", Term.SECONDS);
        JsonBody values = solved(note.text()).joined("subject", subject);
        return logged(new Filed.Draft(Term.TAG_NOTE, contact, note.externalId(), values), deadline);
    }

    @Override
    public CallLogged addNote(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline) {
        JsonBody values = solved(text).word("subject", Term.NOTE);
        return logged(new Filed.Draft(Term.TAG_NOTE, contact, externalId, values), deadline);
    }

    private CallLogged logged(Filed.Draft draft, Deadline deadline) {
        boolean created = filed.once(draft, deadline).created();
        CallLogged.Outcome outcome = created ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE;
        return new CallLogged(draft.id(), draft.contact(), outcome);
    }

    private static JsonBody solved(RedactedText text) {
        return commented(text).word("status", Term.SOLVED);
    }

    private static JsonBody commented(RedactedText text) {
        int length = text.html().getBytes(StandardCharsets.UTF_8).length; // as Zendesk counts it
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        JsonBody comment =
                JsonBody.object().html("html_body", literal("comment", text)).truth("public", false);
        return JsonBody.object().object("comment", comment);
    }

    /** Zendesk puts values into double braces, and runs what stands between brace and percent sign: neither would arrive as it is. */
    private static RedactedText literal(String field, RedactedText text) {
        String plain = text.plainText();
        if (plain.contains("{{") || plain.contains("{%")) {
            throw new CrmValidationException(Set.of(field));
        }
        return text;
    }

    @Override
    public TicketId open(
            ContactId contact, ExternalId externalId, RedactedText subject, RedactedText text, Deadline deadline) {
        JsonBody values =
                commented(text).text("subject", literal("subject", subject)).word("status", Term.OPEN);
        Filed.Draft draft = new Filed.Draft(Term.TAG_TICKET, contact, externalId, values);
        return TicketId.issued(filed.once(draft, deadline).id().text());
    }

    @Override
    public void move(TicketId ticket, State state, Deadline deadline) {
        Term status = switch (state) {
            case OPEN -> Term.OPEN;
            case WAITING -> Term.PENDING;
            case CLOSED -> Term.SOLVED;
        };
        JsonBody body = JsonBody.object().object("ticket", JsonBody.object().word("status", status));
        Map<String, WireValue> values = Map.of("ticket", WireValue.of(calls.issued(ticket.text())));
        Answer answer = calls.send(Requests.MOVE, values, body, deadline);
        if (answer.status() == 404) {
            throw CrmException.ticketUnknown();
        }
        answer.json(); // a page of whoever stands in between is no proof
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return users.upsert(externalId, fields, deadline);
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        boolean was = erasure.of(contact, deadline);
        return new Erased(was ? Erased.Outcome.ERASED : Erased.Outcome.WAS_NOT_THERE, Instant.now());
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        return users.find(externalId, deadline)
                .map(contact -> erase(contact, deadline))
                .orElseGet(() -> new Erased(Erased.Outcome.WAS_NOT_THERE, Instant.now()));
    }

    @Override
    public String toString() {
        return "Zendesk[" + calls + "]";
    }
}
