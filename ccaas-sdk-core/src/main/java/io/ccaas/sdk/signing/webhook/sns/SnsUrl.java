package io.ccaas.sdk.signing.webhook.sns;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * A URL in a message may only lead to SNS itself. Each pattern is over the whole: user information, another port, a fragment or a
 * dot segment has no place in it.
 */
final class SnsUrl {

    /** A region and nothing else: other names in this place belong to whoever owns a bucket called sns. */
    private static final String HOST =
            "https://sns\\.[a-z]{2}(-[a-z]{2,12}){1,2}-[0-9]{1,2}\\.amazonaws\\.com(\\.cn)?/";

    private static final Pattern CERTIFICATE = Pattern.compile(HOST + "SimpleNotificationService-[0-9a-f]{8,64}\\.pem");
    private static final Pattern SUBSCRIPTION = Pattern.compile(HOST + "\\?[A-Za-z0-9_.~%:=&-]{1,4096}");

    private SnsUrl() {}

    static URI certificate(String text) {
        if (!CERTIFICATE.matcher(text).matches()) {
            throw refused("WEBHOOK_CERTIFICATE_URL", "a certificate", "SigningCertURL");
        }
        return URI.create(text);
    }

    static URI subscription(String text) {
        if (!SUBSCRIPTION.matcher(text).matches()) {
            throw refused("WEBHOOK_SUBSCRIBE_URL", "a confirmation", "SubscribeURL");
        }
        return URI.create(text);
    }

    private static SignatureRefusedException refused(String code, String expected, String member) {
        return Refusals.sender(code, expected + " at https://sns.REGION.amazonaws.com", member + " leads elsewhere");
    }
}
