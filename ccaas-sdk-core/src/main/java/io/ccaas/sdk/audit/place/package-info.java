/**
 * Where a partner is, in a form that the audit log takes. Not here: paths and queries, which could name somebody.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.audit.place;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
