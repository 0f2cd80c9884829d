package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.recording.RecordingAnswer;
import io.ccaas.sdk.http.xml.XmlElement;
import io.ccaas.sdk.store.failure.StoreConfigurationException;
import io.ccaas.sdk.store.failure.StoreRefusals;
import io.ccaas.sdk.store.failure.StoreRefusedException;
import io.ccaas.sdk.store.failure.StoreUnavailableException;

/** What the refusals of such stores mean, by their codes; what they say besides is not shown. */
final class S3Answers {

    private S3Answers() {}

    /** Passes a success on. */
    static RecordingAnswer done(RecordingAnswer answer) {
        if (!answer.isDone()) {
            throw refusal(answer);
        }
        return answer;
    }

    static XmlElement done(RecordingAnswer answer, String root) {
        return done(answer).xml(root).orElseThrow(S3Answers::other);
    }

    /** The code of an error; empty where there is none, as in answers to HEAD. */
    static String code(RecordingAnswer answer) {
        return answer.xml("Error").flatMap(error -> error.text("Code")).orElse("");
    }

    /** Whether the store got something else than was sent, or got it too slowly; also what is in front of it says so, without a code. */
    static boolean isBroken(RecordingAnswer answer) {
        return switch (code(answer)) {
            case "IncompleteBody", "RequestTimeout", "BadDigest", "XAmzContentSHA256Mismatch" -> true;
            case "" -> answer.status() == 400;
            default -> false;
        };
    }

    static SdkException refusal(RecordingAnswer answer) {
        String code = code(answer);
        return switch (code) {
            case "NoSuchKey", "NoSuchVersion" -> StoreRefusals.missing();
            case "PreconditionFailed" -> StoreRefusals.exists();
            case "InvalidRange" -> StoreRefusals.outside();
            case "NoSuchBucket" -> noBucket();
            case "RequestTimeTooSkewed" -> clock();
            case "SignatureDoesNotMatch",
                    "InvalidAccessKeyId",
                    "ExpiredToken",
                    "InvalidToken",
                    "TokenRefreshRequired" -> key();
            case "OperationAborted", "ConditionalRequestConflict", "SlowDown", "InternalError", "ServiceUnavailable" ->
                busy();
            default -> byStatus(answer.status());
        };
    }

    private static SdkException byStatus(int status) {
        return switch (status) {
            case 401, 403 -> denied();
            case 404 -> StoreRefusals.missing();
            case 412 -> StoreRefusals.exists();
            case 416 -> StoreRefusals.outside();
            case 501 -> unsupported();
            case 500, 502, 503, 504 -> busy(); // whatever stands in front says so without a code
            default -> other("the store answered with status " + status);
        };
    }

    static StoreRefusedException other() {
        return other("the store gave another");
    }

    private static StoreRefusedException other(String found) {
        return new StoreRefusedException(Problem.of(
                "STORE_ANSWER",
                "an answer to what was asked",
                found,
                "Look whether the endpoint is a store of the kind of S3, and whether something stands in between."));
    }

    static StoreRefusedException tooLong(long most) {
        return new StoreRefusedException(Problem.of(
                "STORE_OBJECT_LENGTH",
                "a sealed recording of at most " + most + " bytes",
                "it is longer",
                "Store it in several recordings."));
    }

    private static StoreConfigurationException denied() {
        return new StoreConfigurationException(Problem.of(
                "STORE_ACCESS_DENIED",
                "a key that may do this in the bucket",
                "the store refuses it",
                "Grant what docs/store.md lists, and nothing else; some stores say the same of a wrong secret key."));
    }

    private static StoreConfigurationException key() {
        return new StoreConfigurationException(Problem.of(
                "STORE_KEY_REFUSED",
                "a key that the store knows and that has not ended",
                "the store does not know it, or its signature does not hold",
                "Compare access key id and secret with the store's; a session's token may have ended."));
    }

    private static StoreConfigurationException clock() {
        return new StoreConfigurationException(Problem.of(
                "STORE_CLOCK",
                "this machine's clock to show the store's time, within 15 minutes",
                "the store says that they differ by more",
                "Set the clock; have a time service keep it."));
    }

    private static StoreConfigurationException noBucket() {
        return new StoreConfigurationException(Problem.of(
                "STORE_BUCKET_MISSING",
                "the bucket that the endpoint names",
                "the store has none of that name",
                "Create it, private and encrypted, or correct the partner's endpoint."));
    }

    private static StoreConfigurationException unsupported() {
        return new StoreConfigurationException(Problem.of(
                "STORE_UNSUPPORTED",
                "a store that can do what is needed: store only where nothing is yet, parts, stretches, and locks where declared",
                "it says that it cannot",
                "Use another store; docs/store.md names those that were tried."));
    }

    private static StoreUnavailableException busy() {
        return new StoreUnavailableException(Problem.of(
                "STORE_BUSY", "the store to do what was asked", "it asks to come again later", "Try again."));
    }
}
