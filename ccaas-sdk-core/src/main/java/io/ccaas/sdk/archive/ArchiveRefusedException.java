package io.ccaas.sdk.archive;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/** A recording is not there, not what was stored, or not to be touched now. */
public final class ArchiveRefusedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    ArchiveRefusedException(Problem problem) {
        super(problem);
    }

    static ArchiveRefusedException unknown() {
        return refused(
                "ARCHIVE_UNKNOWN",
                "a recording that the vault knows",
                "it has no row for this id",
                "Check the id; what was erased cannot be had again.");
    }

    static ArchiveRefusedException notStored() {
        return refused(
                "ARCHIVE_NOT_STORED",
                "a recording that is stored",
                "it is being stored or taken away, or a process was killed meanwhile",
                "Wait for whoever does it; after a kill: settle.");
    }

    static ArchiveRefusedException inProgress() {
        return refused(
                "ARCHIVE_IN_PROGRESS",
                "one keeping of a recording at a time",
                "another thread is keeping this id",
                "Wait for it to end.");
    }

    static ArchiveRefusedException differs() {
        return refused(
                "ARCHIVE_OBJECT_DIFFERS",
                "the object that was stored for this recording",
                "its length, its header or its digest is another",
                "Do not use it. Restore the object, and look for who could write to the store.");
    }

    static ArchiveRefusedException objectMissing() {
        return refused(
                "ARCHIVE_OBJECT_MISSING",
                "an object for every row that says it was stored",
                "the store has none",
                "Restore the object, or erase the recording; look for who could delete in the store.");
    }

    static ArchiveRefusedException objectUnknown() {
        return refused(
                "ARCHIVE_OBJECT_UNKNOWN",
                "only objects for which the vault has a row",
                "there is one without",
                "Put back the vault's newest rows if some were lost; what is a leftover, settleDeletingUnknown takes away a day later.");
    }

    static ArchiveRefusedException storeOfAnother() {
        return refused(
                "ARCHIVE_STORE_OF_ANOTHER",
                "the store that belongs to this vault",
                "it holds more objects that the vault does not know than such that it knows",
                "Give the archive its own store. When it is, look at these objects and delete them there.");
    }

    static ArchiveRefusedException incomplete() {
        return refused(
                "ARCHIVE_INCOMPLETE",
                "all of it to be taken away, everywhere",
                "some of it stays, or a place could not be asked",
                "Look at what stays and why, mend it, and ask again.");
    }

    private static ArchiveRefusedException refused(String code, String expected, String found, String remedy) {
        return new ArchiveRefusedException(Problem.of(code, expected, found, remedy));
    }
}
