package io.ccaas.sdk.signing;

import java.util.List;

/**
 * What a signature can cover of a response: everything but its content.
 *
 * @param status 100 to 999
 * @param fields all field lines in their order
 * @param trailers field lines behind the content, as far as they are known; components with {@code tr} are taken from here
 */
public record ResponseHead(int status, List<Field> fields, List<Field> trailers) {

    /**
     * Checks the status and copies the lists.
     *
     * @param status 100 to 999
     * @param fields in their order
     * @param trailers in their order
     */
    public ResponseHead {
        if (status < 100 || status > 999) {
            throw new IllegalArgumentException("status not in [100, 999]: " + status);
        }
        fields = List.copyOf(fields);
        trailers = List.copyOf(trailers);
    }

    /**
     * Without trailers.
     *
     * @param status 100 to 999
     * @param fields all field lines in their order
     */
    public ResponseHead(int status, List<Field> fields) {
        this(status, fields, List.of());
    }

    @Override
    public String toString() {
        return "ResponseHead[" + status + ", " + fields.size() + " fields]";
    }
}
