package io.ccaas.sdk.testing.resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test that leaves a thread, a socket, an open file or a temporary file behind.
 *
 * <p>Applies to every test of a module that turns JUnit's extension detection on and names this class in {@code
 * META-INF/services/org.junit.jupiter.api.extension.Extension}; otherwise use {@code @ExtendWith}. What a class's
 * fixtures hold open is checked when the class ends, all else when the test ends, after {@code @AfterEach},
 * {@code @AutoClose} and everything else that tidies up.
 *
 * <p>Guarantees: waits at most two seconds for threads that are about to end and three for what they hold open, and not at all
 * for temporary files. Does not guarantee: anything for tests that run at the same time as others; open files and sockets are
 * seen on Linux only. The directory for temporary files is made when it is missing, so a build may point {@code java.io.tmpdir} into its own.
 */
public final class ResourceLeaks implements BeforeAllCallback, BeforeEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ResourceLeaks.class);
    private static final String CLASS = "class";
    private static final String TEST = "test";

    private final List<ResourceWatch> watches;

    /** Watches this process. */
    public ResourceLeaks() {
        watches = watches();
    }

    static List<ResourceWatch> watches() {
        openWhatThePlatformKeepsOpen();
        return List.of(new ThreadWatch(), new OpenFileWatch(), TempFileWatch.ofThisProcess());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        // A nested class shares the baseline of the class around it, whose fixtures may come to life only now.
        store.computeIfAbsent(CLASS, key -> new ResourceBaseline(watches, null), ResourceBaseline.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        store.put(TEST, new ResourceBaseline(watches, store.get(CLASS, ResourceBaseline.class)));
    }

    /** The first socket that is closed makes the platform open a pair of its own for good. */
    private static void openWhatThePlatformKeepsOpen() {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            client.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
