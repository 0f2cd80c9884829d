package io.ccaas.sdk.crm.hubspot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.crm.VendorClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub is faithful: the vendor's own client finds nothing wrong with it. */
@Tag("real-servers")
@Tag("long-run")
final class HubSpotPeerTest {

    @TempDir
    Path directory;

    @Test
    void vendorsClient_drivesTheStub() throws Exception {
        String made = VendorClient.drive(directory, "@hubspot/api-client@13.5.0", "hubspot", new HubSpotStub()::answer);
        assertEquals(
                "{\"found\":1,\"same\":true,\"phone\":\"+33639980001\",\"time\":true,\"again\":\"409\","
                        + "\"by\":true,\"stage\":\"4\",\"gone\":\"404\"}",
                made);
    }
}
