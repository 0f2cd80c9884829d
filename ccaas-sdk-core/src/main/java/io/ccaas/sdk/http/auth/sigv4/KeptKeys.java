package io.ccaas.sdk.http.auth.sigv4;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Time;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Keys that somebody keeps for us, read anew each time: they may be replaced while calls go on. Thread-safe. */
final class KeptKeys implements CredentialSource<AwsCredential> {

    private static final Pattern ACCESS_KEY_ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_:.-]{0,127}");
    private static final int LONGEST_KEY = 256;
    private static final int LONGEST_TOKEN = 16 * 1024;

    private final AwsKeys.Kept places;
    private final CredentialLoader loader;
    private final CurrentDeadline deadlines;
    private final Time time;
    private final CredentialIds ids = new CredentialIds();

    KeptKeys(AwsKeys.Kept places, CredentialLoader loader, CurrentDeadline deadlines, Time time) {
        this.places = places;
        this.loader = loader;
        this.deadlines = deadlines;
        this.time = time;
    }

    @Override
    public AwsCredential obtain(CredentialRequest request) {
        String owner = request.key().subject();
        return deadlines.during(request.deadline(), () -> read(owner));
    }

    private AwsCredential read(String owner) {
        String id = accessKeyId(owner);
        Secret key = secret("sigV4.secretAccessKey of " + owner, places.secretAccessKey(), LONGEST_KEY);
        boolean whole = false;
        try {
            Optional<Secret> token =
                    places.sessionToken().map(place -> secret("sigV4.sessionToken of " + owner, place, LONGEST_TOKEN));
            whole = true;
            AwsCredential.Dates dates = new AwsCredential.Dates(time.instant(), Optional.empty());
            return new AwsCredential(ids.of(key), id, key, token, dates, "kept");
        } finally {
            if (!whole) {
                key.destroy();
            }
        }
    }

    private String accessKeyId(String owner) {
        String role = "sigV4.accessKeyId of " + owner;
        try (Secret id = loader.secret(role, places.accessKeyId())) {
            String text = id.use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
            if (!ACCESS_KEY_ID.matcher(text).matches()) {
                throw form("an id of 1 to 128 letters, digits and _ : . - as " + role);
            }
            return text;
        }
    }

    private Secret secret(String role, SecretReference place, int longest) {
        Secret read = loader.secret(role, place);
        if (!read.use(SecretAccess.reading(), bytes -> isVisible(bytes, longest))) {
            read.destroy();
            throw form("1 to " + longest + " visible ASCII characters as " + role);
        }
        return read;
    }

    private static boolean isVisible(byte[] bytes, int longest) {
        IntPredicate visible = i -> bytes[i] > ' ' && bytes[i] <= '~';
        return bytes.length > 0
                && bytes.length <= longest
                && java.util.stream.IntStream.range(0, bytes.length).allMatch(visible);
    }

    private static CredentialException form(String expected) {
        return new CredentialException(Problem.of(
                "SIGV4_KEY_FORM", expected, "it has another form", "Write what the store gave into its place, alone."));
    }

    @Override
    public String toString() {
        return "KeptKeys";
    }
}
