package io.ccaas.sdk.http;

import io.ccaas.sdk.call.PhoneForm;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonBoolean;
import io.ccaas.sdk.json.JsonNull;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.privacy.RedactedText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
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
    private final List<WireValue> values = new ArrayList<>();

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
     * A telephone number, written as the partner may have stored it.
     *
     * @param name member name
     * @param number the number
     * @param form how it is written
     * @return this body
     */
    public JsonBody phone(String name, PhoneNumber number, PhoneForm form) {
        classes.add(DataClass.CONTACT);
        return put(name, new JsonText(form.of(number)));
    }

    /**
     * Plain text from a call as a file: UTF-8 in base64.
     *
     * @param name member name, a constant of the connector
     * @param text redacted
     * @return this body
     */
    public JsonBody base64(String name, RedactedText text) {
        return addText(name, text, DataClass.TRANSCRIPT, file(text.plainText()));
    }

    /**
     * Text that the partner shows as HTML, as a file: UTF-8 in base64.
     *
     * @param name member name, a constant of the connector
     * @param text redacted
     * @return this body
     */
    public JsonBody base64Html(String name, RedactedText text) {
        return addText(name, text, DataClass.TRANSCRIPT, file(text.html()));
    }

    /**
     * The day of a moment of the call, in UTC and ISO 8601.
     *
     * @param name member name
     * @param at the moment
     * @return this body
     */
    public JsonBody day(String name, Instant at) {
        classes.add(DataClass.INTERACTION);
        return put(name, new JsonText(at.atOffset(ZoneOffset.UTC).toLocalDate().toString()));
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
     * A number that the connector computes or counts, such as the length of a page.
     *
     * @param name member name
     * @param value from -1,000,000 to 1,000,000: longer numbers could carry a caller's
     * @return this body
     */
    public JsonBody count(String name, int value) {
        WireValue.of(value); // the same range as everywhere
        return put(name, JsonNumber.of(value));
    }

    /**
     * A switch of the partner's interface.
     *
     * @param name member name
     * @param value a constant of the connector
     * @return this body
     */
    public JsonBody truth(String name, boolean value) {
        return put(name, new JsonBoolean(value));
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
     * An id that the same partner issued as a number.
     *
     * @param name member name
     * @param id from one of its answers
     * @return this body
     * @throws IllegalArgumentException when it is not a whole number
     */
    public JsonBody issuedNumber(String name, PartnerIssuedId id) {
        issued.add(id);
        return put(name, new JsonNumber(id.text()));
    }

    /**
     * An option of the partner's entry.
     *
     * @param name member name
     * @param value from {@link PartnerClient#configured(String)}, or another value that may stand in a request
     * @return this body
     */
    public JsonBody value(String name, WireValue value) {
        values.add(value);
        return put(name, new JsonText(value.text()));
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

    /**
     * The members of another body, as if they had been put here.
     *
     * @param other whose members these are
     * @return this body
     */
    public JsonBody spread(JsonBody other) {
        absorb(other);
        other.members.forEach(this::put);
        return this;
    }

    /**
     * A list of values of any kinds, as interfaces with positions want them.
     *
     * @param name member name
     * @param elements whose members are the elements, in order; their names are not sent
     * @return this body
     */
    public JsonBody list(String name, JsonBody elements) {
        absorb(elements);
        return put(name, elements.inOrder());
    }

    /**
     * One text out of several values, such as a word in front of an id. Nothing is escaped.
     *
     * @param name member name
     * @param parts whose members are written one after the other; their names are not sent
     * @return this body
     * @throws IllegalArgumentException when a part is neither text nor a number
     */
    public JsonBody joined(String name, JsonBody parts) {
        absorb(parts);
        return put(name, new JsonText(parts.inOrder().joined()));
    }

    /**
     * A target of another request within this body: what would stand in a query there, and in logs, stands in this body.
     *
     * @param name member name
     * @param before everything in front of the value, as it is
     * @param parts whose members, one after the other and percent-encoded, are the value
     * @param <E> the connector's enum
     * @return this body
     */
    public <E extends Enum<E> & WireValue.Word> JsonBody target(String name, E before, JsonBody parts) {
        absorb(parts);
        String encoded = URLEncoder.encode(parts.inOrder().joined(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return put(name, new JsonText(before.wire() + encoded));
    }

    /**
     * An empty value: what the partner holds there goes.
     *
     * @param name member name
     * @return this body
     */
    public JsonBody nothing(String name) {
        return put(name, new JsonNull());
    }

    private JsonArray inOrder() {
        return new JsonArray(List.copyOf(members.values()));
    }

    private void absorb(JsonBody inner) {
        classes.addAll(inner.classes);
        kept.addAll(inner.kept);
        issued.addAll(inner.issued);
        values.addAll(inner.values);
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

    private static String file(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
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

    boolean mayGoTo(Partner partner) {
        return isOnlyFor(partner.id()) && values.stream().allMatch(value -> value.mayGoTo(partner));
    }

    WireBody wire() {
        return JsonBytes.of(value());
    }

    @Override
    public String toString() {
        return "JsonBody[" + classes + "]";
    }
}
