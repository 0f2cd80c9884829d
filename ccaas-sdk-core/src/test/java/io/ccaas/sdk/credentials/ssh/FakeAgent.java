package io.ccaas.sdk.credentials.ssh;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;

/** Answers each question as a test says: the content of a question goes in, the bytes of a framed answer come out. */
public final class FakeAgent implements AutoCloseable {

    private final Path directory;
    private final ServerSocketChannel server;

    private FakeAgent(Path directory, ServerSocketChannel server) {
        this.directory = directory;
        this.server = server;
    }

    /** Listens in a directory of its own until it is closed. */
    public static FakeAgent answering(UnaryOperator<byte[]> answers) throws IOException {
        Path directory = Files.createTempDirectory(
                Path.of("/tmp"),
                "fa",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        FakeAgent agent = new FakeAgent(directory, server);
        server.bind(UnixDomainSocketAddress.of(agent.socket()));
        Files.setPosixFilePermissions(agent.socket(), PosixFilePermissions.fromString("rw-------"));
        Thread thread = new Thread(() -> agent.serve(answers));
        thread.setDaemon(true);
        thread.start();
        return agent;
    }

    public Path socket() {
        return directory.resolve("s");
    }

    private void serve(UnaryOperator<byte[]> answers) {
        try {
            while (true) {
                try (SocketChannel channel = server.accept()) {
                    byte[] length = Channels.newInputStream(channel).readNBytes(4);
                    byte[] question = Channels.newInputStream(channel)
                            .readNBytes(ByteBuffer.wrap(length).getInt());
                    channel.write(ByteBuffer.wrap(answers.apply(question)));
                    Channels.newInputStream(channel).read(); // until the other side has read, or given up
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** With its length before it. */
    public static byte[] framed(byte[] answer) {
        return new SshWriter().string(answer).bytes();
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket());
        Files.delete(directory);
    }
}
