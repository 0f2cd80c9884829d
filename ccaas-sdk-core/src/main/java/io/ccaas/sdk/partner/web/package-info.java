/**
 * Where a partner is: origins, endpoints and targets, each read by one strict grammar that leaves two readers no room to
 * disagree. Not here: who may go there ({@code partner}).
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.partner.web;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
