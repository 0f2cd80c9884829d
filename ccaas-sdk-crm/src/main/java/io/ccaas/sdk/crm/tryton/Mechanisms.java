package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import java.util.List;
import java.util.Optional;

/**
 * The contact mechanisms that an upsert gives. They are named, so that a later upsert replaces them and never what a person
 * entered.
 *
 * @param fields what is given
 */
record Mechanisms(ContactFields fields) {

    /**
     * One of ours that is there.
     *
     * @param id its id
     * @param email whether it is an e-mail address, not a number
     */
    record Written(PartnerIssuedId id, boolean email) {}

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
