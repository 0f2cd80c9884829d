package io.ccaas.sdk.crm.freshdesk;

import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads lists to their end.
 *
 * @param calls the way there
 */
record Pages(CrmCalls calls) {

    /** Fifty of the longest notes fit into an answer. */
    private static final int LENGTH = 50;

    private static final int MOST = 100;

    /** Page by page, until one is not full. */
    <T> List<T> all(
            RequestTemplate template,
            Map<String, WireValue> values,
            BiFunction<Answer, JsonObject, T> read,
            Deadline deadline) {
        List<T> all = new ArrayList<>();
        for (int page = 1; page <= MOST; page++) {
            Map<String, WireValue> asked = new HashMap<>(values);
            asked.put("page", WireValue.of(page));
            asked.put("per_page", WireValue.of(LENGTH));
            Answer answer = calls.send(template, asked, deadline);
            List<JsonObject> rows = Replies.list(answer);
            rows.forEach(row -> all.add(read.apply(answer, row)));
            if (rows.size() < LENGTH) {
                return all;
            }
        }
        throw CrmException.answerShape(
                "fewer than " + LENGTH * MOST + " tickets of one contact or notes of one ticket");
    }
}
