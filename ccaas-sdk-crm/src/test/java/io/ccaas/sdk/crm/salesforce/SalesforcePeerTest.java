package io.ccaas.sdk.crm.salesforce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.crm.VendorClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub is faithful: the vendor's own client finds nothing wrong with it. */
@Tag("real-servers")
@Tag("long-run")
final class SalesforcePeerTest {

    @TempDir
    Path directory;

    @Test
    void vendorsClient_drivesTheStub() throws Exception {
        String made = VendorClient.drive(directory, "jsforce@3.10.16", "salesforce", new SalesforceStub()::answer);
        assertEquals(
                "{\"same\":true,\"created\":[true,false],\"found\":1,\"composite\":true,\"done\":[true,true,true],"
                        + "\"again\":\"DUPLICATE_VALUE\",\"unnamed\":\"REQUIRED_FIELD_MISSING\","
                        + "\"malformed\":\"MALFORMED_QUERY\",\"gone\":\"ENTITY_IS_DELETED\","
                        + "\"many\":[true,\"REQUIRED_FIELD_MISSING\"]}",
                made);
    }
}
