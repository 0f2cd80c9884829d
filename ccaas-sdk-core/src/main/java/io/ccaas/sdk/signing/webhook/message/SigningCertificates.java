package io.ccaas.sdk.signing.webhook.message;

import java.net.URI;

/**
 * Where the certificates are got that sign notifications; the host's way to the network.
 *
 * <p>An implementation fetches over TLS that it verifies, follows no redirect, and keeps to a deadline and to a few kilobytes; it
 * asks only origins that the operator declared. The URL comes from a message that nobody has proven: it was checked to be {@code
 * https}, of a host of SNS, and for a {@code .pem} file. Thread-safe.
 */
public interface SigningCertificates {

    /**
     * Fetches one certificate.
     *
     * @param url checked, for example {@code https://sns.eu-west-3.amazonaws.com/SimpleNotificationService-….pem}
     * @return the PEM file as it came
     */
    byte[] pem(URI url);
}
