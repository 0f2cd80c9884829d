/**
 * Which of the contacts that a search brought really have a number, and who comes first. Not here: how a CRM is searched ({@code
 * crm.<vendor>}).
 */
@DependsOn({"call"})
@NullMarked
package io.ccaas.sdk.crm.matching;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
