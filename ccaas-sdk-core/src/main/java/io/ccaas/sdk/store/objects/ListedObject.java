package io.ccaas.sdk.store.objects;

import io.ccaas.sdk.recording.RecordingId;
import java.time.Instant;

/**
 * An object as a listing shows it.
 *
 * @param recording its name
 * @param length in bytes
 * @param storedAt since when it is there, by the clock of the store
 */
public record ListedObject(RecordingId recording, long length, Instant storedAt) {}
