package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.failure.CallRefusedException;
import io.ccaas.sdk.http.pipeline.DigestedBody;
import io.ccaas.sdk.http.pipeline.PartnerCall;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.privacy.PersonalData;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.time.Deadline;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One request to a CRM in the words of an operator, for trying an interface by hand.
 *
 * <p>Guarantees: it passes the whole pipeline; the declared class must be one the partner receives; a body of class
 * {@link DataClass#TRANSCRIPT} has every string redacted, and is refused when a member's name or a number in it looks like
 * personal data; a path or query that holds personal data is refused, because logs keep paths. Does not guarantee that a body of another
 * class holds only what its class says.
 */
final class AdHoc {

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.~%/-]+(\\?[A-Za-z0-9_.~%&=:,-]*)?");

    private final String method;
    private final String path;
    private final Optional<JsonValue> body;
    private final Optional<DataClass> dataClass;

    private AdHoc(String method, String path, Optional<JsonValue> body, Optional<DataClass> dataClass) {
        this.method = method;
        this.path = path;
        this.body = body;
        this.dataClass = dataClass;
    }

    /**
     * A request without body.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path relative to the partner's endpoint, with query if any
     * @return the request
     * @throws CallRefusedException when the path has no accepted form
     */
    static AdHoc of(String method, String path) {
        return new AdHoc(checkedMethod(method), checkedPath(path), Optional.empty(), Optional.empty());
    }

    /**
     * The same request with a JSON body.
     *
     * @param json the body
     * @param as which class of data it is: CONTACT, INTERACTION or TRANSCRIPT
     * @param redactor used when it is a transcript
     * @return a new request
     * @throws io.ccaas.sdk.json.JsonRefusedException when it is not JSON
     */
    AdHoc withBody(String json, DataClass as, Redactor redactor) {
        if (as == DataClass.AUDIO) {
            throw refused("a body of class CONTACT, INTERACTION or TRANSCRIPT", "it is AUDIO");
        }
        JsonValue value = Json.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.standard());
        JsonValue sent = as == DataClass.TRANSCRIPT ? redacted(value, redactor) : value;
        return new AdHoc(method, path, Optional.of(sent), Optional.of(as));
    }

    private static String checkedMethod(String method) {
        if (!Pattern.matches("GET|POST|PUT|PATCH|DELETE", method)) {
            throw refused("GET, POST, PUT, PATCH or DELETE", "it is another method");
        }
        return method;
    }

    private static String checkedPath(String path) {
        if (!PATH.matcher(path).matches()) {
            throw refused(
                    "a path relative to the endpoint, percent-encoded, such as contacts/c-1/calls",
                    "it has another form");
        }
        return PersonalData.none("the path of a request", path);
    }

    private static CallRefusedException refused(String expected, String found) {
        return new CallRefusedException(Problem.of("REQUEST_FORM", expected, found, "Write the request in that form."));
    }

    private static JsonValue redacted(JsonValue value, Redactor redactor) {
        if (value instanceof JsonText text) {
            return new JsonText(redactor.redact(text.value()).text());
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.values().stream().map(v -> redacted(v, redactor)).toList());
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            object.members()
                    .forEach((name, member) -> members.put(
                            PersonalData.none("a member's name in a transcript", name), redacted(member, redactor)));
            return new JsonObject(members);
        }
        if (value instanceof JsonNumber number) {
            // A placeholder would change the type, so a number that may be somebody's is refused.
            PersonalData.none("a number in a transcript", number.literal());
        }
        return value;
    }

    PartnerCall call(Partner partner, TransferId transfer, Deadline deadline) {
        List<Field> fields = new ArrayList<>(CommonFields.FIELDS);
        fields.add(new Field("Idempotency-Key", transfer.text()));
        return new PartnerCall(
                "request-by-hand",
                method,
                URI.create(partner.endpoint() + path),
                dataClass.map(Set::of).orElse(Set.of()),
                fields,
                body.map(value -> new DigestedBody(JsonBytes.of(value))).orElse(null),
                transfer,
                method.equals("GET"),
                status -> status >= 200 && status < 500 && (status < 300 || status >= 400),
                List.of(),
                deadline);
    }

    @Override
    public String toString() {
        return "AdHoc[" + method + "]";
    }
}
