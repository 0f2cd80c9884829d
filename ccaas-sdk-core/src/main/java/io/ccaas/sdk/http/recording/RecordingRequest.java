package io.ccaas.sdk.http.recording;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.signing.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One request to a store.
 *
 * <p>Guarantees: its path is empty or one recording id; the values of its query are recording ids, numbers and what the store itself
 * issued; its fields are those named here; there is no method that takes a text but for constant names of letters. Not thread-safe;
 * sent as often as wanted.
 */
public final class RecordingRequest {

    /** How a lock behaves until it ends. */
    public enum LockMode {
        /** Some may lift it. */
        GOVERNANCE,
        /** Nobody may. */
        COMPLIANCE
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z]+(-[A-Za-z]+)*");

    private final String operation;
    private final String method;
    private final List<String> query = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private String path = "";
    private Optional<RecordingBody> body = Optional.empty();

    private RecordingRequest(String operation, String method) {
        this.operation = name(operation);
        this.method = method;
    }

    /**
     * Begins a request about the whole place.
     *
     * @param operation what it does, for the audit log: lower-case words with hyphens
     * @param method upper-case
     * @return the request
     */
    public static RecordingRequest of(String operation, String method) {
        return new RecordingRequest(operation, method);
    }

    private static String name(String constant) {
        if (!NAME.matcher(constant).matches()) {
            throw new SdkBugException("a constant name of a request to a store has letters and hyphens alone");
        }
        return constant;
    }

    /**
     * About one recording.
     *
     * @param recording which
     * @return this request
     */
    public RecordingRequest about(RecordingId recording) {
        path = recording.text();
        return this;
    }

    /**
     * Asks for a property instead of the thing itself.
     *
     * @param property a constant name
     * @return this request
     */
    public RecordingRequest property(String property) {
        query.add(name(property) + "=");
        return this;
    }

    /**
     * Adds a number to the query.
     *
     * @param key a constant name
     * @param number counted or computed here
     * @return this request
     */
    public RecordingRequest query(String key, long number) {
        query.add(name(key) + "=" + number);
        return this;
    }

    /**
     * Adds a recording id to the query.
     *
     * @param key a constant name
     * @param recording which
     * @return this request
     */
    public RecordingRequest query(String key, RecordingId recording) {
        query.add(name(key) + "=" + recording.text());
        return this;
    }

    /**
     * Adds what the store issued to the query.
     *
     * @param key a constant name
     * @param issued by this store
     * @return this request
     */
    public RecordingRequest query(String key, IssuedText issued) {
        String encoded = URLEncoder.encode(issued.text(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
        query.add(name(key) + "=" + encoded);
        return this;
    }

    /**
     * Only when there is nothing yet.
     *
     * @return this request
     */
    public RecordingRequest ifAbsent() {
        return field("If-None-Match", "*");
    }

    /**
     * A stretch of bytes.
     *
     * @param from the first
     * @param length how many at most, at least 1
     * @return this request
     */
    public RecordingRequest stretch(long from, long length) {
        return field("Range", "bytes=" + from + "-" + (from + length - 1));
    }

    /**
     * To be kept by the store until a day.
     *
     * @param mode how the lock behaves
     * @param until its end
     * @return this request
     */
    public RecordingRequest locked(LockMode mode, Instant until) {
        field("x-amz-object-lock-mode", mode.name());
        return field("x-amz-object-lock-retain-until-date", date(until));
    }

    private static String date(Instant until) {
        return DateTimeFormatter.ISO_INSTANT.format(until.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * Locks what is there until a day.
     *
     * @param mode how the lock behaves
     * @param until its end
     * @return this request
     */
    public RecordingRequest locking(LockMode mode, Instant until) {
        return property("retention")
                .content(xml("<Retention><Mode>" + mode + "</Mode><RetainUntilDate>" + date(until)
                        + "</RetainUntilDate></Retention>"));
    }

    /**
     * Locks what is there until somebody lifts the hold.
     *
     * @return this request
     */
    public RecordingRequest holding() {
        return property("legal-hold").content(xml("<LegalHold><Status>ON</Status></LegalHold>"));
    }

    private static RecordingBody xml(String text) {
        return RecordingBody.xml(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * To be kept until somebody lifts the hold.
     *
     * @return this request
     */
    public RecordingRequest held() {
        return field("x-amz-object-lock-legal-hold", "ON");
    }

    /**
     * Sends content.
     *
     * @param content with its MD5, which every store of this kind compares
     * @return this request
     */
    public RecordingRequest content(RecordingBody content) {
        body = Optional.of(content);
        return field("Content-MD5", content.digest("MD5"));
    }

    /**
     * Lets the store compare and keep the SHA-256 of the content, too.
     *
     * @return this request
     */
    public RecordingRequest withSha256() {
        return field("x-amz-checksum-sha256", body.orElseThrow().digest("SHA-256"));
    }

    /**
     * Announces content that is not sent: who may write is told that it is damaged, who may not is told that. Nothing is ever
     * stored by it.
     *
     * @return this request
     */
    public RecordingRequest damagedContent() {
        body = Optional.of(RecordingBody.nothing());
        return field("Content-MD5", RecordingBody.xml(new byte[1]).digest("MD5"));
    }

    private RecordingRequest field(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    String operation() {
        return operation;
    }

    String method() {
        return method;
    }

    String relative() {
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    Optional<RecordingBody> body() {
        return body;
    }

    @Override
    public String toString() {
        return "RecordingRequest[" + operation + "]";
    }
}
