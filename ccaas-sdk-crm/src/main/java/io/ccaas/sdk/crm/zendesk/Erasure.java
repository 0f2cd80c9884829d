package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.time.Deadline;
import java.util.Map;
import java.util.Optional;

/**
 * Erases a person. Zendesk keeps a user that was deleted until it is told to forget it too, so an erasure that broke off goes on where it
 * stopped.
 *
 * @param calls the way there
 * @param users to see who is there
 * @param filed tickets, which go first: a user who has open ones cannot be deleted
 */
record Erasure(CrmCalls calls, Users users, Filed filed) {

    boolean of(ContactId contact, Deadline deadline) {
        deadline.require("erase");
        return users.id(contact).map(user -> of(user, deadline)).orElse(false);
    }

    private boolean of(PartnerIssuedId user, Deadline deadline) {
        Optional<Users.Standing> standing = users.standing(user, deadline);
        if (standing.filter(Users.Standing.STAFF::equals).isPresent()) {
            throw CrmException.contactUnknown();
        }
        Map<String, WireValue> values = Map.of("user", WireValue.of(user));
        boolean was = standing.filter(Users.Standing.CONTACT::equals).isPresent();
        if (was) {
            filed.eraseOf(user, deadline);
            if (calls.send(Requests.DELETE_USER, values, deadline).status() == 422) {
                throw CrmException.erasureRefused();
            }
        }
        if (isKept(values, deadline)) {
            calls.send(Requests.ERASE_USER, values, deadline);
            was = true;
        }
        if (was && (isLive(user, deadline) || isKept(values, deadline))) {
            throw CrmException.erasureRefused();
        }
        return was;
    }

    private boolean isLive(PartnerIssuedId user, Deadline deadline) {
        return users.standing(user, deadline)
                .filter(Users.Standing.CONTACT::equals)
                .isPresent();
    }

    private boolean isKept(Map<String, WireValue> values, Deadline deadline) {
        return calls.send(Requests.DELETED_USER, values, deadline).status() != 404;
    }
}
