package io.ccaas.sdk.tls.fetch;

import java.net.URI;

/**
 * The only way of {@code tls} to the network: one small document, asked for and read whole. What it gives is not trusted;
 * whoever asks verifies it.
 *
 * <p>An implementation guarantees: only an origin that is declared for the purpose is asked, at an address that was
 * checked, without redirect, proxy, cookie or credential, within the limits, with a record in the audit log before and
 * after. Thread-safe. It blocks the thread that asks and owns none.
 */
public interface Fetch {

    /**
     * Asks with GET.
     *
     * @param purpose what for; the target's origin must be declared for it
     * @param target where, absolute
     * @param limits how much and how long
     * @return the content of an answer with status 200
     * @throws io.ccaas.sdk.errors.SdkException whatever else happens: refused here, nobody answers, another status, too
     *     much, too late
     */
    byte[] get(FetchPurpose purpose, URI target, FetchLimits limits);

    /**
     * Asks with POST.
     *
     * @param purpose what for; the target's origin must be declared for it
     * @param target where, absolute
     * @param mediaType of the body, a constant such as {@code application/ocsp-request}
     * @param body what to send; no data of calls
     * @param limits how much and how long
     * @return the content of an answer with status 200
     * @throws io.ccaas.sdk.errors.SdkException as for {@link #get}
     */
    byte[] post(FetchPurpose purpose, URI target, String mediaType, byte[] body, FetchLimits limits);
}
