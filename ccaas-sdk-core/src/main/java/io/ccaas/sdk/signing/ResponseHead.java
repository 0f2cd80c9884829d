package io.ccaas.sdk.signing;

import java.util.List;

/**
 * What a signature can cover of a response: everything but its content.
 *
 * @param status 100 to 999
 * @param fields all field lines in their order
 */
public record ResponseHead(int status, List<Field> fields) {

    /**
     * Checks the status and copies the list.
     *
     * @param status 100 to 999
     * @param fields in their order
     */
    public ResponseHead {
        if (status < 100 || status > 999) {
            throw new IllegalArgumentException("status not in [100, 999]: " + status);
        }
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "ResponseHead[" + status + ", " + fields.size() + " fields]";
    }
}
