package io.ccaas.sdk.crm.freshdesk;

import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The private note of a ticket, which holds the text: what a ticket begins with is shown to the customer. It is known by its first line.
 *
 * @param calls the way there
 */
record Texts(CrmCalls calls) {

    /** One that is there, and its first line. */
    private record There(PartnerIssuedId id, String line) {

        @Override
        public String toString() {
            return "There";
        }
    }

    /** Whether this call wrote: of two that did so at the same moment the older one stays. */
    boolean once(PartnerIssuedId ticket, ExternalId externalId, RedactedText text, Deadline deadline) {
        if (!marked(ticket, externalId, deadline).isEmpty()) {
            return false;
        }
        JsonBody body = JsonBody.object()
                .word("mark", Term.MARK)
                .host("id", externalId.id())
                .word("line", Term.LINE)
                .html("text", text);
        JsonBody note = JsonBody.object().joined("body", body).truth("private", true);
        Answer answer = calls.send(Requests.CREATE_NOTE, at(ticket), note, deadline);
        PartnerIssuedId made = Replies.id(answer, answer.json());
        List<PartnerIssuedId> there = marked(ticket, externalId, deadline);
        there.stream().skip(1).forEach(later -> remove(later, deadline));
        return there.isEmpty() || there.get(0).equals(made);
    }

    private static Map<String, WireValue> at(PartnerIssuedId ticket) {
        return Map.of("ticket", WireValue.of(ticket));
    }

    /** The oldest first. */
    private List<PartnerIssuedId> marked(PartnerIssuedId ticket, ExternalId externalId, Deadline deadline) {
        return all(ticket, deadline).stream()
                .filter(there -> there.line().equals(Term.MARK.wire() + externalId.text()))
                .map(There::id)
                .sorted(Comparator.comparingLong(id -> Long.parseLong(id.text())))
                .toList();
    }

    private List<There> all(PartnerIssuedId ticket, Deadline deadline) {
        return new Pages(calls)
                .all(
                        Requests.NOTES,
                        at(ticket),
                        (answer, note) -> new There(Replies.id(answer, note), firstLine(note)),
                        deadline);
    }

    /** Freshdesk may write our HTML in its own way: what counts is the first line that a reader sees. */
    private static String firstLine(JsonObject note) {
        String html = note.text("body").orElse("");
        return html.replaceAll("<[^<>]*>", "\n").strip().lines().findFirst().orElse("");
    }

    /** Every note of this library, before its ticket goes into a bin. */
    void eraseOf(PartnerIssuedId ticket, Deadline deadline) {
        all(ticket, deadline).stream()
                .filter(there -> there.line().startsWith(Term.MARK.wire()))
                .forEach(there -> remove(there.id(), deadline));
    }

    private void remove(PartnerIssuedId note, Deadline deadline) {
        calls.send(Requests.DELETE_NOTE, Map.of("note", WireValue.of(note)), deadline);
    }
}
