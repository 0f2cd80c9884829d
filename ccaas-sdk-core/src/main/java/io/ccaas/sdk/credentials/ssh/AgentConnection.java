package io.ccaas.sdk.credentials.ssh;

import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * One question to an agent (draft-ietf-sshm-ssh-agent section 3): a length, a kind, a content; then the same from there. Never waits
 * past the deadline, and an interrupt ends it.
 */
final class AgentConnection {

    /** As OpenSSH's agent has it. */
    private static final int LONGEST = 256 * 1024;

    private AgentConnection() {}

    static byte[] ask(Path socket, byte[] question, Deadline deadline) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            SelectionKey readiness = channel.register(selector, SelectionKey.OP_CONNECT);
            if (!channel.connect(UnixDomainSocketAddress.of(socket))) {
                await(selector, deadline);
                channel.finishConnect();
            }
            readiness.interestOps(SelectionKey.OP_WRITE);
            ByteBuffer framed = ByteBuffer.wrap(new SshWriter().string(question).bytes());
            while (framed.hasRemaining()) {
                await(selector, deadline);
                channel.write(framed);
            }
            readiness.interestOps(SelectionKey.OP_READ);
            int length = exactly(4, channel, selector, deadline).getInt();
            if (length < 1 || length > LONGEST) {
                throw new IOException("answer of another length");
            }
            return exactly(length, channel, selector, deadline).array();
        } catch (UnsupportedOperationException foreign) {
            throw new IOException("this system has no such sockets");
        }
    }

    private static ByteBuffer exactly(int count, SocketChannel channel, Selector selector, Deadline deadline)
            throws IOException {
        ByteBuffer read = ByteBuffer.allocate(count);
        while (read.hasRemaining()) {
            await(selector, deadline);
            if (channel.read(read) < 0) {
                throw new IOException("the agent closed");
            }
        }
        return read.flip();
    }

    private static void await(Selector selector, Deadline deadline) throws IOException {
        deadline.require("ssh-agent");
        selector.selectedKeys().clear();
        selector.select(Math.max(1, deadline.remaining().toMillis()));
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("interrupted");
        }
    }
}
