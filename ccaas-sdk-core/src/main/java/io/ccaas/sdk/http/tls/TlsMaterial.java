package io.ccaas.sdk.http.tls;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsTrust;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import org.jspecify.annotations.Nullable;

/**
 * What was loaded for TLS, and the client that was made of it then: credentials that a policy refuses are not loaded.
 *
 * @param trust whom to believe
 * @param identity what to prove ourselves with, or null
 * @param provider whose code speaks TLS
 * @param client of all, under the policy of that moment
 */
public record TlsMaterial(TlsTrust trust, @Nullable TlsIdentity identity, TlsProviderName provider, TlsClient client) {

    /**
     * Checks both against a policy.
     *
     * @param policy the policy
     * @param trust whom to believe
     * @param identity what to prove ourselves with, or null
     * @param provider whose code speaks TLS
     * @return the material
     * @throws io.ccaas.sdk.tls.TlsConfigurationException when the policy refuses a part
     */
    public static TlsMaterial under(
            TlsPolicy policy, TlsTrust trust, @Nullable TlsIdentity identity, TlsProviderName provider) {
        return new TlsMaterial(trust, identity, provider, TlsClient.of(policy, trust, identity, provider));
    }

    TlsClient clientUnder(TlsPolicy policy) {
        return TlsClient.of(policy, trust, identity, provider);
    }

    @Override
    public String toString() {
        return "TlsMaterial[" + (identity == null ? "no identity" : "with an identity") + "]";
    }
}
