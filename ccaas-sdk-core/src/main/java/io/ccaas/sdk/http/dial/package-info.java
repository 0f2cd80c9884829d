/**
 * How connections are dialled: names looked up under a deadline, and every address checked as it is dialled. Not here:
 * what is sent over them ({@code http.transport}, {@code http.fetch}).
 */
@DependsOn({"credentials", "http.failure", "partner", "partner.declared", "partner.web", "sensitive", "time"})
@NullMarked
package io.ccaas.sdk.http.dial;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
