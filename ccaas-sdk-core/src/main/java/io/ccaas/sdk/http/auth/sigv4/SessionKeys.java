package io.ccaas.sdk.http.auth.sigv4;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.failure.TokenEvidenceException;
import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.fetch.Question;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.http.xml.XmlElement;
import io.ccaas.sdk.http.xml.XmlReader;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keys of a session, asked of a token service anew each time. Thread-safe. */
final class SessionKeys implements CredentialSource<AwsCredential> {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,16384}");
    /** A service may round up; more than that it was not asked for. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final SessionQuestion question;
    private final GuardedFetch fetch;
    private final Time time;
    private final CredentialIds ids = new CredentialIds();

    SessionKeys(SessionQuestion question, GuardedFetch fetch, Time time) {
        this.question = question;
        this.fetch = fetch;
        this.time = time;
    }

    @Override
    public AwsCredential obtain(CredentialRequest request) {
        Question asked = Question.form(
                "fetch-session",
                question.session().service().uri(),
                List.of(),
                question.form(request).getBytes(StandardCharsets.US_ASCII));
        WireAnswer answer = fetch.ask(
                AuxiliaryOrigin.Purpose.TOKEN,
                asked,
                question.authorization(),
                new FetchLimits(MOST_BYTES, request.deadline()));
        if (answer.status() != 200) {
            throw refused(answer.status());
        }
        return credential(answer);
    }

    private AwsCredential credential(WireAnswer answer) {
        XmlElement keys = XmlReader.read(answer.content())
                .filter(root -> root.name().equals(question.action() + "Response"))
                .flatMap(root -> root.child(question.action() + "Result"))
                .flatMap(result -> result.child("Credentials"))
                .orElseThrow(SessionKeys::malformed);
        Instant now = time.instant();
        AwsCredential.Dates dates = new AwsCredential.Dates(now, Optional.of(end(keys, now)));
        String id = text(keys, "AccessKeyId");
        char[] key = text(keys, "SecretAccessKey").toCharArray();
        char[] session = text(keys, "SessionToken").toCharArray();
        Secret token = Secret.copyOf(session); // from here on nothing is refused, so no secret is left behind
        return new AwsCredential(ids.of(token), id, Secret.copyOf(key), Optional.of(token), dates, "token service");
    }

    private static String text(XmlElement keys, String name) {
        return keys.text(name).filter(text -> VISIBLE.matcher(text).matches()).orElseThrow(SessionKeys::malformed);
    }

    private Instant end(XmlElement keys, Instant now) {
        Instant end;
        try {
            end = Instant.parse(text(keys, "Expiration"));
        } catch (DateTimeException foreign) {
            throw malformed();
        }
        Instant latest = now.plus(question.session().lifetime()).plus(GRACE);
        if (!end.isAfter(now) || end.isAfter(latest)) {
            throw malformed();
        }
        return end;
    }

    private static TokenEvidenceException malformed() {
        return new TokenEvidenceException(
                "STS_ANSWER",
                "keys of a session that end when they were asked to",
                "the token service gave something else",
                "Look whether sigV4's service is a token service of this kind, and compare the clocks.");
    }

    private static SdkException refused(int status) {
        if (status >= 500 || status == 429) {
            return new CredentialUnavailableException(Problem.of(
                    "STS_UNAVAILABLE",
                    "the token service to give keys of a session",
                    "it answered " + status,
                    "Try again; look at the service when it stays so."));
        }
        return new CredentialException(Problem.of(
                "STS_REFUSED",
                "the token service to give keys of a session",
                "it refused with " + status,
                "Look at the role, at who may take it, and at what proves us: kept keys, or the token."));
    }

    @Override
    public String toString() {
        return "SessionKeys";
    }
}
