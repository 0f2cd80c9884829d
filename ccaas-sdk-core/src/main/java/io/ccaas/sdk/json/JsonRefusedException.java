package io.ccaas.sdk.json;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/**
 * Bytes that were presented as JSON are not what they must be. The message names the rule and the place, never the
 * content.
 */
public final class JsonRefusedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    private JsonRefusedException(Problem problem) {
        super(problem);
    }

    static JsonRefusedException rule(String code, String expected, String found) {
        return new JsonRefusedException(
                Problem.of(code, expected, found, "Ask the sender for JSON that keeps to this rule"));
    }

    static JsonRefusedException member(String expected, String found) {
        return new JsonRefusedException(Problem.of(
                "JSON_MEMBER", expected, found, "Compare what the sender's interface says with what it sends"));
    }

    static JsonRefusedException foreign(String code, String expected, String found, Throwable foreign) {
        return new JsonRefusedException(
                Problem.of(code, expected, found, "Ask the sender for JSON that keeps to this rule")
                        .causedBy(foreign));
    }
}
