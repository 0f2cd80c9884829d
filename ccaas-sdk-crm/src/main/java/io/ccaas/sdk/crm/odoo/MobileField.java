package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.http.WireValue;

/**
 * The field of a partner that holds a mobile number. Answers are read by its name: Odoo may send more than was asked for.
 *
 * @param name as the entry writes it
 * @param value the same, to be sent
 */
record MobileField(String name, WireValue value) {}
