package io.ccaas.sdk.tls;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.enforce.GroupsMissingException;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import io.ccaas.sdk.tls.provider.ProviderRefused;

/** Why a side cannot be built with the provider that was asked for, and the cure. */
final class NoProvider {

    private NoProvider() {}

    static TlsConfigurationException problem(TlsPolicy policy, TlsProviderName provider, Exception foreign) {
        if (foreign instanceof ProviderRefused refused) {
            return new TlsConfigurationException(refused.problem());
        }
        if (foreign instanceof GroupsMissingException) {
            return noGroups(policy, provider);
        }
        return new TlsConfigurationException(Problem.of(
                        "TLS_PROVIDER",
                        "a TLS provider that can keep policy " + policy.name(),
                        "it is missing, or set to refuse all that the policy has",
                        "Use a Java with SunJSSE and look at jdk.tls.disabledAlgorithms.")
                .causedBy(foreign));
    }

    /** What no certificate could meet is told when a side is built, not at every handshake. */
    static void requireJudgeable(TlsPolicy policy, TlsProviderName provider) {
        if (provider == TlsProviderName.BOUNCY_CASTLE && asksForMlDsa(policy)) {
            throw TlsConfigurationException.of(
                    "TLS_PROVIDER_CERTIFICATES",
                    "certificates of a kind that this release can judge",
                    "policy " + policy.name() + " asks for ML-DSA (docs/decisions/0012-post-quantum.md)",
                    "Name tls13-pq-2026 until a release judges them.");
        }
    }

    private static boolean asksForMlDsa(TlsPolicy policy) {
        return policy.offer().signatures().stream().allMatch(scheme -> scheme.startsWith("mldsa"));
    }

    private static String cure(TlsPolicy policy) {
        if (asksForMlDsa(policy)) {
            return "No provider can keep this policy yet (docs/decisions/0012-post-quantum.md):"
                    + " name tls13-pq-2026 over Bouncy Castle's (provider: bouncy-castle).";
        }
        return "Ask for Bouncy Castle's by name (provider: bouncy-castle, docs/decisions/0012-post-quantum.md),"
                + " or name a policy with groups that this Java has.";
    }

    private static TlsConfigurationException noGroups(TlsPolicy policy, TlsProviderName provider) {
        boolean java = provider == TlsProviderName.JAVA;
        return TlsConfigurationException.of(
                "TLS_PROVIDER_GROUPS",
                "a TLS provider that offers one of the groups of policy " + policy.name() + ": "
                        + String.join(", ", policy.offer().groups()),
                java ? "this Java's own offers none of them" : "Bouncy Castle's offers none of them",
                java ? cure(policy) : "Look at jdk.tls.disabledAlgorithms, or name another policy.");
    }
}
