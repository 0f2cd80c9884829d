package io.ccaas.sdk.store.s3.posture;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.recording.RecordingAnswer;
import io.ccaas.sdk.http.xml.XmlElement;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of one look.
 *
 * @param answer null when there was none
 * @param failure why there was none, a code; empty when there was one
 */
record Seen(@Nullable RecordingAnswer answer, String failure) {

    static Seen by(Supplier<RecordingAnswer> look) {
        try {
            return new Seen(look.get(), "");
        } catch (SdkException refused) {
            return new Seen(null, refused.code());
        }
    }

    int status() {
        return answer == null ? 0 : answer.status();
    }

    boolean isRefusal() {
        return status() == 401 || status() == 403;
    }

    boolean isDone() {
        return status() >= 200 && status() < 300;
    }

    /** An answer that is longer than is read here is one. */
    boolean isGiven() {
        return isDone() || failure.equals("ANSWER_TOO_LARGE");
    }

    Optional<XmlElement> xml(String root) {
        return answer == null || !isDone() ? Optional.empty() : answer.xml(root);
    }

    byte[] content() {
        return answer == null ? new byte[0] : answer.content();
    }

    /** The code of an error, to be compared and never shown. */
    String code() {
        return answer == null
                ? ""
                : answer.xml("Error").flatMap(error -> error.text("Code")).orElse("");
    }

    String why() {
        if (answer == null) {
            return "the look failed (" + failure + ")";
        }
        return isDone() ? "the store answered something else" : "the store answered " + status();
    }

    @Override
    public String toString() {
        return "Seen[" + status() + "]";
    }
}
