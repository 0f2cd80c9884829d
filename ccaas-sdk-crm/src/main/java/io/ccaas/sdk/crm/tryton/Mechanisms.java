package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contact mechanisms that an upsert gives. They are named, so that a later upsert replaces them and never what a person
 * entered.
 *
 * @param fields what is given
 */
record Mechanisms(ContactFields fields) {

    private static final int MOST_PAGES = 10;

    /**
     * One of ours that is there.
     *
     * @param id its id
     * @param email whether it is an e-mail address, not a number
     */
    record Written(PartnerIssuedId id, boolean email) {}

    /**
     * Those of ours that are there, by the ids of their parties.
     *
     * @param operator how parties are compared
     * @param parties one member: what they are compared with
     */
    static Map<String, List<Written>> ours(Rpc rpc, Term operator, JsonBody parties, Deadline deadline) {
        Map<String, List<Written>> ours = new HashMap<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonBody params = Search.all()
                    .where(Term.PARTY, operator, parties)
                    .where(Term.NAME, Term.IS, JsonBody.object().word("ours", Term.OURS))
                    .page(page, true, List.of(Term.ID, Term.TYPE, Term.PARTY));
            Rpc.Reply reply = rpc.call(Operation.MECHANISMS, params, deadline);
            List<JsonObject> rows = reply.rows();
            rows.forEach(row -> ours.computeIfAbsent(reply.id(row, "party").text(), unused -> new ArrayList<>())
                    .add(new Written(
                            reply.id(row, "id"), row.text("type").orElse("").equals("email"))));
            if (rows.size() < Search.PAGE) {
                return ours;
            }
        }
        throw CrmException.answerShape("fewer than " + MOST_PAGES * Search.PAGE + " numbers and addresses of ours");
    }

    JsonBody created() {
        return changed(List.of());
    }

    JsonBody changed(List<Written> there) {
        JsonBody commands = JsonBody.object();
        set(commands, "phone", find(there, false), number());
        fields.email()
                .ifPresent(email -> set(
                        commands,
                        "email",
                        find(there, true),
                        JsonBody.object().word("type", Term.EMAIL).contact("value", email)));
        return commands;
    }

    private JsonBody number() {
        return JsonBody.object().word("type", Term.PHONE).phone("value", fields.number());
    }

    private static Optional<PartnerIssuedId> find(List<Written> there, boolean email) {
        return there.stream()
                .filter(written -> written.email() == email)
                .map(Written::id)
                .findFirst();
    }

    private static void set(JsonBody commands, String name, Optional<PartnerIssuedId> there, JsonBody values) {
        JsonBody command = JsonBody.object();
        if (there.isPresent()) {
            command.word("verb", Term.WRITE)
                    .list("ids", JsonBody.object().issuedNumber("id", there.get()))
                    .object("values", values);
        } else {
            command.word("verb", Term.CREATE).array("values", List.of(values.word("name", Term.OURS)));
        }
        commands.list(name, command);
    }

    @Override
    public String toString() {
        return "Mechanisms";
    }
}
