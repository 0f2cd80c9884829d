package io.ccaas.sdk.credentials.patience;

import io.ccaas.sdk.credentials.CredentialProvider;

/**
 * A provider of this library that keeps to the deadline of the call in whose middle it is asked, and is given up with that
 * call. It is asked on the caller's own thread, because on another it would know of no call; and what it keeps is given at
 * once, however many others hang.
 *
 * <p>Hosts cannot make one: theirs are waited for with patience, whatever they promise.
 */
public interface SelfBounded extends CredentialProvider {}
