package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may lie at OUT, and be replaced. */
@Tag("long-run")
final class SealOutputTest {

    private static final byte[] PLAIN = {1, 2, 3};
    private static final String REFUSED =
            "OUT is a link, a device or a pipe, which is never replaced; name a file, or for stdout: -o -";

    @TempDir
    private Path folder;

    private byte[] key = {};

    @BeforeEach
    void sealedFile() throws Exception {
        Files.write(folder.resolve("call"), PLAIN);
        run("keygen", "-o", "key").exits(0);
        key = Files.readAllBytes(folder.resolve("key"));
        Files.writeString(folder.resolve("list"), run("keygen", "-y", "key").text());
        run("seal", "-R", "list", "call", "-o", "sealed").exits(0);
    }

    private Ran run(String... arguments) throws Exception {
        return Shell.in(folder).run(arguments);
    }

    /** Links and a socket of this folder stand for /dev/stdout and /dev/null, which a fault here would replace. */
    @Test
    void whatIsNoRegularFile_isNeverReplaced() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("call"));
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("none"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
            for (String out : List.of("link", "dangling", "socket")) {
                run("unseal", "-i", "key", "sealed", "-o", out, "--force").refuses(64, REFUSED);
                run("seal", "-R", "list", "call", "-o", out).refuses(64, REFUSED);
            }
        }
        assertEquals(Path.of("call"), Files.readSymbolicLink(link));
        assertArrayEquals(PLAIN, Files.readAllBytes(folder.resolve("call")));
    }

    @Test
    void keysThatAreRead_areNeverReplaced() throws Exception {
        Files.createLink(folder.resolve("second"), folder.resolve("key"));
        for (String out : List.of("key", "./key", "second")) {
            run("unseal", "-i", "key", "sealed", "-o", out, "--force").refuses(64, "OUT is a file of keys");
            run("rewrap", "-i", "key", "-R", "list", "sealed", "-o", out, "--force")
                    .refuses(64, "OUT is a file of keys");
        }
        assertArrayEquals(key, Files.readAllBytes(folder.resolve("key")));
    }

    @Test
    void recipientsThatAreRead_areNeverReplaced() throws Exception {
        run("seal", "-R", "list", "call", "-o", "list", "--force").refuses(64, "OUT is a file of keys");
        run("rewrap", "-i", "key", "-R", "list", "sealed", "-o", "list", "--force")
                .refuses(64, "OUT is a file of keys");
        assertEquals(1, Files.readAllLines(folder.resolve("list")).size());
    }

    @Test
    void privateKey_goesToAFileAlone() throws Exception {
        run("keygen", "-o", "-").refuses(64, "a private key is written to a file alone; ");
        assertEquals(
                List.of("call", "key", "list", "sealed"),
                CleanTest.names(folder).stream().sorted().toList());
    }
}
