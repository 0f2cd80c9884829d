package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.CcaasBuilder;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/** A CRM, its authorization server and an instance of the SDK between them, on loopback. */
final class OAuthWorld implements AutoCloseable {

    final PartnerFolder folder;
    final FakeAuthorizationServer authority;
    final FakePartner resource;
    volatile Function<ReceivedRequest, FakeAnswer> answers = request -> FakeAnswer.json(200, "{}");
    private @Nullable Ccaas ccaas;

    private OAuthWorld(PartnerFolder folder, FakeAuthorizationServer authority) throws IOException {
        this.folder = folder;
        this.authority = authority;
        this.resource = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .verifying(RequestVerifier.builder(ReplayStore.inMemory(100_000))
                        .trust("us", folder.clientKey())
                        .build())
                .signing(folder.partnerKey())
                .answering(request -> answers.apply(request))
                .start();
    }

    /** The lines of {@code oauth} besides issuer and client. */
    static OAuthWorld open(Path directory, TestKeyKind kind, String oauth) throws IOException {
        return open(directory, kind, oauth, Ccaas.builder());
    }

    static OAuthWorld open(Path directory, TestKeyKind kind, String oauth, CcaasBuilder builder) throws IOException {
        PartnerFolder folder = PartnerFolder.create(directory);
        return open(folder, folder.authority(), kind, oauth, builder);
    }

    /** With an authorization server whose certificate is under {@code login}, which is written to login.pem. */
    static OAuthWorld openUnder(Path directory, TestAuthority login, String oauth, CcaasBuilder builder)
            throws IOException {
        login.writeCertificate(directory.resolve("login.pem"));
        return open(PartnerFolder.create(directory), login, TestKeyKind.P256, oauth, builder);
    }

    private static OAuthWorld open(
            PartnerFolder folder, TestAuthority login, TestKeyKind kind, String oauth, CcaasBuilder builder)
            throws IOException {
        KeyPair clientKey = kind.generate();
        FakeAuthorizationServer server = new FakeAuthorizationServer(folder, login, clientKey.getPublic());
        return open(folder, clientKey, server, oauth, builder);
    }

    /** With a server that asks nobody for a certificate. */
    static OAuthWorld withCarelessServer(Path directory, String bind) throws IOException {
        KeyPair clientKey = TestKeyKind.P256.generate();
        PartnerFolder folder = PartnerFolder.create(directory);
        FakeAuthorizationServer server = FakeAuthorizationServer.admittingStrangers(folder, clientKey.getPublic());
        return open(folder, clientKey, server, jwt(bind), Ccaas.builder());
    }

    private static OAuthWorld open(
            PartnerFolder folder, KeyPair clientKey, FakeAuthorizationServer server, String oauth, CcaasBuilder builder)
            throws IOException {
        OAuthWorld world = new OAuthWorld(folder, server);
        Path directory = folder.path();
        PemFiles.writePrivateKey(directory.resolve("oauth.key"), clientKey.getPrivate());
        world.start(oauth, builder);
        return world;
    }

    static OAuthWorld open(Path directory, String bind) throws IOException {
        return open(directory, TestKeyKind.P256, jwt(bind));
    }

    static String jwt(String bind) {
        return "method: private_key_jwt, key: \"file:oauth.key\", bind: " + bind;
    }

    private void start(String oauth, CcaasBuilder builder) throws IOException {
        start(oauth, builder, resource.endpoint(), entry -> entry);
    }

    /** The same client towards a partner that stands more, and signs nothing. */
    void towards(String endpoint, String oauth, CcaasBuilder builder) throws IOException {
        ccaas().close();
        start(oauth, builder, endpoint, entry -> entry.replaceAll("(?m)^ *signing:.*\n", ""));
    }

    private void start(String oauth, CcaasBuilder builder, String endpoint, UnaryOperator<String> edit)
            throws IOException {
        String entry = edit.apply(PartnerFolder.entry("crm", "CRM", "crm", endpoint + "/api/", "CONTACT"))
                + "    oauth: { issuer: " + authority.issuer() + ", clientId: ccaas, " + oauth + " }\n"
                + "    limits: { concurrentCalls: 64 }\n"
                + "    auxiliary: [ { origin: \"" + authority.origin() + "\", purpose: token } ]\n";
        Path file = folder.write(entry);
        ccaas = builder.connectors(List.of(() -> new ConnectorDeclaration("crm", Role.CRM, List.of())))
                .open(file);
    }

    /** Another process with the same files. */
    void restart(String oauth, CcaasBuilder builder) throws IOException {
        ccaas().close();
        start(oauth, builder);
    }

    Answer call() {
        return call(5);
    }

    Answer call(Duration longest) {
        CrmClient crm = ccaas().crmClient("crm", Set.of());
        return crm.sendByHand("GET", "contacts", Deadline.in(longest));
    }

    /** A call that must not be repeated. */
    Answer callOnce() {
        CrmClient crm = ccaas().crmClient("crm", Set.of());
        return crm.sendByHand("POST", "contacts", Deadline.in(patience()));
    }

    Answer call(int number) {
        CrmClient crm = ccaas().crmClient("crm", Set.of());
        return crm.sendByHand("GET", "contacts?limit=" + number, crm.defaultDeadline());
    }

    String refusal() {
        return Assertions.assertThrows(SdkException.class, this::call).code();
    }

    Ccaas ccaas() {
        return Objects.requireNonNull(ccaas);
    }

    String audited() throws IOException {
        return Files.readString(folder.path().resolve("audit.log"));
    }

    static Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void close() {
        ccaas().close();
        resource.close();
        authority.close();
    }
}
