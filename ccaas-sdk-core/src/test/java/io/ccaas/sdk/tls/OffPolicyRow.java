package io.ccaas.sdk.tls;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * One server of the matrix.
 *
 * @param name what is wrong with it
 * @param common what {@code common-2026} says: an accepted code or more, or {@code ACCEPTED}
 * @param modern the same for {@code modern-2026}
 * @param keys what it presents
 * @param settings what it insists on
 */
record OffPolicyRow(
        String name, Set<String> common, Set<String> modern, List<KeyManager> keys, Consumer<SSLSocket> settings) {

    private static final List<String> GROUPS = List.of(
            "x25519",
            "x448",
            "secp256r1",
            "secp384r1",
            "secp521r1",
            "ffdhe2048",
            "ffdhe3072",
            "ffdhe4096",
            "ffdhe6144",
            "ffdhe8192");

    static Consumer<SSLSocket> only(String protocol, String... suites) {
        return socket -> {
            socket.setEnabledProtocols(new String[] {protocol});
            if (suites.length > 0) {
                socket.setEnabledCipherSuites(suites);
            }
        };
    }

    static Consumer<SSLSocket> group(String protocol, String wanted) {
        return socket -> {
            socket.setEnabledProtocols(new String[] {protocol});
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setAlgorithmConstraints(new Denying(
                    GROUPS.stream().filter(name -> !name.equals(wanted)).toList()));
            socket.setSSLParameters(parameters);
        };
    }

    /** A server that signs its key exchange with SHA-1 and nothing else. */
    static Consumer<SSLSocket> sha1Exchange() {
        return socket -> {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setAlgorithmConstraints(new Denying(List.of(
                    "rsa_pkcs1_sha224",
                    "rsa_pkcs1_sha256",
                    "rsa_pkcs1_sha384",
                    "rsa_pkcs1_sha512",
                    "rsa_pss_rsae_sha256",
                    "rsa_pss_rsae_sha384",
                    "rsa_pss_rsae_sha512")));
            socket.setSSLParameters(parameters);
        };
    }
}
