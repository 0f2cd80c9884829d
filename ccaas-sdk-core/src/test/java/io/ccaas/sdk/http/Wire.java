package io.ccaas.sdk.http;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.signing.ResponseSigner;
import io.ccaas.sdk.signing.VerifiedRequest;
import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.time.Time;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection at the partner's end. */
final class Wire {

    private final RawPartner partner;
    private final PartnerFolder folder;
    private final RequestVerifier verifier;
    private final Socket socket;
    private final InputStream in;
    private final int index;

    Wire(RawPartner partner, PartnerFolder folder, RequestVerifier verifier, Socket socket, int index)
            throws IOException {
        this.partner = partner;
        this.folder = folder;
        this.verifier = verifier;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.index = index;
    }

    /** Which connection of the partner this is, from 1. */
    int index() {
        return index;
    }

    String endpoint() {
        return partner.endpoint();
    }

    Socket socket() {
        return socket;
    }

    /** The next request with its body, or null when the client hung up. */
    @Nullable
    RawRequest request() throws IOException {
        String text = head();
        if (text.isEmpty()) {
            return null;
        }
        String[] lines = text.split("\r\n", -1);
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            String[] pair = lines[i].split(": ", 2);
            fields.add(new Field(pair[0].toLowerCase(Locale.ROOT), pair[1]));
        }
        String[] first = lines[0].split(" ", 3);
        RequestHead head = new RequestHead(first[0], partner.endpoint() + first[1], fields);
        RawRequest bare = new RawRequest(head, text, new byte[0]);
        String length = bare.field("content-length");
        byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        RawRequest request = new RawRequest(head, text, body);
        partner.received(request);
        return request;
    }

    /** The head of the next request, its body unread; empty when the client hung up. */
    String head() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < 4 || !text.substring(text.length() - 4).equals("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            text.append((char) b);
        }
        return text.toString();
    }

    /** Writes what a test made up, unsigned. */
    void raw(String bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    void signed(RawRequest request, int status, String content, Field... more) throws IOException {
        raw(signedHead(request, status, content, folder.partnerKey(), more) + content);
    }

    String signedHead(RawRequest request, int status, String content, SigningKey key, Field... more) {
        List<Field> fields = new ArrayList<>(List.of(more));
        fields.add(new Field(
                "content-digest",
                ContentDigest.of(content.getBytes(StandardCharsets.ISO_8859_1)).fieldValue()));
        VerifiedRequest verified = verifier.verify(request.head());
        fields.addAll(ResponseSigner.of(key, Time.system())
                .sign(verified, new ResponseHead(status, fields))
                .fields());
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\ncontent-length: " + content.length());
        fields.forEach(
                field -> head.append("\r\n").append(field.name()).append(": ").append(field.value()));
        return head.append("\r\n\r\n").toString();
    }

    /** Reads until the client hangs up. */
    void untilHungUp() throws IOException {
        in.skip(Long.MAX_VALUE);
        while (in.read() >= 0) {
            in.skip(Long.MAX_VALUE);
        }
    }

    /** Ends the connection with a reset instead of a goodbye. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
    }
}
