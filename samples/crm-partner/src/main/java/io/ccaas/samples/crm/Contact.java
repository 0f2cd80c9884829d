package io.ccaas.samples.crm;

import io.ccaas.sdk.json.JsonObject;

/** Somebody who calls. An empty external id means that the contact was made here and not by a client. */
record Contact(String id, String phone, String name, String email, String externalId) {

    JsonObject json() {
        return JsonObject.builder()
                .put("id", id)
                .put("phone", phone)
                .put("name", name)
                .put("email", email)
                .put("externalId", externalId)
                .build();
    }

    static Contact of(JsonObject json) {
        return new Contact(
                json.requireText("id"),
                json.requireText("phone"),
                json.requireText("name"),
                json.text("email").orElse(""),
                json.requireText("externalId"));
    }
}
