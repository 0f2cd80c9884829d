package io.ccaas.sdk.tls;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.certificates.RuleBroken;

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
}
