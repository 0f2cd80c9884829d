package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.partner.declared.ProxyDeclaration;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.partner.web.WebOrigin;
import java.util.Optional;

/** The key {@code proxy} of a partner. */
public final class ProxySection {

    /** What stands in it. */
    public static final Keys KEYS = Keys.of("address", "network", "user", "password");

    private ProxySection() {}

    /**
     * Reads the section.
     *
     * @param proxy the section
     * @return empty when it has faults
     */
    public static Optional<ProxyDeclaration> read(Section proxy) {
        proxy.missing("address");
        Optional<WebOrigin> address = proxy.text("address", WebOrigin::parseCleartext);
        Network network = proxy.text("network", Values.word(Network.class)).orElse(Network.PUBLIC);
        if (!proxy.has("user") && !proxy.has("password")) {
            return address.map(at -> new ProxyDeclaration(at, network, Optional.empty()));
        }
        proxy.missing("user");
        proxy.missing("password");
        Optional<String> user = proxy.text("user", ProxySection::user);
        Optional<SecretReference> password =
                proxy.text("password", Values.reference("proxy.password", proxy.hostSchemes()));
        return address.flatMap(at -> user.flatMap(name -> password.map(
                secret -> new ProxyDeclaration(at, network, Optional.of(new ProxyDeclaration.Login(name, secret))))));
    }

    private static String user(String text) {
        if (!ProxyDeclaration.Login.isUser(text)) {
            throw Values.refused("1 to 64 printable ASCII characters without colon and space", "Mend the value");
        }
        return text;
    }
}
