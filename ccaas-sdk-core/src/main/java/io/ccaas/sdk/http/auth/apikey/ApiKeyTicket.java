package io.ccaas.sdk.http.auth.apikey;

import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.time.Deadline;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One key for one attempt. Used by one thread. */
final class ApiKeyTicket implements Authorization.Ticket {

    private final ApiKeyAuthorization authorization;
    private final Secret key;
    private final Deadline until;
    private Authorization.@Nullable Remedy remedy;

    ApiKeyTicket(ApiKeyAuthorization authorization, Secret key, Deadline until) {
        this.authorization = authorization;
        this.key = key;
        this.until = until;
    }

    @Override
    public List<Field> fields(RequestHead head, Optional<X509Certificate> shown) {
        return List.of(authorization.field(key));
    }

    @Override
    public void answered(ResponseHead answer) {
        // Its status is looked at where another attempt is thought of.
    }

    /** The same key again would be refused again. */
    @Override
    public Authorization.Remedy remedy() {
        Authorization.Remedy known = remedy;
        if (known == null) {
            known = authorization.isReplaced(key, until) ? Authorization.Remedy.NEW_TOKEN : Authorization.Remedy.NONE;
            remedy = known;
        }
        return known;
    }

    @Override
    public void mend() {
        // The next ticket reads the key anew.
    }

    @Override
    public String toString() {
        return "ApiKeyTicket";
    }
}
