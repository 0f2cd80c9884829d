package io.ccaas.sdk.credentials;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Offers the newest identity, under an alias that names its generation. Under that alias it stays reachable for a
 * while, whatever is put in its place. The issuers that a peer names in its request are not consulted: the partner was
 * declared with this identity, and a refusal by the partner says more than a handshake without a certificate.
 */
final class IdentityKeyManager extends X509ExtendedKeyManager {

    private static final Pattern ALIAS = Pattern.compile("g([0-9]{1,18})/identity");

    private final RotatingIdentity identities;

    IdentityKeyManager(RotatingIdentity identities) {
        this.identities = identities;
    }

    private @Nullable String alias(String... keyTypes) {
        RotatingIdentity.Numbered newest = identities.newest();
        String own = newest.identity().privateKey().getAlgorithm();
        for (String type : keyTypes) {
            boolean same = type.equals(own)
                    || (type.startsWith("EC") && own.equals("EC"))
                    || (type.startsWith("Ed") && own.startsWith("Ed"))
                    || (type.startsWith("RSA") && own.startsWith("RSA"));
            if (same) {
                return alias(newest);
            }
        }
        return null;
    }

    private static String alias(RotatingIdentity.Numbered identity) {
        return "g" + identity.number() + "/identity";
    }

    private Optional<TlsIdentity> under(String alias) {
        Matcher form = ALIAS.matcher(alias);
        return form.matches() ? identities.numbered(Long.parseLong(form.group(1))) : Optional.empty();
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
        return new String[] {alias(identities.newest())};
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return new String[] {alias(identities.newest())};
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return under(alias)
                .map(identity -> identity.chain().toArray(X509Certificate[]::new))
                .orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return under(alias).map(TlsIdentity::privateKey).orElse(null);
    }
}
