package io.ccaas.sdk.privacy.context;

/**
 * Tokens in a row.
 *
 * @param first its first token
 * @param last its last token
 */
public record Place(int first, int last) {}
