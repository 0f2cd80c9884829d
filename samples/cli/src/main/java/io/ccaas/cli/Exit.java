package io.ccaas.cli;

import io.ccaas.sdk.archive.ArchiveRefusedException;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.failure.CallRefusedException;
import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.json.JsonRefusedException;
import io.ccaas.sdk.partner.EgressRefusedException;
import io.ccaas.sdk.privacy.PersonalDataException;
import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Exit codes, and the one line that goes with each failure. */
final class Exit {

    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 64;
    static final int INPUT_REFUSED = 65;
    static final int UNAVAILABLE = 69;
    static final int BUG = 70;
    static final int POLICY = 77;
    static final int CONFIGURATION = 78;

    private Exit() {}

    /** Of several inputs' codes the one that somebody has to look at first: what hides most of what else may be wrong. */
    private static final List<Integer> GRAVEST_FIRST = List.of(BUG, CONFIGURATION, USAGE, INPUT_REFUSED, DONE);

    static int graver(int one, int other) {
        return GRAVEST_FIRST.indexOf(one) < GRAVEST_FIRST.indexOf(other) ? one : other;
    }

    static int explain(Exception failure) {
        return explain("", failure);
    }

    /** The prefix says which of several inputs this is about. */
    static int explain(String prefix, Exception failure) {
        Console.message(prefix + words(failure));
        if (failure instanceof SdkException known) {
            return code(known);
        }
        if (failure instanceof UsageException || failure instanceof IllegalArgumentException) {
            return USAGE;
        }
        if (failure instanceof FindingException) {
            return FINDINGS;
        }
        return isOfAFile(failure) ? CONFIGURATION : BUG;
    }

    private static String words(Exception failure) {
        if (failure instanceof SdkException
                || failure instanceof UsageException
                || failure instanceof IllegalArgumentException
                || failure instanceof FindingException
                || failure instanceof NamedFileException) {
            return String.valueOf(failure.getMessage());
        }
        if (isOfAFile(failure)) {
            // The message of a file system names the path as it was typed; its reason may quote more.
            return "a file, or standard output, could not be read or written: "
                    + failure.getClass().getSimpleName();
        }
        return "this is a bug of ours, please report it: " + failure.getClass().getName() + " at "
                + (failure.getStackTrace().length == 0 ? "an unknown place" : failure.getStackTrace()[0]);
    }

    private static boolean isOfAFile(Exception failure) {
        return failure instanceof IOException || failure instanceof UncheckedIOException;
    }

    static int code(SdkException failure) {
        if (failure.code().equals("SIGNING_ALGORITHM")) {
            return CONFIGURATION;
        }
        if (failure.code().equals("REQUEST_FORM")) {
            return USAGE;
        }
        if (failure instanceof AudioRefusedException
                || failure instanceof PayloadRefusedException
                || failure instanceof SealingRefusedException
                || failure instanceof ArchiveRefusedException
                || failure instanceof JsonRefusedException) {
            return INPUT_REFUSED;
        }
        if (failure instanceof EgressRefusedException
                || failure instanceof CallRefusedException
                || failure instanceof PersonalDataException
                || failure instanceof EvidenceException) {
            return POLICY;
        }
        if (failure instanceof PartnerAnsweredException answered
                && (answered.status() == 401 || answered.status() == 403)) {
            return POLICY;
        }
        if (failure instanceof PartnerException) {
            return UNAVAILABLE;
        }
        return local(failure.code());
    }

    /** What another path in the call mends is usage; what is left is this machine's: its files, disks and set-up. */
    private static int local(String code) {
        return switch (code) {
            case "AUDIO_INPUT_IS_FOLDER",
                    "AUDIO_OUTPUT_EXISTS",
                    "AUDIO_OUTPUT_IS_FILE",
                    "AUDIO_OUTPUT_IS_FOLDER",
                    "AUDIO_OUTPUT_IS_INPUT",
                    "RECIPIENT_COUNT",
                    "RECIPIENT_FORM",
                    "RECIPIENT_KIND",
                    "RECIPIENT_TWICE" -> USAGE;
            default -> CONFIGURATION;
        };
    }
}
