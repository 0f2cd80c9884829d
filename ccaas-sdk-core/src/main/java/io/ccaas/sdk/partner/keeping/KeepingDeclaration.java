package io.ccaas.sdk.partner.keeping;

/**
 * Both halves of what is kept; neither is of use without the other.
 *
 * @param vault where what is known of calls is kept
 * @param store where sealed recordings are kept
 */
public record KeepingDeclaration(VaultDeclaration vault, StoreDeclaration store) {}
