package io.ccaas.sdk.http.transport;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Notes when a request could not be written whole. OkHttp then still reads an answer, and would hand out a success for
 * audio of which a part was lost.
 */
final class UploadWatch extends EventListener {

    @Override
    public void requestFailed(Call call, IOException foreign) {
        Attempt attempt = call.request().tag(Attempt.class);
        if (attempt != null) {
            attempt.cut();
        }
    }
}
