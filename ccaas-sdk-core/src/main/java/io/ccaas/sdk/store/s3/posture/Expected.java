package io.ccaas.sdk.store.s3.posture;

/**
 * What a bucket is declared to be.
 *
 * @param versioned whether it keeps versions
 * @param locked whether objects are locked in it
 * @param blockedElsewhere whether public access is blocked for the whole account, which a bucket does not show
 */
public record Expected(boolean versioned, boolean locked, boolean blockedElsewhere) {}
