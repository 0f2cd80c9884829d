package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNull;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Salesforce's records over maps, as far as jsforce could tell. */
final class SalesforceStub {

    private static final String EXTERNAL = "Ccaas_External_Id__c";

    private final Map<String, Map<String, String>> records = new TreeMap<>();
    private final Map<String, String> failures = new TreeMap<>();
    private final Map<String, String> failuresAlone = new TreeMap<>();
    private int issued;

    /** Within a collection the record fails with a code, alone with another or not at all. */
    synchronized void failing(String externalId, String code, String... alone) {
        failures.put(externalId, code);
        if (alone.length > 0) {
            failuresAlone.put(externalId, alone[0]);
        }
    }

    synchronized FakeAnswer answer(ReceivedRequest request) {
        URI target = URI.create(request.head().targetUri());
        String[] parts = target.getPath().split("/", -1); // "", services, data, v66.0, ...
        String method = request.head().method();
        return switch (parts[4] + (parts.length - 5)) {
            case "query0" ->
                query(URLDecoder.decode(target.getRawQuery(), StandardCharsets.UTF_8)
                        .substring(2));
            case "composite0" -> composite(body(request));
            case "composite3" -> upsertAll(parts[6], parts[7], body(request));
            case "sobjects1" -> create(parts[5], body(request));
            case "sobjects2" -> method.equals("DELETE") ? delete(parts[6]) : update(parts[6], body(request));
            case "sobjects3" -> upsert(parts[5], parts[7], body(request));
            default -> refusal(404, "NOT_FOUND");
        };
    }

    private static JsonObject body(ReceivedRequest request) {
        return Json.readObject(request.body(), JsonLimits.standard());
    }

    private FakeAnswer composite(JsonObject body) {
        List<JsonValue> answers = new ArrayList<>();
        for (JsonObject part : body.requireArray("compositeRequest").objects()) {
            URI url = URI.create("https://x" + part.requireText("url"));
            String soql = URLDecoder.decode(url.getRawQuery().substring(2), StandardCharsets.UTF_8);
            Soql query = Soql.parse(soql);
            answers.add(JsonObject.builder()
                    .put("body", found(query))
                    .put("httpHeaders", JsonObject.builder().build())
                    .put("httpStatusCode", 200)
                    .put("referenceId", part.requireText("referenceId"))
                    .build());
        }
        return json(
                200,
                JsonObject.builder()
                        .put("compositeResponse", new JsonArray(answers))
                        .build());
    }

    private FakeAnswer query(String soql) {
        try {
            return json(200, found(Soql.parse(soql)));
        } catch (IllegalArgumentException malformed) {
            return refusal(400, "MALFORMED_QUERY");
        }
    }

    private JsonObject found(Soql query) {
        List<JsonValue> rows = new ArrayList<>();
        records.forEach((id, record) -> {
            if (id.startsWith(prefix(query.kind())) && query.fits(record)) {
                rows.add(shown(query, record));
            }
        });
        return JsonObject.builder()
                .put("totalSize", rows.size())
                .put("done", true)
                .put("records", new JsonArray(rows))
                .build();
    }

    private static JsonObject shown(Soql query, Map<String, String> record) {
        JsonObject.Builder row = JsonObject.builder()
                .put(
                        "attributes",
                        JsonObject.builder()
                                .put("type", query.kind())
                                .put("url", "/services/data/v66.0/sobjects/" + query.kind() + "/" + record.get("Id"))
                                .build());
        for (String field : query.fields()) {
            String value = record.get(field);
            if (field.contains(".")) {
                row.put("Account", new JsonNull());
            } else {
                row.put(field, value == null ? new JsonNull() : new JsonText(value));
            }
        }
        return row.build();
    }

    private static String prefix(String kind) {
        return switch (kind) {
            case "Contact" -> "003";
            case "Task" -> "00T";
            case "Case" -> "500";
            default -> throw new AssertionError("a kind that nobody uses");
        };
    }

    private FakeAnswer create(String kind, JsonObject body) {
        Map<String, String> values = values(body);
        String contact = Optional.ofNullable(values.get("WhoId")).orElse(values.get("ContactId"));
        if (contact != null && !records.containsKey(contact)) {
            return refusal(400, "INVALID_CROSS_REFERENCE_KEY", "WhoId");
        }
        if (values.containsKey(EXTERNAL) && find(kind, values.get(EXTERNAL)).isPresent()) {
            return refusal(400, "DUPLICATE_VALUE", EXTERNAL);
        }
        return done(201, add(kind, values), true);
    }

    private String add(String kind, Map<String, String> values) {
        String id = prefix(kind) + String.format("%012d", ++issued) + "AAA";
        values.put("Id", id);
        records.put(id, values);
        return id;
    }

    private FakeAnswer done(int status, String id, boolean created) {
        return json(status, taken(id, created));
    }

