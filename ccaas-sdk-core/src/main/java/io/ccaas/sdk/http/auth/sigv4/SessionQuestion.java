package io.ccaas.sdk.http.auth.sigv4;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.time.CurrentDeadline;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a token service is asked, and what proves who asks.
 *
 * @param action name of the method
 * @param session what is asked for
 * @param authorization what the attempt carries
 * @param more what the form holds besides
 */
record SessionQuestion(
        String action, AwsKeys.Session session, Authorization authorization, Function<CredentialRequest, String> more) {

    /** RFC 7519: nothing in it has to be encoded in a form. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,16384}(\\.[A-Za-z0-9_-]{0,16384}){1,4}");

    /** Proven by the signature of kept keys. */
    static SessionQuestion signed(AwsKeys.Session session, Authorization signing) {
        return new SessionQuestion("AssumeRole", session, signing, request -> "");
    }

    /** Proven by a token that is read for each question: whoever projects it replaces it. */
    static SessionQuestion byToken(
            AwsKeys.Session session, SecretReference place, CredentialLoader loader, CurrentDeadline deadlines) {
        return new SessionQuestion(
                "AssumeRoleWithWebIdentity",
                session,
                Authorization.none(),
                request -> "&WebIdentityToken="
                        + deadlines.during(
                                request.deadline(),
                                () -> token("sigV4.token of " + request.key().subject(), place, loader)));
    }

    private static String token(String role, SecretReference place, CredentialLoader loader) {
        try (Secret read = loader.secret(role, place)) {
            String text = read.use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
            if (!TOKEN.matcher(text).matches()) {
                throw new CredentialException(Problem.of(
                        "STS_TOKEN_FORM",
                        "a JSON Web Token as " + role,
                        "it has another form",
                        "Give the file into which the token is projected."));
            }
            return text;
        }
    }

    String form(CredentialRequest request) {
        return "Action=" + action + "&Version=2011-06-15&RoleArn=" + encoded(session.role()) + "&RoleSessionName="
                + encoded(session.name()) + "&DurationSeconds="
                + session.lifetime().toSeconds() + more.apply(request);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SessionQuestion[" + action + "]";
    }
}
