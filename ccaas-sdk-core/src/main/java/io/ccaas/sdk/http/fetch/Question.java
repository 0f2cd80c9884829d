package io.ccaas.sdk.http.fetch;

import io.ccaas.sdk.http.pipeline.DigestedBody;
import io.ccaas.sdk.signing.Field;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an auxiliary origin is asked. It carries no data of calls.
 *
 * @param operation constant name, for the audit log
 * @param method upper-case
 * @param target where, absolute
 * @param fields header fields besides those of every fetch
 * @param content the body, or null
 */
public record Question(
        String operation,
        String method,
        URI target,
        List<Field> fields,
        @Nullable DigestedBody content) {

    /**
     * Copies the list.
     *
     * @param operation constant name, for the audit log
     * @param method upper-case
     * @param target where, absolute
     * @param fields header fields besides those of every fetch
     * @param content the body, or null
     */
    public Question {
        fields = List.copyOf(fields);
    }

    /**
     * Asks for a document.
     *
     * @param operation constant name, for the audit log
     * @param target where, absolute
     * @return the question
     */
    public static Question get(String operation, URI target) {
        return new Question(operation, "GET", target, List.of(), null);
    }

    /**
     * Sends a form.
     *
     * @param operation constant name, for the audit log
     * @param target where, absolute
     * @param fields header fields besides those of every fetch
     * @param form encoded
     * @return the question
     */
    public static Question form(String operation, URI target, List<Field> fields, byte[] form) {
        FixedBody body = new FixedBody("application/x-www-form-urlencoded", form);
        return new Question(operation, "POST", target, fields, new DigestedBody(body));
    }

    /**
     * Sends JSON.
     *
     * @param operation constant name, for the audit log
     * @param target where, absolute
     * @param fields header fields besides those of every fetch
     * @param json UTF-8
     * @return the question
     */
    public static Question json(String operation, URI target, List<Field> fields, byte[] json) {
        return new Question(
                operation, "POST", target, fields, new DigestedBody(new FixedBody("application/json", json)));
    }

    /** Fields and form hold credentials. */
    @Override
    public String toString() {
        return "Question[" + fields.size() + " fields]";
    }
}
