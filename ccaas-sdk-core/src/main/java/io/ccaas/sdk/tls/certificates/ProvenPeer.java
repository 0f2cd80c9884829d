package io.ccaas.sdk.tls.certificates;

/**
 * A peer whose chain met every rule, and how its pins stood.
 *
 * @param path the chain that holds
 * @param pinsMatched pins found on the path or its anchor
 * @param pinsSpare pins not found
 */
public record ProvenPeer(ProvenPath path, int pinsMatched, int pinsSpare) {}
