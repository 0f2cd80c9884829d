package io.ccaas.sdk.http.tls;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsTrust;
import org.jspecify.annotations.Nullable;

/**
 * What was loaded for TLS, and the client that was made of it then: credentials that a policy refuses are not loaded.
 *
 * @param trust whom to believe
 * @param identity what to prove ourselves with, or null
 * @param client of both, under the policy of that moment
 */
public record TlsMaterial(TlsTrust trust, @Nullable TlsIdentity identity, TlsClient client) {

    /**
     * Checks both against a policy.
     *
     * @param policy the policy
     * @param trust whom to believe
     * @param identity what to prove ourselves with, or null
     * @return the material
     * @throws io.ccaas.sdk.tls.TlsConfigurationException when the policy refuses a part
     */
    public static TlsMaterial under(TlsPolicy policy, TlsTrust trust, @Nullable TlsIdentity identity) {
        return new TlsMaterial(trust, identity, TlsClient.of(policy, trust, identity));
    }

    @Override
    public String toString() {
        return "TlsMaterial[" + (identity == null ? "no identity" : "with an identity") + "]";
    }
}
