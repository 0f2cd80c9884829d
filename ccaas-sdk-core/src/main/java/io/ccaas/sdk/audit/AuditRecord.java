package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.content.ContentTag;
import io.ccaas.sdk.audit.job.JobTag;
import io.ccaas.sdk.audit.place.PlaceTag;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be remembered. Immutable; each method gives a new record with one more field.
 *
 * <p>Guarantees: no field takes free text. Values are constants of enums, numbers, durations, digests, random ids, the
 * stable codes of this library's errors, and the ids and places of declared partners in a form that holds no number, so
 * that no personal data can enter. A field is set once.
 */
public final class AuditRecord {

    /** A text field holds 1500 characters, and a kind takes 61 at most: a name of 40, a number of 19, two signs. */
    private static final int MOST_KINDS = 24;

    private final AuditKind kind;
    private final @Nullable Part last;

    /** A record shares its fields with those that are made from it. */
    private record Part(@Nullable Part before, String name, Object value) {

        void addTo(Map<String, Object> all) {
            if (before != null) {
                before.addTo(all);
            }
            all.put(name, value);
        }
    }

    private AuditRecord(AuditKind kind, @Nullable Part last) {
        this.kind = kind;
        this.last = last;
    }

    /**
     * Begins a record.
     *
     * @param kind what it is about
     * @return a record without fields
     */
    public static AuditRecord of(AuditKind kind) {
        return new AuditRecord(kind, null);
    }

    /**
     * Which partner.
     *
     * @param partner its id
     * @return a new record
     */
    public AuditRecord partner(PartnerTag partner) {
        return with("partner", partner.toString());
    }

    /**
     * Where the partner is declared to be.
     *
     * @param place the origin of its endpoint
     * @return a new record
     */
    public AuditRecord place(PlaceTag place) {
        return with("place", place.toString());
    }

    /**
     * What the call does.
     *
     * @param operation the name of its template
     * @return a new record
     */
    public AuditRecord operation(OperationTag operation) {
        return with("operation", operation.toString());
    }

    /**
     * Which recording at home.
     *
     * @param recording its random id
     * @return a new record
     */
    public AuditRecord recording(RecordingId recording) {
        return with("recording", recording.text());
    }

    /**
     * Which job at a transcription partner.
     *
     * @param transfer its random id
     * @return a new record
     */
    public AuditRecord transfer(TransferId transfer) {
        return with("transfer", transfer.text());
    }

    /**
     * What the partner calls that job.
     *
     * @param job the id that it gave
     * @return a new record
     */
    public AuditRecord job(JobTag job) {
        return with("job", job.toString());
    }

    /**
     * The record that this one answers, such as the intent of an outcome.
     *
     * @param sequence what {@link AuditLog#append} returned for it
     * @return a new record
     */
    public AuditRecord answering(long sequence) {
        return number("answers", sequence);
    }

    /**
     * A constant under the name of its enum, such as {@code dataClass: AUDIO} for {@code DataClass.AUDIO}.
     *
     * @param value the constant; its class name without package becomes the field, its name the value
     * @return a new record
     */
    public AuditRecord label(Enum<?> value) {
        String type = value.getDeclaringClass().getSimpleName();
        return with(Character.toLowerCase(type.charAt(0)) + type.substring(1), value.name());
    }

    /**
     * Several constants of one enum, joined by a full stop in the order of their declaration.
     *
     * @param values constants; when empty the record stays as it is
     * @param <E> their enum, whose class name without package becomes the field
     * @return a new record
     */
    public <E extends Enum<E>> AuditRecord labels(Set<E> values) {
        if (values.isEmpty()) {
            return this;
        }
        String type = values.iterator().next().getDeclaringClass().getSimpleName();
        String joined = values.stream().sorted().map(Enum::name).collect(Collectors.joining("."));
        return with(Character.toLowerCase(type.charAt(0)) + type.substring(1), joined);
    }

    /**
     * Why something was done that needs a reason: constants of the host.
     *
     * @param reasons constants of any enums; each name is written once, in alphabetical order, joined by a full stop
     * @return a new record
     */
    public AuditRecord reasons(Collection<Enum<?>> reasons) {
        return with(
                "reason", reasons.stream().map(Enum::name).distinct().sorted().collect(Collectors.joining(".")));
    }

    /**
     * Why this side refused.
     *
     * @param refusal the error; its stable code is kept, its message is not
     * @return a new record
     */
    public AuditRecord refusal(SdkException refusal) {
        return with("code", refusal.code());
    }

    /**
     * A number of things or bytes, or a status.
     *
     * @param what constant that names the number
     * @param number zero or more
     * @return a new record
     */
    public AuditRecord count(AuditNumber what, long number) {
        return number(what.field(), number);
    }

    /**
     * How long it took.
     *
     * @param duration zero or more; kept in milliseconds
     * @return a new record
     */
    public AuditRecord took(Duration duration) {
        return number("milliseconds", duration.toMillis());
    }

    /**
     * The SHA-256 of what was sent, received or erased.
     *
     * @param digest 32 bytes; give no digest of a phone number or another value that can be guessed
     * @return a new record
     */
    public AuditRecord sha256(byte[] digest) {
        return with("sha256", hex(digest));
    }

    /**
     * How the sound is coded.
     *
     * @param codec its name
     * @return a new record
     */
    public AuditRecord codec(ContentTag codec) {
        return with("codec", codec.toString());
    }

    /**
     * What was left out of a payload, by kind; kinds beyond the first 24 are counted in {@link AuditNumber#DROPPED_BYTES} alone.
     *
     * @param bytes how many bytes of each kind, in the order in which they are written; when empty the record stays as it is
     * @return a new record
     */
    public AuditRecord dropped(Map<ContentTag, Long> bytes) {
        if (bytes.isEmpty()) {
            return this;
        }
        return with(
                "dropped",
                bytes.entrySet().stream()
                        .limit(MOST_KINDS)
                        .map(kind -> kind.getKey() + ":" + kind.getValue())
                        .collect(Collectors.joining(".")));
    }

    /**
     * Which key it concerns.
     *
     * @param key named by its thumbprint
     * @return a new record
     */
    public AuditRecord key(VerificationKey key) {
        return with("keyId", key.keyId());
    }

    private AuditRecord number(String name, long number) {
        if (number < 0) {
            throw new IllegalArgumentException("a number in an audit record is zero or more: " + number);
        }
        return with(name, number);
    }

    private AuditRecord with(String name, Object value) {
        for (Part set = last; set != null; set = set.before()) {
            if (set.name().equals(name)) {
                throw new IllegalArgumentException("a field of an audit record is set once");
            }
        }
        return new AuditRecord(kind, new Part(last, name, value));
    }

    static String hex(byte[] digest) {
        if (digest.length != 32) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + digest.length);
        }
        return HexFormat.of().formatHex(digest);
    }

    AuditKind kind() {
        return kind;
    }

    Map<String, Object> fields() {
        Map<String, Object> all = new LinkedHashMap<>();
        if (last != null) {
            last.addTo(all);
        }
        return all;
    }

    @Override
    public String toString() {
        return kind + " " + fields();
    }
}
