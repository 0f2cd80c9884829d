package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that the age program 1.1.1 sealed: to the pair of C2SP age and to the first ssh key of RFC 8032, four letters. */
final class KnownFileTest {

    private static final String FILE = """
            YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBvOHVUdVRmRjhUa1hVT010MUZUTWxKQS9m
            VS9XcXJTc2FjUDlaRFF0blVJCk9VRzFCbFJMK0NLNk1YSGJXdWh3eDkzTTFRdHFkNDBNWE9Uc0Fh
            ano2b2sKLT4gc3NoLWVkMjU1MTkgYmJYcHVBIC9oN2FtbUdHS296TW9vbjZsQ01IajNPc091ZUZS
            eTRHa3puMFVVZlYraXcKUldjTTU5T3FqclN0d1EyKzJUc093amxULzJPSXVrT1pwTzJ1QUgxNHRh
            MAotLS0gTkxXVW5FQjYxMk9KY2JPeUVKWUp3YVBiNUYwUzQ4ekRTYTJrUDl3czhjMAqKyFWOhyG/
            BEzmcnVfcTKqsXXAo0FJClAwO8w4/tLBswOlfSM=""";

    @ParameterizedTest
    @ValueSource(strings = {Seals.IDENTITY, AgeIdentitiesTest.PKCS8})
    void fileOfTheAgeProgram_isOpenedByEachKey(String key) throws Exception {
        byte[] sealed = Base64.getMimeDecoder().decode(FILE);
        assertEquals("call", new String(Seals.unsealed(sealed, Seals.identities(key)), StandardCharsets.US_ASCII));
    }
}
