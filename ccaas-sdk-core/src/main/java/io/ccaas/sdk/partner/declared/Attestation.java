package io.ccaas.sdk.partner.declared;

import java.time.LocalDate;

/**
 * A certificate of conformity that the partner showed. It is a note for doctor and audit; nothing is proven by it.
 *
 * @param standard for example {@code ISO27001}
 * @param expires the last day on which it holds
 */
public record Attestation(String standard, LocalDate expires) {}
