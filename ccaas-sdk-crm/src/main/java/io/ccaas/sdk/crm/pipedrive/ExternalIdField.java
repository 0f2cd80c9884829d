package io.ccaas.sdk.crm.pipedrive;

import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The person field that holds our external id. Pipedrive gives it a key of random digits; the key is asked for once, by the field's name.
 * It is no option: a fourth of such keys reads like a telephone number, and options that do are refused. Thread-safe.
 */
final class ExternalIdField {

    /** The longest page; accounts have far fewer fields. */
    private static final int MOST = 500;

    private static final String NAME = "ccaas_external_id";

    private static final Pattern CUSTOM = Pattern.compile("[0-9a-f]{40}");

    private final CrmCalls calls;
    private volatile @Nullable PartnerIssuedId known;

    ExternalIdField(CrmCalls calls) {
        this.calls = calls;
    }

    PartnerIssuedId key(Deadline deadline) {
        PartnerIssuedId key = known;
        if (key == null) {
            key = read(deadline);
            known = key;
        }
        return key;
    }

    /** A name may be given twice, and one of them would be the wrong one. */
    private PartnerIssuedId read(Deadline deadline) {
        Answer answer = calls.send(Requests.FIELDS, Map.of("limit", WireValue.of(MOST)), deadline);
        List<String> keys = Replies.list(answer).stream()
                .filter(field -> field.text("field_name").filter(NAME::equals).isPresent())
                .map(ExternalIdField::key)
                .toList();
        if (keys.size() != 1) {
            throw CrmException.answerShape("exactly one person field called " + NAME);
        }
        return answer.issued(keys.get(0));
    }

    private static String key(JsonObject field) {
        String key = field.requireText("field_code");
        if (!CUSTOM.matcher(key).matches()) {
            throw CrmException.answerShape("a custom field, whose key is 40 hexadecimal digits");
        }
        return key;
    }

    @Override
    public String toString() {
        return "ExternalIdField[" + calls + "]";
    }
}
