package io.ccaas.sdk.tls.enforce;

import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** What others ask of our sockets and engines, held within the limits: a setter can narrow, never add. */
final class Clamp {

    private Clamp() {}

    static String[] narrow(String @Nullable [] asked, List<String> allowed) {
        if (asked == null) {
            return allowed.toArray(String[]::new);
        }
        List<String> requested = Arrays.asList(asked);
        // In the order of the policy, whatever order was asked for.
        String[] left = allowed.stream().filter(requested::contains).toArray(String[]::new);
        if (left.length == 0) {
            throw new IllegalArgumentException(
                    "the TLS policy accepts none of the " + asked.length + " values asked for");
        }
        return left;
    }

    /** The start of every connection. */
    static SSLParameters initial(SSLParameters parameters, ConnectionRules rules) {
        parameters.setProtocols(narrow(null, rules.limits().protocols()));
        parameters.setCipherSuites(narrow(null, rules.limits().suites()));
        parameters.setUseCipherSuitesOrder(true);
        parameters.setAlgorithmConstraints(rules);
        return parameters;
    }

    /** Takes from the asked what may be taken and keeps the rest of the present: constraints, order, names. */
    static SSLParameters apply(SSLParameters asked, SSLParameters present, ConnectionRules rules) {
        present.setProtocols(narrow(asked.getProtocols(), rules.limits().protocols()));
        present.setCipherSuites(narrow(asked.getCipherSuites(), rules.limits().suites()));
        present.setUseCipherSuitesOrder(true);
        present.setAlgorithmConstraints(rules);
        present.setApplicationProtocols(asked.getApplicationProtocols());
        present.setMaximumPacketSize(asked.getMaximumPacketSize());
        if (asked.getSNIMatchers() != null) {
            present.setSNIMatchers(asked.getSNIMatchers());
        }
        if ("HTTPS".equalsIgnoreCase(asked.getEndpointIdentificationAlgorithm())) {
            present.setEndpointIdentificationAlgorithm("HTTPS");
        }
        return present;
    }

    /** For others to read: our constraints stay ours, they carry what the trust manager believes. */
    static SSLParameters shown(SSLParameters parameters) {
        parameters.setAlgorithmConstraints(null);
        return parameters;
    }
}
