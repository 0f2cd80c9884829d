package io.ccaas.sdk.http.dial;

import io.ccaas.sdk.errors.SdkException;

/** An exception of the kind that OkHttp treats well, made to bring a refusal of ours through it unchanged. */
sealed interface RefusalCarrier permits CarriedRefusal, RefusedLookup {

    SdkException refusal();
}
