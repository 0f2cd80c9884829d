package io.ccaas.sdk.http;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.recording.TransferId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON object for a CRM.
 *
 * <p>Guarantees: text is {@link RedactedText}; every other value has a type that says what it is, and the classes of data
 * in the body are derived from those types. Control and bidirectional formatting characters are removed from text: a
 * transcript is hostile text. There is no method that takes a free string. Not thread-safe until sent.
 */
public final class JsonBody {

    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final Set<DataClass> classes = EnumSet.noneOf(DataClass.class);
    private final List<Enum<?>> kept = new ArrayList<>();
    private final List<PartnerIssuedId> issued = new ArrayList<>();

    private JsonBody() {}

    /**
     * An empty object.
     *
     * @return to be filled
     */
    public static JsonBody object() {
        return new JsonBody();
    }

    /**
     * Text about a person, such as a name.
     *
     * @param name member name, a constant of the connector
     * @param text redacted, or kept by the named verb
     * @return this body
     */
    public JsonBody contact(String name, RedactedText text) {
        return addText(name, text, DataClass.CONTACT, text.plainText());
    }

    /**
     * Plain text from a call.
     *
     * @param name member name, a constant of the connector
     * @param text redacted
     * @return this body
     */
    public JsonBody text(String name, RedactedText text) {
        return addText(name, text, DataClass.TRANSCRIPT, text.plainText());
    }

    /**
     * Text that the partner shows as HTML: markup characters are escaped, line breaks become {@code <br>}.
     *
     * @param name member name, a constant of the connector
     * @param text redacted
     * @return this body
     */
    public JsonBody html(String name, RedactedText text) {
        return addText(name, text, DataClass.TRANSCRIPT, text.html());
    }

    private JsonBody addText(String name, RedactedText text, DataClass as, String shown) {
        classes.add(as);
        text.keptReason().ifPresent(kept::add);
        return put(name, new JsonText(shown));
    }

    /**
     * A telephone number, in E.164.
     *
     * @param name member name
     * @param number the number
     * @return this body
     */
    public JsonBody phone(String name, PhoneNumber number) {
        classes.add(DataClass.CONTACT);
        return put(name, new JsonText(number.e164()));
    }

    /**
     * A moment of the call, in ISO 8601.
     *
     * @param name member name
     * @param at the moment
     * @return this body
     */
    public JsonBody instant(String name, Instant at) {
        classes.add(DataClass.INTERACTION);
        return put(name, new JsonText(at.toString()));
    }

    /**
     * A number of the call, such as its duration.
     *
     * @param name member name
     * @param value any
     * @return this body
     */
    public JsonBody number(String name, long value) {
        classes.add(DataClass.INTERACTION);
        return put(name, JsonNumber.of(value));
    }

    /**
     * A word of the partner's interface.
     *
     * @param name member name
     * @param word an enum constant of the connector
     * @param <E> the connector's enum
     * @return this body
     */
    public <E extends Enum<E> & WireValue.Word> JsonBody word(String name, E word) {
        return put(name, new JsonText(word.wire()));
    }

    /**
     * The id of a job of ours.
     *
     * @param name member name
     * @param transfer random
     * @return this body
     */
    public JsonBody transfer(String name, TransferId transfer) {
        return put(name, new JsonText(transfer.text()));
    }

    /**
     * An id that the same partner issued.
     *
     * @param name member name
     * @param id from one of its answers
     * @return this body
     */
    public JsonBody issued(String name, PartnerIssuedId id) {
        issued.add(id);
        return put(name, new JsonText(id.text()));
    }

    /**
     * An id of the host's own systems.
     *
     * @param name member name
     * @param id checked
     * @return this body
     */
    public JsonBody host(String name, HostId id) {
        return put(name, new JsonText(id.text()));
    }

    /**
     * An object inside.
     *
     * @param name member name
     * @param inner its content
     * @return this body
     */
    public JsonBody object(String name, JsonBody inner) {
        absorb(inner);
        return put(name, inner.value());
    }

    /**
     * A list of objects.
     *
     * @param name member name
     * @param inner its elements
     * @return this body
     */
    public JsonBody array(String name, List<JsonBody> inner) {
        inner.forEach(this::absorb);
        return put(name, new JsonArray(inner.stream().map(JsonBody::value).toList()));
    }

    private void absorb(JsonBody inner) {
        classes.addAll(inner.classes);
        kept.addAll(inner.kept);
        issued.addAll(inner.issued);
    }

    private JsonBody put(String name, JsonValue value) {
        if (members.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("a member was put twice");
        }
        return this;
    }

    private JsonValue value() {
        return new JsonObject(members);
    }

    Set<DataClass> classes() {
        return Set.copyOf(classes);
    }

    List<Enum<?>> kept() {
        return List.copyOf(kept);
    }

    boolean isOnlyFor(String partnerId) {
        return issued.stream().allMatch(id -> id.partnerId().equals(partnerId));
    }

    WireBody wire() {
        return wire(value());
    }

    static WireBody wire(JsonValue value) {
        return new JsonBytes(Json.write(value));
    }

    @Override
    public String toString() {
        return "JsonBody[" + classes + "]";
    }
}
