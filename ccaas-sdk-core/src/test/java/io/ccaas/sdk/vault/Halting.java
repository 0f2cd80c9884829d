package io.ccaas.sdk.vault;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.vault.database.Connections;
import io.ccaas.sdk.vault.keys.KeyName;
import io.ccaas.sdk.vault.keys.VaultKeys;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts the steps that a vault takes in key store and database, and ends it before or behind one of them, as a kill would. */
final class Halting {

    private final int last;
    private final boolean behind;
    private int steps;

    Halting(int last, boolean behind) {
        this.last = last;
        this.behind = behind;
    }

    /** Nothing of the library catches it. */
    static final class Halt extends Error {

        private static final long serialVersionUID = 1L;
    }

    private <R> R step(Supplier<R> work) {
        before();
        R result = work.get();
        after();
        return result;
    }

    private void before() {
        steps++;
        if (!behind && steps == last) {
            throw new Halt();
        }
    }

    private void after() {
        if (behind && steps == last) {
            throw new Halt();
        }
    }

    Connections around(Connections database) {
        return () -> {
            before();
            Connection real = database.open();
            return (Connection) Proxy.newProxyInstance(
                    Halting.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause() instanceof SQLException sql ? sql : thrown;
                        } finally {
                            if (method.getName().equals("close")) {
                                after();
                            }
                        }
                    });
        };
    }

    VaultKeys around(VaultKeys keys) {
        return new VaultKeys() {
            @Override
            public Secret create(KeyName name) {
                return step(() -> keys.create(name));
            }

            @Override
            public Optional<Secret> find(KeyName name) {
                return keys.find(name);
            }

            @Override
            public void confirm(KeyName name) {
                step(() -> run(() -> keys.confirm(name)));
            }

            @Override
            public void doubt(KeyName name) {
                step(() -> run(() -> keys.doubt(name)));
            }

            @Override
            public void erase(KeyName name) {
                step(() -> run(() -> keys.erase(name)));
            }

            @Override
            public void forget(KeyName name) {
                step(() -> run(() -> keys.forget(name)));
            }

            @Override
            public List<KeyName> doubtful() {
                return keys.doubtful();
            }

            @Override
            public List<KeyName> erased() {
                return keys.erased();
            }
        };
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
