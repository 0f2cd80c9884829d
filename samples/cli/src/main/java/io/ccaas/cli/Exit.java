package io.ccaas.cli;

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

    static int explain(Exception failure) {
        if (failure instanceof SdkException known) {
            Console.message(String.valueOf(known.getMessage()));
            return code(known);
        }
        if (failure instanceof UsageException || failure instanceof IllegalArgumentException) {
            Console.message(String.valueOf(failure.getMessage()));
            return USAGE;
        }
        if (failure instanceof FindingException) {
            Console.message(String.valueOf(failure.getMessage()));
            return FINDINGS;
        }
        if (failure instanceof java.io.IOException || failure instanceof java.io.UncheckedIOException) {
            // The message of a file system names the path as it was typed; its reason may quote more.
            Console.message("a file, or standard output, could not be read or written: "
                    + failure.getClass().getSimpleName());
            return CONFIGURATION;
        }
        Console.message(
                "this is a bug of ours, please report it: " + failure.getClass().getName() + " at "
                        + (failure.getStackTrace().length == 0 ? "an unknown place" : failure.getStackTrace()[0]));
        return BUG;
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

    /** What is left is this machine's: a file named in the call, or its set-up. */
    private static int local(String code) {
        return switch (code) {
            case "AUDIO_OUTPUT_EXISTS", "AUDIO_OUTPUT_IS_INPUT" -> USAGE;
            default -> CONFIGURATION;
        };
    }
}
