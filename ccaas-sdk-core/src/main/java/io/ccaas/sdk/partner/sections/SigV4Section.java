package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.partner.declared.proof.SigV4Declaration;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.partner.web.WebTarget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The key {@code sigV4} of a partner that stores recordings. */
public final class SigV4Section {

    /** What stands in it. */
    public static final Keys KEYS =
            Keys.of("region", "accessKeyId", "secretAccessKey", "sessionToken", "webIdentity", "session");

    private static final Keys SESSION = Keys.of("service", "role", "name", "lifetime");
    private static final Duration USUAL_LIFETIME = Duration.ofHours(1);

    private SigV4Section() {}

    /**
     * Reads the section.
     *
     * @param sigV4 the section
     * @return empty when it has faults
     */
    public static Optional<SigV4Declaration> read(Section sigV4) {
        sigV4.missing("region");
        Optional<AwsKeys> keys = keys(sigV4);
        return keys.flatMap(from -> sigV4.text("region", formed(region -> new SigV4Declaration(region, from))));
    }

    private static Optional<AwsKeys> keys(Section sigV4) {
        Optional<AwsKeys.Session> session = sigV4.section("session", SESSION).flatMap(SigV4Section::session);
        if (sigV4.has("webIdentity")) {
            sigV4.missing("session");
            List.of("accessKeyId", "secretAccessKey", "sessionToken").stream()
                    .filter(sigV4::has)
                    .forEach(key -> sigV4.fault(
                            key, "KEYS_CONTRADICT", "a web identity, or keys", "there are both", "Remove one"));
            return reference(sigV4, "webIdentity")
                    .flatMap(token -> session.map(asked -> new AwsKeys.WebIdentity(token, asked)));
        }
        Optional<AwsKeys.Kept> kept = kept(sigV4);
        return sigV4.has("session")
                ? kept.flatMap(own -> session.map(asked -> new AwsKeys.AssumedRole(own, asked)))
                : kept.map(Function.identity());
    }

    private static Optional<AwsKeys.Kept> kept(Section sigV4) {
        List.of("accessKeyId", "secretAccessKey").forEach(sigV4::missing);
        Optional<SecretReference> id = reference(sigV4, "accessKeyId");
        Optional<SecretReference> key = reference(sigV4, "secretAccessKey");
        Optional<SecretReference> token = reference(sigV4, "sessionToken");
        return id.flatMap(known -> key.map(secret -> new AwsKeys.Kept(known, secret, token)));
    }

    private static Optional<SecretReference> reference(Section sigV4, String key) {
        return sigV4.text(key, Values.reference("sigV4." + key, sigV4.hostSchemes()));
    }

    private static Optional<AwsKeys.Session> session(Section session) {
        List.of("service", "role", "name").forEach(session::missing);
        Duration lifetime = session.text("lifetime", Values::duration).orElse(USUAL_LIFETIME);
        Optional<WebTarget> service = session.text("service", WebTarget::parse);
        Optional<String> name = session.text("name", Values::name);
        return service.flatMap(at -> name.flatMap(
                known -> session.text("role", formed(role -> new AwsKeys.Session(at, role, known, lifetime)))));
    }

    /** A value whose own type judges its form. */
    private static <T> Function<String, T> formed(Function<String, T> parser) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException foreign) {
                throw Values.refused("the form that docs/store.md shows", "Mend the value");
            }
        };
    }
}
