package io.ccaas.sdk.http.auth.hashicorp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An object of texts, written by bytes, so that a secret need not become a text. Not thread-safe; shows nothing. */
final class JsonBody {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    JsonBody put(String name, String value) {
        return put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    JsonBody put(String name, byte[] utf8) {
        out.write(out.size() == 0 ? '{' : ',');
        text(name.getBytes(StandardCharsets.US_ASCII));
        out.write(':');
        text(utf8);
        return this;
    }

    private void text(byte[] utf8) {
        out.write('"');
        for (byte each : utf8) {
            if (each == '"' || each == '\\') {
                out.write('\\');
                out.write(each);
            } else if (each >= 0 && each < ' ') {
                out.writeBytes(String.format(Locale.ROOT, "\\u%04x", each).getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(each);
            }
        }
        out.write('"');
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(out.size() == 0 ? new byte[] {'{', '}'} : new byte[] {'}'});
        return whole.toByteArray();
    }

    @Override
    public String toString() {
        return "JsonBody";
    }
}
