package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records by ids that we choose: who creates one that is there is told so, and nothing has to be searched.
 *
 * @param calls the way there
 */
record Records(CrmCalls calls) {

    PartnerIssuedId id(Kind kind, ExternalId externalId, int generation) {
        return calls.issued(RecordIds.of(kind, externalId, generation));
    }

    /** The contact's id: one of another form is asked of nobody. */
    Optional<PartnerIssuedId> id(ContactId contact) {
        return RecordIds.isUuid(contact.text()) ? Optional.of(calls.issued(contact.text())) : Optional.empty();
    }

    /** The contact, for whoever is about to write to it. */
    PartnerIssuedId require(ContactId contact, Deadline deadline) {
        return id(contact)
                .filter(id -> linked(Kind.CONTACT, id, Term.LINK_BUGS, deadline).isPresent())
                .orElseThrow(CrmException::contactUnknown);
    }

    /** Ids of what a record is linked to; empty when there is no such record. */
    Optional<List<PartnerIssuedId>> linked(Kind kind, PartnerIssuedId id, Term link, Deadline deadline) {
        Map<String, WireValue> values =
                Map.of("module", WireValue.of(kind.module()), "id", WireValue.of(id), "link", WireValue.of(link));
        Answer answer = calls.send(Requests.LINKED, values, deadline);
        if (Reply.of(answer) == Reply.GONE) {
            return Optional.empty();
        }
        List<JsonObject> data =
                answer.json().array("data").map(JsonArray::objects).orElse(List.of());
        return Optional.of(
                data.stream().map(one -> answer.issued(one.requireText("id"))).toList());
    }

    /** Whether it was made; false when a record has the id, or had it. */
    boolean create(Kind kind, PartnerIssuedId id, JsonBody attributes, Deadline deadline) {
        RequestTemplate template = kind == Kind.CONTACT ? Requests.CREATE_CONTACT : Requests.CREATE;
        return write(template, kind, id, attributes, deadline) == Reply.DONE;
    }

    /** Whether it was changed; false when there is no such record. */
    boolean change(RequestTemplate template, Kind kind, PartnerIssuedId id, JsonBody attributes, Deadline deadline) {
        return write(template, kind, id, attributes, deadline) == Reply.DONE;
    }

    private Reply write(
            RequestTemplate template, Kind kind, PartnerIssuedId id, JsonBody attributes, Deadline deadline) {
        JsonBody data =
                JsonBody.object().word("type", kind.module()).issued("id", id).object("attributes", attributes);
        Answer answer = calls.send(template, Map.of(), JsonBody.object().object("data", data), deadline);
        Reply reply = Reply.of(answer);
        if (reply == Reply.DONE
                && !answer.json().requireObject("data").requireText("id").equals(id.text())) {
            throw CrmException.answerShape("the record that was written");
        }
        return reply;
    }

    /** SuiteCRM only marks what is deleted: so its bin gets a record without a person. */
    void remove(Kind kind, PartnerIssuedId id, Deadline deadline) {
        if (change(Requests.CHANGE, kind, id, kind.blank(), deadline)) {
            Map<String, WireValue> values = Map.of("module", WireValue.of(kind.module()), "id", WireValue.of(id));
            Reply.of(calls.send(Requests.DELETE, values, deadline));
        }
    }
}
