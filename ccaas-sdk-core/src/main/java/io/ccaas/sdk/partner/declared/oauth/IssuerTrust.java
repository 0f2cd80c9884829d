package io.ccaas.sdk.partner.declared.oauth;

import java.nio.file.Path;
import java.util.List;

/**
 * Who may vouch for an authorization server that is not the partner's own. Policy, provider and identity are the partner's; its
 * pins do not hold there.
 *
 * @param anchors files of authorities; empty when {@code publicWebPki}
 * @param publicWebPki whether every public authority may; said explicitly, never a default
 */
public record IssuerTrust(List<Path> anchors, boolean publicWebPki) {

    /**
     * Copies the list.
     *
     * @param anchors files of authorities; empty when {@code publicWebPki}
     * @param publicWebPki whether every public authority may
     * @throws IllegalArgumentException when anchors and public authorities are both given, or neither
     */
    public IssuerTrust {
        anchors = List.copyOf(anchors);
        if (anchors.isEmpty() != publicWebPki) {
            throw new IllegalArgumentException("trust is either files of authorities or the public web PKI");
        }
    }

    @Override
    public String toString() {
        return "IssuerTrust[" + anchors.size() + " anchors]";
    }
}
