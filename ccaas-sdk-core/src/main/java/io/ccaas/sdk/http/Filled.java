package io.ccaas.sdk.http;

import io.ccaas.sdk.http.content.JsonShape;
import io.ccaas.sdk.http.pipeline.DigestedBody;
import io.ccaas.sdk.http.pipeline.PartnerCall;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.time.Deadline;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A template with its values: names checked both ways, so that no value is lost and none is made up. */
final class Filled {

    private final Partner partner;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<DataClass> carries;
    private final URI target;
    private @Nullable WireBody body;
    private List<Enum<?>> kept = List.of();

    Filled(Partner partner, RequestTemplate template, Map<String, WireValue> given) {
        this.partner = partner;
        given.forEach((name, value) -> values.put(name, value.textsFor(partner)));
        this.carries = EnumSet.noneOf(DataClass.class);
        this.carries.addAll(template.carries());
        this.target = target(template);
    }

    private URI target(RequestTemplate template) {
        Set<String> unused = new java.util.LinkedHashSet<>(values.keySet());
        StringBuilder path = new StringBuilder(template.path());
        for (int open = path.indexOf("{"); open >= 0; open = path.indexOf("{", open + 1)) {
            int close = path.indexOf("}", open);
            String name = path.substring(open + 1, close);
            path.replace(open, close + 1, encoded(required(name)));
            unused.remove(name);
        }
        List<String> pairs = new ArrayList<>();
        template.query().forEach((name, required) -> {
            given(name, required).forEach(text -> pairs.add(sent(name) + "=" + encoded(text)));
            unused.remove(name);
        });
        unused.removeAll(template.fields().keySet());
        template.jsonFields().values().forEach(shape -> unused.removeAll(shape.holes()));
        if (template.shape() != null) {
            unused.removeAll(template.shape().holes());
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("values were given that the template does not have: " + unused.size());
        }
        return URI.create(
                partner.endpoint() + path.toString() + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs)));
    }

    private String required(String name) {
        List<String> texts = given(name, true);
        if (texts.size() != 1) {
            throw new IllegalArgumentException("the template takes one value for {" + name + "}");
        }
        return texts.get(0);
    }

    private List<String> given(String name, boolean required) {
        List<String> texts = values.getOrDefault(name, List.of());
        if (required && texts.isEmpty()) {
            throw new IllegalArgumentException("the template's value {" + name + "} was not given");
        }
        return texts;
    }

    /** RFC 3986, section 3.4, allows a dollar in a query, brackets not; templates' names hold nothing else to encode. */
    static String sent(String name) {
        return name.replace("[", "%5B").replace("]", "%5D");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }

    /** The form fields that are present, in the template's order, those of JSON last. */
    Map<String, List<String>> fields(RequestTemplate template) {
        Map<String, List<String>> present = new LinkedHashMap<>();
        template.fields().forEach((name, required) -> present.put(name, given(name, required)));
        template.jsonFields().forEach((name, shape) -> present.put(name, List.of(Json.text(object(shape)))));
        return present;
    }

    JsonObject object(JsonShape shape) {
        return shape.filled(name -> given(name, false));
    }

    Filled with(WireBody content) {
        this.body = content;
        return this;
    }

    Filled with(JsonBody content) {
        carries.addAll(content.classes());
        kept = content.kept();
        return with(content.wire());
    }

    PartnerCall call(RequestTemplate template, TransferId transfer, Deadline deadline) {
        List<Field> fields = new ArrayList<>(CommonFields.FIELDS);
        fields.add(new Field("Idempotency-Key", transfer.text()));
        return new PartnerCall(
                template.name(),
                template.method(),
                target,
                carries,
                fields,
                body == null ? null : new DigestedBody(body),
                transfer,
                template.isRepeatable(),
                template::expects,
                kept,
                deadline);
    }
}
