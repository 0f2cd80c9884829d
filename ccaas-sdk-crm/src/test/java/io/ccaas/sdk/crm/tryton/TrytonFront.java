package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Mutual TLS in front of a real Tryton, and the connector that goes through it. */
final class TrytonFront implements AutoCloseable {

    private final TrytonServer server;
    private final String session;
    private final FakePartner tls;
    private final Ccaas ccaas;
    private volatile Consumer<ReceivedRequest> before = request -> {};
    final CrmConnector connector;

    private TrytonFront(TrytonServer server, Path directory, String scheme, String proof) throws Exception {
        this.server = server;
        this.session = proof;
        PartnerFolder folder = PartnerFolder.create(directory);
        Files.writeString(directory.resolve("session"), session);
        PartnerFolder.ownersAlone(directory.resolve("session"));
        this.tls = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .answering(this::forward)
                .start();
        this.ccaas = Ccaas.open(folder.write("""
                  - id: crm
                    role: CRM
                    connector: tryton
                    endpoint: %s/
                    network: private
                    region: FR
                    receives: [CONTACT, INTERACTION, TRANSCRIPT]
                    tls: { policy: common-2026, trust: [ca.pem] }
                    identity: { certificate: client.pem, key: "file:client.key" }
                    apiKey: { header: Authorization, prefix: "%s ", secret: "file:session" }
                    options: { database: crm }
                    keeps: NOTHING
                """.formatted(tls.endpoint(), scheme)));
        this.connector = Crms.connect(ccaas, "crm");
    }

    static TrytonFront before(TrytonServer server, Path directory) throws Exception {
        return new TrytonFront(server, directory, "Session", server.session());
    }

    /** As somebody whom Tryton does not know. */
    static TrytonFront asStranger(TrytonServer server, Path directory) throws Exception {
        byte[] login = "stranger:wrong".getBytes(StandardCharsets.UTF_8); // unmarked: Java's own client logs fields
        return new TrytonFront(server, directory, "Basic", Base64.getEncoder().encodeToString(login));
    }

    private FakeAnswer forward(ReceivedRequest request) {
        before.accept(request);
        try {
            return server.send(request.field("authorization"), request.body());
        } catch (IOException ended) {
            throw new AssertionError(ended);
        }
    }

    /** Something that happens between two of the connector's requests. */
    void before(Consumer<ReceivedRequest> event) {
        before = event;
    }

    List<ReceivedRequest> received() {
        return tls.received();
    }

    JsonObject raw(String method, String params) {
        try {
            return server.call(session, method, params);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** The id of a party that was created past the connector. */
    String party(String values) {
        JsonObject answer = raw("model.party.party.create", "[[" + values + "],{}]");
        return ((JsonNumber) answer.requireArray("result").values().get(0)).literal();
    }

    /** As the CRM keeps them: what this library writes in front of a text is left out. */
    List<String> notesOf(String party) {
        String search = "[[[\"resource\",\"=\",\"party.party," + party + "\"]],0,null,null,[\"message\"],{}]";
        return raw("model.ir.note.search_read", search).requireArray("result").objects().stream()
                .map(note -> note.requireText("message").split("\n", 3)[2])
                .toList();
    }

    void empty() {
        for (String model : List.of("ir.note", "ir.attachment", "party.party")) {
            String found = raw("model." + model + ".search", "[[],0,null,null,{\"active_test\":false}]")
                    .requireArray("result")
                    .values()
                    .stream()
                    .map(id -> ((JsonNumber) id).literal())
                    .reduce((one, other) -> one + "," + other)
                    .orElse("");
            if (!found.isEmpty()) {
                raw("model." + model + ".delete", "[[" + found + "],{}]");
            }
        }
    }

    String everythingSent() {
        return String.join(
                "\n",
                received().stream()
                        .map(request -> request.head().targetUri()
                                + Arrays.toString(request.head().fields().toArray()))
                        .toList());
    }

    @Override
    public void close() {
        ccaas.close();
        tls.close();
    }
}
