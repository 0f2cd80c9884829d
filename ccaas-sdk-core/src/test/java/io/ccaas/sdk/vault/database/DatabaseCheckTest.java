package io.ccaas.sdk.vault.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to the database, and the database that the library brings up itself. */
final class DatabaseCheckTest {

    @TempDir
    Path place;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:h2:mem:x                                                                  | LOCAL
            jdbc:h2:file:/var/lib/x                                                        | LOCAL
            jdbc:h2:/var/lib/x;AUTO_SERVER=TRUE                                            | REMOTE_H2
            jdbc:h2:tcp://db/x                                                             | REMOTE_H2
            jdbc:h2:ssl://db/x                                                             | REMOTE_H2
            jdbc:postgresql:x                                                              | UNKNOWN
            jdbc:postgresql:///x                                                           | UNKNOWN
            jdbc:postgresql://                                                             | UNKNOWN
            jdbc:postgresql:x?sslmode=verify-full                                          | UNKNOWN
            jdbc:postgresql://localhost/x                                                  | LOCAL
            jdbc:postgresql://127.0.0.1:5432/x?sslmode=disable                             | LOCAL
            jdbc:postgresql://[::1]:5432,localhost/x                                       | LOCAL
            jdbc:postgresql://localhost.example/x                                          | UNVERIFIED
            jdbc:postgresql://127.0.0.1.example/x                                          | UNVERIFIED
            jdbc:postgresql://localhost,db.example/x                                       | UNVERIFIED
            jdbc:postgresql://db.example/x                                                 | UNVERIFIED
            jdbc:postgresql://db.example/x?ssl=true                                        | UNVERIFIED
            jdbc:postgresql://db.example/x?sslmode=require                                 | UNVERIFIED
            jdbc:postgresql://db.example/x?sslmode=verify-ca                               | UNVERIFIED
            jdbc:postgresql://db.example/x?sslmode=verify-full&sslmode=disable             | UNVERIFIED
            jdbc:postgresql://db.example/x?sslmode=verify-full                             | VERIFIED
            jdbc:postgresql://db.example/x?sslmode=Verify-Full                             | VERIFIED
            jdbc:postgresql://db.example/x?sslMode=verify-full                             | UNVERIFIED
            jdbc:postgresql://db.example/x?SSLMODE=verify-full                             | UNVERIFIED
            jdbc:postgresql://db.example/x?sslmode=require&sslMode=verify-full             | UNVERIFIED
            jdbc:postgresql://a.example,b.example:5433/x?a=b&sslmode=verify-full           | VERIFIED
            jdbc:postgresql://db.example/x?sslmode=verify-full&sslfactory=org.X            | WEAKENED
            jdbc:postgresql://db.example/x?sslhostnameverifier=org.X&sslmode=verify-full   | WEAKENED
            jdbc:postgresql://localhost/x?PGHOST=db.example                                | UNKNOWN
            jdbc:postgresql://localhost/x?host=db.example                                  | UNKNOWN
            jdbc:postgresql:///x?service=far                                               | UNKNOWN
            jdbc:postgresql://localhost/x?socketFactory=org.X                              | UNKNOWN
            jdbc:mysql://db.example/x?sslMode=VERIFY_IDENTITY                              | UNKNOWN
            ''                                                                             | UNKNOWN
            """)
    void way_isJudgedByTheUrl(String url, JdbcWay expected) {
        assertEquals(expected, JdbcWay.of(url));
    }

    @Test
    void findings_areErrorsUnlessTheWayIsSafe() {
        assertEquals(Severity.OK, DatabaseCheck.finding(JdbcWay.LOCAL).severity());
        assertEquals(Severity.OK, DatabaseCheck.finding(JdbcWay.VERIFIED).severity());
        for (JdbcWay way : new JdbcWay[] {JdbcWay.UNVERIFIED, JdbcWay.WEAKENED, JdbcWay.REMOTE_H2, JdbcWay.UNKNOWN}) {
            assertEquals(Severity.ERROR, DatabaseCheck.finding(way).severity());
            assertFalse(DatabaseCheck.finding(way).remedy().isEmpty());
        }
    }

    @Test
    void databaseInMemory_isFoundLocal() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:check");

        assertEquals(
                Severity.OK,
                DatabaseCheck.of(database::getConnection).run().get(0).severity());
    }

    @Test
    void databaseThatIsNotThere_isAFindingWithoutItsWords() {
        Finding finding = DatabaseCheck.of(() -> {
                    throw new SQLException("no route to db.example for demo:demo-pw");
                })
                .run()
                .get(0);

        assertEquals(Severity.ERROR, finding.severity());
        assertFalse(finding.toString().contains("demo-pw"));
    }

    @Test
    void embeddedDatabase_isItsOwnersAlone() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(place.resolve("vault"))) {
            assertEquals("EmbeddedDatabase", database.toString());
            assertEquals("rwx------", permissions(place.resolve("vault")));
            assertEquals("rw-------", permissions(place.resolve("vault/vault.mv.db")));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void assertRefused(String code, Executable attempt) {
        assertEquals(code, assertThrows(SdkException.class, attempt).code());
    }

    @Test
    void embeddedDatabaseThatOthersReach_isRefused() throws IOException {
        Path open = Files.createDirectory(place.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertRefused("VAULT_DATABASE_EXPOSED", () -> EmbeddedDatabase.in(open));
    }

    @Test
    void embeddedDatabaseWhosePathIsASetting_isRefused() {
        assertRefused("VAULT_DATABASE_PATH", () -> EmbeddedDatabase.in(place.resolve("a;INIT=RUNSCRIPT FROM 'x'")));
    }

    @Test
    void embeddedDatabaseWithoutDriver_isRefused() {
        assertRefused("VAULT_DATABASE_DRIVER", () -> EmbeddedDatabase.requireDriver("jdbc:none:x"));
    }

    @Test
    void embeddedDatabaseWithoutParent_isRefused() {
        assertRefused("VAULT_DATABASE", () -> EmbeddedDatabase.in(place.resolve("no/where")));
    }
}
