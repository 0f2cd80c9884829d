/**
 * The profile {@code ccx-1}: what a request's and a response's signature must cover, how fresh it must be and whose keys
 * count. Not here: the steps of RFC 9421 that call these rules.
 */
@DependsOn({
    "credentials",
    "signing.base",
    "signing.keys",
    "signing.once",
    "signing.refusal",
    "signing.replay",
    "signing.rfc9421",
    "signing.testkeys",
    "time"
})
@NullMarked
package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
