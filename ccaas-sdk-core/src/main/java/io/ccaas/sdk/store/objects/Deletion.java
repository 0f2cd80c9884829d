package io.ccaas.sdk.store.objects;

/** How a deletion ended; in both cases nothing is there. */
public enum Deletion {
    /** There was an object. */
    DELETED,
    /** There was none. */
    WAS_ABSENT
}
