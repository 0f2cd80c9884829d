package io.ccaas.sdk.partner;

/** Kinds of data that leave, in {@code receives} of a partner and in every request. */
public enum DataClass {
    /** The sound of a call, without anything else. */
    AUDIO,
    /** Who somebody is: numbers, names, addresses. */
    CONTACT,
    /** That and how a call took place: times, agent, queue, direction. */
    INTERACTION,
    /** What was said, redacted. */
    TRANSCRIPT
}
