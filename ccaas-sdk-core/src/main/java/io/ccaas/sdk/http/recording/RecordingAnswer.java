package io.ccaas.sdk.http.recording;

import io.ccaas.sdk.http.pipeline.Outcome;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.http.xml.XmlElement;
import io.ccaas.sdk.http.xml.XmlReader;
import java.util.Optional;

/** What a store answered: 200 to 299, or a refusal of 400 to 499 or 501. Its text is hostile, and shows nowhere. */
public final class RecordingAnswer {

    private final WireAnswer answer;
    private final int attempts;

    RecordingAnswer(Outcome outcome) {
        this.answer = outcome.answer();
        this.attempts = outcome.attempts();
    }

    /**
     * The status code.
     *
     * @return 200 to 299, 400 to 499, or 501
     */
    public int status() {
        return answer.status();
    }

    /**
     * Whether the store did what it was asked for.
     *
     * @return true for 200 to 299
     */
    public boolean isDone() {
        return status() < 300;
    }

    /**
     * How often the request was sent: what an earlier attempt did is seen by a later one.
     *
     * @return at least 1
     */
    public int attempts() {
        return attempts;
    }

    /**
     * The content, uninterpreted.
     *
     * @return a copy
     */
    public byte[] content() {
        return answer.content();
    }

    /**
     * A field of the answer.
     *
     * @param name in any case
     * @return its first value
     */
    public Optional<String> field(String name) {
        return answer.field(name);
    }

    /**
     * The content as an answer of one kind. Some stores answer what they do not know with a listing: only the kind that was asked for
     * is an answer.
     *
     * @param root name of its outermost element
     * @return empty when it is another kind, or no XML of such stores
     */
    public Optional<XmlElement> xml(String root) {
        return XmlReader.read(answer.content()).filter(element -> element.name().equals(root));
    }

    /**
     * What the store calls the part that it took.
     *
     * @return its entity tag, of which nothing is believed; empty when it gave none
     */
    public Optional<IssuedText> tag() {
        return field("ETag").map(IssuedText::tag);
    }

    @Override
    public String toString() {
        return "RecordingAnswer[" + status() + "]";
    }
}
