package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.partner.EgressPermit;
import io.ccaas.sdk.signing.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that was permitted, before it is signed.
 *
 * @param permit proof that it may go where it goes
 * @param method upper-case
 * @param fields everything but what the connection itself adds (Host, Content-Length, Content-Type, Connection)
 * @param body the content, or null for none
 * @param answerLimit how many bytes of answer are read at most
 */
public record WireRequest(
        EgressPermit permit,
        String method,
        List<Field> fields,
        @Nullable WireBody body,
        long answerLimit) {

    /**
     * Checks every field before any foreign code sees it: foreign messages would repeat the value.
     *
     * @param permit proof that it may go where it goes
     * @param method upper-case
     * @param fields everything but what the connection itself adds (Host, Content-Length, Content-Type, Connection)
     * @param body the content, or null for none
     * @param answerLimit how many bytes of answer are read at most
     */
    public WireRequest {
        fields = List.copyOf(fields);
        fields.forEach(FieldRules::require);
    }

    @Override
    public String toString() {
        return "WireRequest[" + fields.size() + " fields" + (body == null ? "]" : ", with a body]");
    }
}
