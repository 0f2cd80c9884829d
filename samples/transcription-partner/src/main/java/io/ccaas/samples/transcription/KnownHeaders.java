package io.ccaas.samples.transcription;

import io.ccaas.samples.server.PartnerRequest;
import io.ccaas.samples.server.RefusedException;
import java.util.Locale;
import java.util.Set;

/** What a client of this library sends. A header beside these could carry anything: it is refused. */
final class KnownHeaders {

    private static final Set<String> NAMES = Set.of(
            "host",
            "connection",
            "user-agent",
            "accept",
            "accept-encoding",
            "accept-signature",
            "authorization",
            "dpop",
            "idempotency-key",
            "content-type",
            "content-length",
            "content-digest",
            "transfer-encoding",
            "signature-input",
            "signature");

    private KnownHeaders() {}

    static void require(PartnerRequest request) {
        if (!request.fields().stream().allMatch(f -> NAMES.contains(f.name().toLowerCase(Locale.ROOT)))) {
            throw new RefusedException(422, "HEADER_UNEXPECTED");
        }
    }
}
