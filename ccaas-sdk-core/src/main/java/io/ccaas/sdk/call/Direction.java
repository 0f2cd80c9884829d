package io.ccaas.sdk.call;

/** Who called whom. */
public enum Direction {
    /** The customer called the contact centre. */
    INBOUND,
    /** The contact centre called the customer. */
    OUTBOUND
}
