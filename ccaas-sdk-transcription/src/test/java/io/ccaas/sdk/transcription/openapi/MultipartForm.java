package io.ccaas.sdk.transcription.openapi;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonBoolean;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a multipart body, as the object that an OpenAPI document describes. The sound stands there as a word. */
public final class MultipartForm {

    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"(; filename=)?");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private MultipartForm() {}

    /**
     * Reads a body.
     *
     * @param request as it was received
     * @return its fields
     */
    public static MultipartForm of(ReceivedRequest request) {
        MultipartForm form = new MultipartForm();
        String boundary = "--" + request.field("content-type").replaceFirst(".*boundary=", "");
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        for (String part : body.split(Pattern.quote(boundary), -1)) {
            Matcher name = NAME.matcher(part);
            if (name.find()) {
                String value = part.substring(part.indexOf("\r\n\r\n") + 4, part.length() - 2);
                form.fields
                        .computeIfAbsent(name.group(1), one -> new ArrayList<>())
                        .add(name.group(2) == null ? utf8(value) : "the sound");
            }
        }
        return form;
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /**
     * One field.
     *
     * @param name of the field
     * @return its one value
     */
    public String value(String name) {
        return fields.get(name).get(0);
    }

    /**
     * The object that the fields make.
     *
     * @param lists which of them are lists
     * @return JSON; {@code true} and {@code false} are truths, and brackets after a name are left out
     */
    public String json(Set<String> lists) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        fields.forEach((field, values) -> {
            String name = field.replace("[]", "");
            List<JsonValue> all = values.stream().map(MultipartForm::typed).toList();
            members.put(name, lists.contains(name) ? new JsonArray(all) : all.get(0));
        });
        return Json.text(new JsonObject(members));
    }

    private static JsonValue typed(String text) {
        return text.matches("true|false") ? new JsonBoolean(text.equals("true")) : new JsonText(text);
    }
}
