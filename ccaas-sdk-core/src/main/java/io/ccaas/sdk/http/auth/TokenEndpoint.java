package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.auth.metadata.Discovery;
import io.ccaas.sdk.http.failure.TokenUnavailableException;
import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.fetch.Question;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.web.WebTarget;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import java.net.URI;
import java.util.Optional;

/** The way to one authorization server, through the same guards as every fetch. Thread-safe. */
final class TokenEndpoint implements Discovery.Documents {

    private static final int LARGEST_TOKEN_ANSWER = 64 * 1024;
    private static final int LARGEST_METADATA = 256 * 1024;

    private final GuardedFetch fetch;

    TokenEndpoint(GuardedFetch fetch) {
        this.fetch = fetch;
    }

    @Override
    public Optional<byte[]> fetch(URI target, Deadline until) {
        Question question = Question.get("token-metadata", target);
        WireAnswer answer = ask(question, Authorization.none(), new FetchLimits(LARGEST_METADATA, until));
        if (answer.status() == 200) {
            return Optional.of(answer.content());
        }
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new TokenUnavailableException("its metadata with status " + answer.status());
        }
        return Optional.empty();
    }

    WireAnswer token(WebTarget endpoint, Form form, Authorization authorization, Deadline until) {
        Question question = Question.form("token-request", endpoint.uri(), form.fields(), form.content());
        return ask(question, authorization, new FetchLimits(LARGEST_TOKEN_ANSWER, until));
    }

    private WireAnswer ask(Question question, Authorization authorization, FetchLimits limits) {
        try {
            return fetch.ask(AuxiliaryOrigin.Purpose.TOKEN, question, authorization, limits);
        } catch (DeadlineExceededException | TokenUnavailableException known) {
            throw known;
        } catch (PartnerException lost) {
            // Under a name of its own: the partner's breaker counts what is said of the partner.
            throw new TokenUnavailableException("it could not be asked: " + lost.code());
        }
    }
}
