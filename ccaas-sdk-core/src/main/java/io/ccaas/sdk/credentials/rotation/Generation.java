package io.ccaas.sdk.credentials.rotation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was made of one state of the files, complete and checked. Immutable as far as its value is.
 *
 * @param value what is used
 * @param certificates whose end is announced, by a constant word for what they are; may be empty
 * @param ends of what is no certificate, such as pins, by a constant word for what it is; may be empty
 * @param <T> kind of the value
 */
public record Generation<T>(T value, Map<String, List<X509Certificate>> certificates, Map<String, Instant> ends) {

    /**
     * Copies the maps.
     *
     * @param value what is used
     * @param certificates whose end is announced, by a constant word for what they are; may be empty
     * @param ends of what is no certificate, such as pins, by a constant word for what it is; may be empty
     */
    public Generation {
        certificates = Map.copyOf(certificates);
        ends = Map.copyOf(ends);
    }

    /**
     * Nothing but certificates has an end.
     *
     * @param value what is used
     * @param certificates whose end is announced, by a constant word for what they are; may be empty
     */
    public Generation(T value, Map<String, List<X509Certificate>> certificates) {
        this(value, certificates, Map.of());
    }

    @Override
    public String toString() {
        return "Generation[" + certificates.size() + " certificates]";
    }
}
