package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.partner.declared.oauth.IssuerTrust;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.oauth.SecurityProfile;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.partner.web.Issuer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The key {@code oauth} of a partner. */
public final class OAuthSection {

    /** What stands in it. */
    public static final Keys KEYS = Keys.of(
            "issuer",
            "clientId",
            "method",
            "key",
            "password",
            "keyId",
            "secret",
            "scope",
            "bind",
            "profile",
            "grant",
            "resource",
            "trust");

    private static final List<String> OF_THE_KEY = List.of("key", "password", "keyId");

    private OAuthSection() {}

    /** The methods, by which keys they have. */
    private enum Method {
        PRIVATE_KEY_JWT,
        TLS_CLIENT_AUTH,
        SELF_SIGNED_TLS_CLIENT_AUTH,
        CLIENT_SECRET_BASIC,
        CLIENT_SECRET_POST,
        NONE
    }

    /**
     * Reads the section.
     *
     * @param oauth the section
     * @param directory from which paths count
     * @return empty when it has faults
     */
    public static Optional<OAuthDeclaration> read(Section oauth, Path directory) {
        List.of("issuer", "clientId", "method", "bind").forEach(oauth::missing);
        Optional<Issuer> issuer = oauth.text("issuer", Issuer::parse);
        Optional<String> client = oauth.text("clientId", OAuthSection::clientId);
        Optional<TokenBinding> binding = oauth.text("bind", Values.word(TokenBinding.class));
        List<String> scope = oauth.text("scope", OAuthSection::scope).orElse(List.of());
        SecurityProfile profile =
                oauth.text("profile", Values.word(SecurityProfile.class)).orElse(SecurityProfile.STANDARD);
        Optional<ClientProof> proof =
                oauth.text("method", Values.spelled(Method.class)).flatMap(method -> proof(oauth, method));
        Optional<TokenGrant> grant = grant(oauth);
        List<String> resources = resources(oauth);
        Optional<IssuerTrust> trust = trust(oauth, directory);
        if (issuer.isEmpty() || client.isEmpty() || binding.isEmpty() || proof.isEmpty() || grant.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OAuthDeclaration(
                issuer.get(), client.get(), proof.get(), scope, binding.get(), grant.get(), profile, resources, trust));
    }

    private static List<String> resources(Section oauth) {
        return oauth.isList("resource")
                ? oauth.texts("resource", OAuthSection::resource)
                : oauth.text("resource", OAuthSection::resource).stream().toList();
    }

    private static String resource(String text) {
        if (!OAuthDeclaration.isResource(text)) {
            throw Values.refused("an absolute URI without fragment", "Copy the resource from the server");
        }
        return text;
    }

    private static Optional<IssuerTrust> trust(Section oauth, Path directory) {
        if (!oauth.isList("trust")) {
            return oauth.text("trust", TlsSection::publicWebPki).map(all -> new IssuerTrust(List.of(), all));
        }
        List<Path> anchors = oauth.texts("trust", Values.path(directory));
        if (anchors.isEmpty()) {
            oauth.fault("trust", "VALUE_FORM", "at least one file", "there is none", "Name the server's authority");
            return Optional.empty();
        }
        return Optional.of(new IssuerTrust(anchors, false));
    }

    private static Optional<TokenGrant> grant(Section oauth) {
        return oauth.has("grant")
                ? oauth.section("grant", GrantSection.KEYS).flatMap(GrantSection::read)
                : Optional.of(new TokenGrant.ClientCredentials());
    }

    private static Optional<ClientProof> proof(Section oauth, Method method) {
        return switch (method) {
            case PRIVATE_KEY_JWT -> {
                foreign(oauth, List.of("secret"));
                oauth.missing("key");
                yield key(oauth);
            }
            case TLS_CLIENT_AUTH, SELF_SIGNED_TLS_CLIENT_AUTH -> {
                foreign(oauth, OF_THE_KEY);
                foreign(oauth, List.of("secret"));
                yield Optional.of(new ClientProof.TlsCertificate(method == Method.SELF_SIGNED_TLS_CLIENT_AUTH));
            }
            case NONE -> {
                foreign(oauth, OF_THE_KEY);
                foreign(oauth, List.of("secret"));
                yield Optional.of(new ClientProof.ByGrant());
            }
            case CLIENT_SECRET_BASIC, CLIENT_SECRET_POST -> {
                foreign(oauth, OF_THE_KEY);
                oauth.missing("secret");
                yield oauth.text("secret", Values.reference("oauth.secret", oauth.hostSchemes()))
                        .map(secret -> new ClientProof.SharedSecret(secret, method == Method.CLIENT_SECRET_POST));
            }
        };
    }

    private static Optional<ClientProof> key(Section oauth) {
        Optional<SecretReference> password =
                oauth.text("password", Values.reference("oauth.password", oauth.hostSchemes()));
        Optional<String> keyId = oauth.text("keyId", Values::name);
        return oauth.text("key", Values.signingKeyReference("oauth.key", oauth.hostSchemes()))
                .map(key -> new ClientProof.PrivateKeyJwt(key, password, keyId));
    }

    private static void foreign(Section oauth, List<String> keys) {
        for (String key : keys) {
            if (oauth.has(key)) {
                oauth.fault(
                        key,
                        "KEYS_CONTRADICT",
                        "keys that belong to the method",
                        "the method has no " + key,
                        "Remove it, or name the method that you mean");
            }
        }
    }

    private static String clientId(String text) {
        if (text.isEmpty() || text.length() > 255 || !text.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw Values.refused("1 to 255 visible ASCII characters", "Copy the client id from the server");
        }
        return text;
    }

    /** RFC 6749 section 3.3. */
    private static List<String> scope(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        if (!words.stream().allMatch(word -> word.matches("[!#-\\[\\]-~]{1,200}"))) {
            throw Values.refused("words of visible ASCII with one space between them", "Mend the value");
        }
        return words;
    }
}
