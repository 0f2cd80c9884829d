package io.ccaas.sdk.crm.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.crm.VendorClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub is faithful: the vendor's own client finds nothing wrong with it. */
@Tag("real-servers")
@Tag("long-run")
final class PipedrivePeerTest {

    @TempDir
    Path directory;

    @Test
    void vendorsClient_drivesTheStub() throws Exception {
        PipedriveStub stub = new PipedriveStub().withPagesOf(1);
        String made = VendorClient.drive(directory, "pipedrive@33.7.0", "pipedrive", stub::answer);
        assertEquals(
                "{\"field\":true,\"found\":true,\"named\":true,\"unnamed\":\"ERR_SCHEMA_VALIDATION_FAILED\","
                        + "\"phone\":\"+33639980002\",\"calls\":[1,1,true],\"moved\":\"Erased\",\"notes\":[1,true],"
                        + "\"mentioned\":true,\"blank\":\"Erased\",\"gone\":true,\"lost\":\"ERR_NOT_FOUND\"}",
                made);
    }
}
