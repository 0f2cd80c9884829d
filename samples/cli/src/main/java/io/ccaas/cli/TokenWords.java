package io.ccaas.cli;

import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A token in words and in JSON; the token itself only where it was asked for. */
final class TokenWords {

    private TokenWords() {}

    static List<String> lines(AccessToken token) {
        List<String> lines = new ArrayList<>();
        lines.add("bound to  " + bound(token));
        if (token.boundTo().binding() != TokenBinding.BEARER) {
            lines.add("told by   "
                    + (token.isBindingSeen()
                            ? "the token itself"
                            : "its server alone: this side cannot read the token"));
        }
        lines.add("obtained  " + inSeconds(token.obtainedAt()));
        lines.add("ends      " + end(token));
        lines.add(
                "scope     " + (token.scope().isEmpty() ? "not said by the server" : String.join(" ", token.scope())));
        return lines;
    }

    /** In one line, beside other things. */
    static String brief(AccessToken token) {
        return "bound to " + bound(token) + ", ends " + end(token);
    }

    private static String bound(AccessToken token) {
        String thumbprint = token.boundTo().thumbprint();
        return switch (token.boundTo().binding()) {
            case MTLS -> "our certificate, thumbprint " + thumbprint + " (mtls)";
            case DPOP -> "a key of this process, thumbprint " + thumbprint + " (dpop)";
            case BEARER -> "nothing: whoever has it can use it until it ends (bearer)";
        };
    }

    private static String end(AccessToken token) {
        return token.expiresAt().map(TokenWords::inSeconds).orElse("");
    }

    private static String inSeconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String json(String partner, AccessToken token, boolean show) {
        JsonObject.Builder object = JsonObject.builder()
                .put("partner", partner)
                .put("binding", token.boundTo().binding().name().toLowerCase(Locale.ROOT))
                .put("thumbprint", token.boundTo().thumbprint())
                .put("bindingSeen", token.isBindingSeen())
                .put("obtainedAt", inSeconds(token.obtainedAt()))
                .put("expiresAt", end(token))
                .put(
                        "scope",
                        new JsonArray(token.scope().stream()
                                .<JsonValue>map(JsonText::new)
                                .toList()));
        if (show) {
            object.put("token", text(token));
        }
        return Json.text(object.build());
    }

    static String text(AccessToken token) {
        return token.value().use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }
}
