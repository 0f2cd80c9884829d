package io.ccaas.sdk.credentials.caching;

/**
 * What a cache did since it was made, for metrics.
 *
 * @param hits credentials given without asking the source, old ones during a renewal too
 * @param refreshes credentials that the source gave
 * @param failures questions that the source did not answer with a credential
 * @param invalidated credentials that were dropped because a partner refused them
 * @param oldestMillis age of the oldest credential held, in milliseconds; 0 when none is
 */
public record CacheCounts(long hits, long refreshes, long failures, long invalidated, long oldestMillis) {}
