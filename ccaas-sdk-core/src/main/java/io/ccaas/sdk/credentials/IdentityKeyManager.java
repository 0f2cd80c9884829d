package io.ccaas.sdk.credentials;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Offers one identity under one alias. The issuers that a peer names in its request are not consulted: the partner was
 * declared with this identity, and a refusal by the partner says more than a handshake without a certificate.
 */
final class IdentityKeyManager extends X509ExtendedKeyManager {

    private static final String ALIAS = "identity";

    private final X509Certificate[] chain;
    private final PrivateKey privateKey;

    IdentityKeyManager(List<X509Certificate> chain, PrivateKey privateKey) {
        this.chain = chain.toArray(X509Certificate[]::new);
        this.privateKey = privateKey;
    }

    private @Nullable String alias(String... keyTypes) {
        String own = privateKey.getAlgorithm();
        for (String type : keyTypes) {
            boolean same = type.equals(own)
                    || (type.startsWith("EC") && own.equals("EC"))
                    || (type.startsWith("Ed") && own.startsWith("Ed"))
                    || (type.startsWith("RSA") && own.startsWith("RSA"));
            if (same) {
                return ALIAS;
            }
        }
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(keyTypes);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return alias(keyTypes);
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(keyType);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return alias(keyType);
    }

    @Override
    public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return new String[] {ALIAS};
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return new String[] {ALIAS};
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return alias.equals(ALIAS) ? chain.clone() : null;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return alias.equals(ALIAS) ? privateKey : null;
    }
}