    private Optional<String> find(String kind, String externalId) {
        return records.entrySet().stream()
                .filter(record -> record.getKey().startsWith(prefix(kind))
                        && externalId.equals(record.getValue().get(EXTERNAL)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private FakeAnswer upsert(String kind, String externalId, JsonObject body) {
        Optional<String> there = find(kind, externalId);
        Map<String, String> values = values(body);
        Optional<String> refused =
                Optional.ofNullable(failuresAlone.get(externalId)).or(() -> refused(values, there));
        if (refused.isPresent()) {
            return refusal(400, refused.get(), refused.get().startsWith("INVALID") ? "Email" : "LastName");
        }
        return done(there.isPresent() ? 200 : 201, put(kind, externalId, there, values), there.isEmpty());
    }

    private static Optional<String> refused(Map<String, String> values, Optional<String> there) {
        if (values.getOrDefault("Email", "@").indexOf('@') < 0) {
            return Optional.of("INVALID_EMAIL_ADDRESS");
        }
        boolean unnamed = there.isEmpty() && !values.containsKey("LastName");
        return unnamed ? Optional.of("REQUIRED_FIELD_MISSING") : Optional.empty();
    }

    private String put(String kind, String externalId, Optional<String> there, Map<String, String> values) {
        if (there.isPresent()) {
            Objects.requireNonNull(records.get(there.get())).putAll(values);
            return there.get();
        }
        values.put(EXTERNAL, externalId);
        return add(kind, values);
    }

    /** Each record of a collection alone, in order. */
    private FakeAnswer upsertAll(String kind, String by, JsonObject body) {
        List<JsonObject> sent = body.requireArray("records").objects();
        if (sent.size() > 200 || body.truth("allOrNone").orElse(false)) {
            return refusal(400, "EXCEEDED_MAX_SIZE_REQUEST");
        }
        List<JsonValue> results = new ArrayList<>();
        for (JsonObject record : sent) {
            if (!record.requireObject("attributes").requireText("type").equals(kind)) {
                return refusal(400, "INVALID_TYPE");
            }
            String externalId = record.requireText(by);
            Optional<String> there = find(kind, externalId);
            Map<String, String> values = values(record);
            results.add(failure(externalId)
                    .or(() -> refused(values, there))
                    .map(SalesforceStub::failed)
                    .orElseGet(() -> taken(put(kind, externalId, there, values), there.isEmpty())));
        }
        return FakeAnswer.json(200, new String(Json.write(new JsonArray(results)), StandardCharsets.UTF_8));
    }

    private Optional<String> failure(String externalId) {
        return Optional.ofNullable(failures.get(externalId));
    }

    private static JsonObject taken(String id, boolean created) {
        return JsonObject.builder()
                .put("id", id)
                .put("success", true)
                .put("errors", JsonArray.of())
                .put("created", created)
                .build();
    }

    private static JsonObject failed(String code) {
        JsonObject error = JsonObject.builder()
                .put("statusCode", code)
                .put("message", "refused")
                .put("fields", JsonArray.of())
                .build();
        return JsonObject.builder()
                .put("success", false)
                .put("errors", JsonArray.of(error))
                .build();
    }

    private FakeAnswer update(String id, JsonObject body) {
        Map<String, String> record = records.get(id);
        if (record == null) {
            return refusal(404, "NOT_FOUND");
        }
        body.members().forEach((name, value) -> {
            if (value instanceof JsonNull) {
                record.remove(name);
            }
        });
        record.putAll(values(body));
        return FakeAnswer.of(204, "application/json", new byte[0]);
    }

    private FakeAnswer delete(String id) {
        return records.remove(id) == null
                ? refusal(404, "ENTITY_IS_DELETED")
                : FakeAnswer.of(204, "application/json", new byte[0]);
    }

    private static Map<String, String> values(JsonObject body) {
        Map<String, String> values = new LinkedHashMap<>();
        body.members().forEach((name, value) -> {
            if (value instanceof JsonText text) {
                values.put(name, text.value());
            } else if (value instanceof JsonNumber number) {
                values.put(name, number.literal());
            }
        });
        if (values.containsKey("LastName")) {
            values.put("Name", values.get("LastName")); // which Salesforce puts together
        }
        return values;
    }

    private static FakeAnswer refusal(int status, String code, String... fields) {
        String named = fields.length == 0 ? "" : "\"" + fields[0] + "\",\"Made_Up__c\"";
        return FakeAnswer.json(
                status, "[{\"message\":\"refused\",\"errorCode\":\"" + code + "\",\"fields\":[" + named + "]}]");
    }

    private static FakeAnswer json(int status, JsonObject content) {
        return FakeAnswer.json(status, new String(Json.write(content), StandardCharsets.UTF_8));
    }

    /** A contact that somebody entered by hand. */
    synchronized String contact(Map<String, String> values) {
        return add("Contact", new LinkedHashMap<>(values));
    }

    synchronized List<Map<String, String>> of(String contact, String kind) {
        return records.entrySet().stream()
                .filter(record -> record.getKey().startsWith(prefix(kind)))
                .map(Map.Entry::getValue)
                .filter(record -> contact.equals(record.get("WhoId")) || contact.equals(record.get("ContactId")))
                .toList();
    }
}
