package io.ccaas.sdk.crm.zendesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.crm.VendorClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub is faithful as far as {@code node-zendesk} can tell, which is not Zendesk's own client. */
@Tag("real-servers")
@Tag("long-run")
final class ZendeskPeerTest {

    @TempDir
    Path directory;

    @Test
    void clientOfOthers_drivesTheStub() throws Exception {
        ZendeskStub stub = new ZendeskStub().withPagesOf(1);
        String made = VendorClient.drive(directory, "node-zendesk@6.0.1", "zendesk", stub::answer);
        assertEquals(
                "{\"status\":[201,200],\"same\":true,\"phone\":\"+33639980002\",\"unnamed\":\"422\","
                        + "\"email\":\"a@example.com\",\"lookup\":[\"miss\",\"hit\"],\"twice\":true,\"other\":\"400\","
                        + "\"nobodys\":\"422\",\"found\":[1,2],\"moved\":\"pending\",\"held\":\"422\",\"lost\":\"404\","
                        + "\"active\":[false,false],\"gone\":\"404\"}",
                made);
        assertEquals(0, stub.binned());
    }
}
