package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.PartnerFolder;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An id goes back to a partner only when the partner issued it: a name for any text would be a way round the types. */
class IssuedIdTest {

    @TempDir
    Path directory;

    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    private Answer answer(String content) throws Exception {
        return answer(content, entry -> entry);
    }

    private Answer answer(String content, UnaryOperator<String> edit) throws Exception {
        try (RawPartner partner = RawPartner.start(
                        folder, wire -> wire.signed(Objects.requireNonNull(wire.request()), 200, content));
                Bench bench = Bench.open(folder, partner.endpoint(), edit, Ccaas.builder())) {
            return bench.send(Bench.ONCE);
        }
    }

    @Test
    void textsAndNumbersOfTheAnswer_areIds() throws Exception {
        Answer answer = answer("{\"jobs\":[{\"id\":\"job-1\"},{\"id\":17}]}");
        assertEquals("job-1", answer.issued("job-1").text());
        assertEquals("17", answer.issued("17").text());
    }

    @Test
    void callersNumber_isNoIdThatThePartnerIssued() throws Exception {
        Answer answer = answer("{\"id\":\"job-1\",\"33639980002\":true}");
        for (String text : new String[] {"33639980001", "33639980002", "job", "id"}) {
            SdkException refusal = assertThrows(SdkException.class, () -> answer.issued(text));
            assertEquals("PARTNER_ID_NOT_ISSUED", refusal.code());
        }
    }

    @Test
    void answerThatIsNoJson_issuesNothing() throws Exception {
        Answer answer = answer("job-1");
        assertThrows(SdkException.class, () -> answer.issued("job-1"));
    }

    private static final String STORED = "https://cdn.partner.example/upload/7f3a";

    @Test
    void urlOfADeclaredPlace_isAValueForThePartnerAlone() throws Exception {
        Answer answer = answer(
                "{\"url\":\"" + STORED + "\"}",
                entry -> entry + "    auxiliary: [{ origin: \"https://cdn.partner.example\", purpose: uploads }]\n");
        assertEquals(STORED, answer.issuedUrl(STORED).text());
        assertThrows(SdkException.class, () -> answer.issuedUrl(STORED + "x"));
    }

    @Test
    void urlOfAnotherPlace_isRefused() throws Exception {
        Answer answer = answer(
                "{\"url\":\"" + STORED + "\"}",
                entry -> entry + "    auxiliary: [{ origin: \"https://cdn.partner.example\", purpose: keys }]\n");
        SdkException refusal = assertThrows(SdkException.class, () -> answer.issuedUrl(STORED));
        assertEquals("PARTNER_URL_ORIGIN", refusal.code());
    }
}
