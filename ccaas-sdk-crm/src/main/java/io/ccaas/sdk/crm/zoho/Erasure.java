package io.ccaas.sdk.crm.zoho;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.time.Deadline;
import java.util.Map;

/**
 * Erases a person. Zoho keeps what is deleted in a bin, out of which each record is erased too; an erasure that broke off goes on where it
 * stopped.
 *
 * @param rest the way there
 * @param people to see who is there
 */
record Erasure(Rest rest, People people) {

    private static final int MOST_PAGES = 50;

    boolean of(ContactId contact, Deadline deadline) {
        deadline.require("erase");
        return people.id(contact).map(id -> of(contact, id, deadline)).orElse(false);
    }

    private boolean of(ContactId contact, PartnerIssuedId id, Deadline deadline) {
        boolean was = people.find(contact, deadline).isPresent();
        if (was) {
            eraseCallsOf(id, deadline);
            delete(Term.CONTACTS, id, deadline);
        }
        if (isBinned(id, deadline)) {
            eraseBinned(id, deadline);
            was = true;
        }
        if (was && (people.find(contact, deadline).isPresent() || isBinned(id, deadline))) {
            throw CrmException.erasureRefused();
        }
        return was;
    }

    private void eraseCallsOf(PartnerIssuedId contact, Deadline deadline) {
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonBody coql = JsonBody.object()
                    .word("select", Term.CALLS_OF)
                    .issued("id", contact)
                    .word("end", Term.END_ALL);
            Rest.Rows calls = rest.query(Requests.LOOK_UP, coql, deadline);
            if (calls.records().isEmpty()) {
                return;
            }
            calls.ids().forEach(call -> ofCall(call, deadline));
        }
        throw CrmException.answerShape("that calls which were deleted are not listed any more");
    }

    /** Blanked first: of an erasure that breaks off here, the bin keeps a call that says nothing. */
    void ofCall(PartnerIssuedId call, Deadline deadline) {
        JsonBody blank = JsonBody.object().word("Subject", Term.ERASED).nothing("Description");
        requireGone(rest.write(Requests.BLANK, named(call), Rest.one(blank), deadline));
        delete(Term.CALLS, call, deadline);
        eraseBinned(call, deadline);
    }

    private void delete(Term module, PartnerIssuedId id, Deadline deadline) {
        Map<String, WireValue> values = Map.of("module", WireValue.of(module), "id", WireValue.of(id));
        requireGone(Reply.of(rest.calls().send(Requests.DELETE, values, deadline)));
    }

    private void eraseBinned(PartnerIssuedId id, Deadline deadline) {
        Answer answer = rest.calls().send(Requests.ERASE, named(id), deadline);
        if (answer.status() >= 400) {
            requireGone(Reply.of(answer));
        }
    }

    private boolean isBinned(PartnerIssuedId id, Deadline deadline) {
        Answer answer = rest.calls().send(Requests.BINNED, named(id), deadline);
        if (answer.status() >= 400) {
            requireGone(Reply.of(answer));
            return false;
        }
        return answer.status() != 204
                && !answer.json().requireArray("recycle_bin").values().isEmpty();
    }

    private static void requireGone(Reply reply) {
        if (!reply.isDone() && !reply.isGone()) {
            PartnerException refusal = reply.refusal();
            throw refusal instanceof CrmValidationException ? CrmException.erasureRefused() : refusal;
        }
    }

    private static Map<String, WireValue> named(PartnerIssuedId id) {
        return Map.of("id", WireValue.of(id));
    }
}
