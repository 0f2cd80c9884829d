package io.ccaas.sdk.tls;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import io.ccaas.sdk.tls.enforce.GroupsMissingException;
import io.ccaas.sdk.tls.provider.ProviderRefused;

/** What we present ourselves is held to the policy too, when a side is built and not at the first handshake. */
final class OwnIdentity {

    private OwnIdentity() {}

    static void require(TlsIdentity identity, TlsPolicy policy, Purpose purpose) {
        try {
            policy.chainRules(purpose, false).requireOwn(identity.chain());
        } catch (RuleBroken rule) {
            Problem problem = rule.problem();
            throw TlsConfigurationException.of(
                    "TLS_IDENTITY",
                    "an own certificate that meets the policy: " + problem.expected(),
                    problem.found() + " (" + problem.code() + ")",
                    problem.remedy());
        }
    }

    static TlsConfigurationException noProvider(TlsPolicy policy, Exception foreign) {
        if (foreign instanceof ProviderRefused refused) {
            return new TlsConfigurationException(refused.problem());
        }
        if (foreign instanceof GroupsMissingException) {
            return TlsConfigurationException.of(
                    "TLS_PROVIDER_GROUPS",
                    "a Java that offers one of the groups of policy " + policy.name() + ": "
                            + String.join(", ", policy.offer().groups()),
                    "this one offers none of them",
                    "Use Java 27 or newer for hybrid groups with ML-KEM (docs/decisions/0012-post-quantum.md),"
                            + " or name a policy with groups that this Java has.");
        }
        return new TlsConfigurationException(Problem.of(
                        "TLS_PROVIDER",
                        "a Java whose own TLS provider can keep policy " + policy.name(),
                        "it is missing, or set to refuse all that the policy has",
                        "Use a Java with SunJSSE and look at jdk.tls.disabledAlgorithms.")
                .causedBy(foreign));
    }
}
