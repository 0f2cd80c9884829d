package io.ccaas.sdk.http.recording;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.failure.AnswerRefusedException;
import io.ccaas.sdk.http.xml.XmlElement;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a store called something in an answer: an upload, a part, a version, a place in a listing. It goes back to that store and into
 * nothing else, and shows nowhere.
 */
public final class IssuedText {

    private static final int LONGEST = 4096;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~+/=:-]{1,1024}");

    private final String text;

    private IssuedText(String text) {
        this.text = text;
    }

    static IssuedText of(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw refused();
        }
        return new IssuedText(text);
    }

    /**
     * Takes what the store calls something out of its answer.
     *
     * @param answer where it says so
     * @param child under which name
     * @return usable in later requests to the same store; empty when there is none
     */
    public static Optional<IssuedText> in(XmlElement answer, String child) {
        return answer.text(child).map(IssuedText::of);
    }

    /** An entity tag, whose quotes belong to its field and not to it. */
    static IssuedText tag(String field) {
        boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
        return of(quoted ? field.substring(1, field.length() - 1) : field);
    }

    private static AnswerRefusedException refused() {
        return new AnswerRefusedException(Problem.of(
                "STORE_ISSUED_FORM",
                "a name for an upload, a part, a version or a place in a listing as such stores give them",
                "one of another form",
                "Look whether the endpoint is a store of this kind."));
    }

    /** Where XML reads it. */
    String plain() {
        if (!PLAIN.matcher(text).matches()) {
            throw refused();
        }
        return text;
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssuedText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "IssuedText";
    }
}
