package io.ccaas.sdk.tls;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.certificates.Purpose;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.security.PrivateKey;
import java.security.interfaces.ECKey;
import javax.net.ssl.X509ExtendedKeyManager;

/** What we present ourselves is held to the policy too, when a side is built and not at the first handshake. */
final class OwnIdentity {

    private OwnIdentity() {}

    static void require(TlsIdentity identity, TlsPolicy policy, Purpose purpose, TlsProviderName provider) {
        require(identity, policy, purpose);
        if (provider == TlsProviderName.BOUNCY_CASTLE) {
            requireUsableByBouncyCastle(identity, policy);
        }
    }

    /** It signs with what it can read, and with curves only when it offers one of them as a group too. */
    private static void requireUsableByBouncyCastle(TlsIdentity identity, TlsPolicy policy) {
        if (!isReadable(identity.keyManager())) {
            throw TlsConfigurationException.of(
                    "TLS_IDENTITY",
                    "an own key that Bouncy Castle's TLS can read",
                    "it lies on a token",
                    "Give a key in a file, or let Java's own provider speak TLS.");
        }
        boolean curves = policy.offer().groups().stream().anyMatch(group -> group.matches("secp[0-9]+r1"));
        if (identity.chain().get(0).getPublicKey() instanceof ECKey && !curves) {
            throw TlsConfigurationException.of(
                    "TLS_IDENTITY",
                    "an own RSA key: under groups that all have ML-KEM, Bouncy Castle's TLS signs with nothing else",
                    "one on a curve",
                    "Give an RSA certificate and its key for this partner.");
        }
    }

    private static boolean isReadable(X509ExtendedKeyManager own) {
        PrivateKey key = own.getPrivateKey(own.getClientAliases("any", null)[0]);
        return key != null && key.getEncoded() != null;
    }

    private static void require(TlsIdentity identity, TlsPolicy policy, Purpose purpose) {
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
