package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.errors.Problem;
import java.security.GeneralSecurityException;

/** A provider that is not believed, or was found not to keep what it is told. */
public final class ProviderRefused extends GeneralSecurityException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ProviderRefused(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    static ProviderRefused unknown(String found) {
        return new ProviderRefused(Problem.of(
                "TLS_PROVIDER_UNKNOWN",
                "SunJSSE, from the Java platform itself (docs/decisions/0012-post-quantum.md)",
                found,
                "Register no other TLS provider under that name, and leave Java's own in place."));
    }

    static ProviderRefused unproven(String found) {
        return new ProviderRefused(Problem.of(
                "TLS_PROVIDER_UNPROVEN",
                "a TLS provider that offers and accepts only what it is told",
                "in a trial in memory " + found,
                "Use a Java or a Bouncy Castle that nobody changed, and report its version to us."));
    }

    static ProviderRefused absent() {
        return new ProviderRefused(
                Problem.of(
                        "TLS_PROVIDER_ABSENT",
                        "Bouncy Castle's TLS, which was asked for by name (docs/decisions/0012-post-quantum.md)",
                        "its classes are not there, or of releases that do not fit together",
                        "Add org.bouncycastle:bctls-jdk18on, whose own dependencies bring the rest, or ask for Java's own provider."));
    }

    /**
     * What is wrong with it.
     *
     * @return what was expected, what was found, how to mend it
     */
    public Problem problem() {
        return problem;
    }
}
