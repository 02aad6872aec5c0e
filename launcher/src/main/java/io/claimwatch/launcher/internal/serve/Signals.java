package io.claimwatch.launcher.internal.serve;

import java.lang.reflect.Proxy;

/**
 * Signals of the operating system, through {@code sun.misc.Signal}: supported by every JDK but not part of its API, so
 * it is looked up at run time and done without where it is missing.
 */
final class Signals {
    private Signals() {}

    /** Calls back on a thread of the JVM's whenever the signal comes; false where that cannot be had. */
    static boolean on(String name, Runnable what) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy =
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> {
                        if (method.getName().equals("handle")) {
                            what.run();
                            return null;
                        }
                        return switch (method.getName()) {
                            case "hashCode" -> System.identityHashCode(self);
                            case "equals" -> self == args[0];
                            default -> "handler of SIG" + name;
                        };
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            return true;
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // The JVM uses the signal itself, or the system does not know it: a reload by HTTP still works.
            return false;
        }
    }
}
