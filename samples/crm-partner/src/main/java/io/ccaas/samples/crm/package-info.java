/**
 * A sample CRM: contacts by number, call notes taken once, erasure. Not here: TLS and signatures
 * ({@code io.ccaas.samples.server}).
 */
@NullMarked
package io.ccaas.samples.crm;

import org.jspecify.annotations.NullMarked;
