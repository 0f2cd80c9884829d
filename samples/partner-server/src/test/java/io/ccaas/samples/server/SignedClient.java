package io.ccaas.samples.server;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.RequestSigner;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.signing.ResponseVerifier;
import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A client of plain sockets, so that a test decides about every byte that is sent. */
public final class SignedClient {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;
    private final TlsClient tls;
    private final RequestSigner signer;
    private final ResponseVerifier verifier;

    SignedClient(int port, TlsClient tls, SigningKey key, PublicKey serverKey) {
        this.port = port;
        this.tls = tls;
        this.signer = RequestSigner.of(key, Time.system());
        this.verifier =
                ResponseVerifier.builder().trust(VerificationKey.of(serverKey)).build();
    }

    /**
     * A request as it goes out.
     *
     * @param head with all fields
     * @param content bytes behind the head
     */
    @SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
    public record Outgoing(RequestHead head, byte[] content) {

        /**
         * The same head before other bytes.
         *
         * @param other what to send instead
         * @return a request whose digest does not match
         */
        public Outgoing withContent(byte[] other) {
            return new Outgoing(head, other);
        }
    }

    /**
     * An answer as it came.
     *
     * @param head status and fields
     * @param content all bytes behind the head
     */
    @SuppressWarnings("ArrayRecordComponent") // Looked at, never compared.
    public record Incoming(ResponseHead head, byte[] content) {

        /**
         * The status.
         *
         * @return 100 to 999
         */
        public int status() {
            return head.status();
        }

        /**
         * The content as text.
         *
         * @return UTF-8 decoded
         */
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        boolean isSigned() {
            return head.fields().stream().anyMatch(f -> f.name().equalsIgnoreCase("Signature"));
        }
    }

    /**
     * A request without signature.
     *
     * @param method for example {@code POST}
     * @param target path and query
     * @param content its content
     * @param further fields besides those that every request has
     * @return the request
     */
    public Outgoing unsigned(String method, String target, byte[] content, Field... further) {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("Host", "localhost:" + port),
                new Field("Connection", "close"),
                new Field("Content-Length", Integer.toString(content.length)),
                new Field(ContentDigest.FIELD_NAME, ContentDigest.of(content).fieldValue())));
        fields.addAll(List.of(further));
        return new Outgoing(new RequestHead(method, "https://localhost:" + port + target, fields), content);
    }

    /**
     * A signed request.
     *
     * @param method for example {@code POST}
     * @param target path and query
     * @param content its content
     * @param further fields besides those that every request has
     * @return the request
     */
    public Outgoing signed(String method, String target, byte[] content, Field... further) {
        return sign(unsigned(method, target, content, further));
    }

    Outgoing sign(Outgoing unsigned) {
        RequestHead head = unsigned.head();
        List<Field> fields = new ArrayList<>(head.fields());
        fields.addAll(signer.sign(head).fields());
        return new Outgoing(new RequestHead(head.method(), head.targetUri(), fields), unsigned.content());
    }

    /**
     * Sends JSON, signed, and proves the answer.
     *
     * @param method for example {@code POST}
     * @param target path and query
     * @param json the content; empty to send none
     * @param further fields to add
     * @return the answer, proven
     * @throws IOException when the connection fails
     */
    public Incoming json(String method, String target, String json, Field... further) throws IOException {
        List<Field> fields = new ArrayList<>(List.of(further));
        if (!json.isEmpty()) {
            fields.add(new Field("Content-Type", "application/json"));
        }
        Outgoing request = signed(method, target, json.getBytes(StandardCharsets.UTF_8), fields.toArray(Field[]::new));
        return proven(request, send(request));
    }

    /**
     * Proves an answer.
     *
     * @param request what it answers
     * @param answer what came
     * @return the same answer
     * @throws IOException never, the content is in memory
     */
    public Incoming proven(Outgoing request, Incoming answer) throws IOException {
        verifier.verify(request.head(), answer.head())
                .readFully(new ByteArrayInputStream(answer.content()), answer.content().length);
        return answer;
    }

    /**
     * Sends a request as it is and reads until the server ends the connection.
     *
     * @param request what to send
     * @return what came
     * @throws IOException when the connection or its handshake fails
     */
    public Incoming send(Outgoing request) throws IOException {
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
        plain.setSoTimeout(PATIENCE_MILLIS);
        try (Socket socket = tls.socketFactory().createSocket(plain, "localhost", port, true)) {
            socket.getOutputStream().write(bytes(request));
            socket.getOutputStream().flush();
            return parse(socket.getInputStream().readAllBytes());
        }
    }

    private static byte[] bytes(Outgoing request) {
        String target = request.head().targetUri().replaceFirst("https://[^/]+", "");
        StringBuilder text = new StringBuilder(request.head().method() + " " + target + " HTTP/1.1\r\n");
        request.head().fields().forEach(f -> text.append(f.name() + ": " + f.value() + "\r\n"));
        byte[] head = text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(head, head.length + request.content().length);
        System.arraycopy(request.content(), 0, all, head.length, request.content().length);
        return all;
    }

    private static Incoming parse(byte[] answer) throws IOException {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer");
        }
        List<String> lines = text.substring(0, end).lines().toList();
        List<Field> fields = lines.stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .map(pair -> new Field(pair[0], pair[1]))
                .toList();
        int status = Integer.parseInt(lines.get(0).substring(9, 12));
        byte[] content = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        return new Incoming(new ResponseHead(status, fields), content);
    }
}
