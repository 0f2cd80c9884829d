package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.dial.CarriedRefusal;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** Streams a body once: marked one-shot so that OkHttp never sends it again on its own. */
final class OutgoingBody extends RequestBody {

    private static final int MOST_AT_ONCE = 64 * 1024;

    private final WireBody body;
    private final Runnable afterRead;

    OutgoingBody(WireBody body, Runnable afterRead) {
        this.body = body;
        this.afterRead = afterRead;
    }

    @Override
    public MediaType contentType() {
        return MediaType.get(body.contentType());
    }

    @Override
    public long contentLength() {
        return body.length();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        byte[] buffer = new byte[(int) Math.max(1, Math.min(MOST_AT_ONCE, body.length()))];
        long written = 0;
        try (InputStream in = body.open()) {
            for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                afterRead.run();
                sink.write(buffer, 0, n);
                written += n;
            }
        } catch (SdkException refusal) {
            throw new CarriedRefusal(refusal);
        }
        if (written != body.length()) {
            throw new CarriedRefusal(TransportException.bodyChanged());
        }
    }

    /** Audio that its owner closes meanwhile ends early: a refusal that is audited, not a fault of ours. */
    private static int read(InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (SdkBugException bug) {
            throw bug;
        } catch (IllegalStateException closed) {
            throw new CarriedRefusal(TransportException.bodyChanged());
        }
    }
}
