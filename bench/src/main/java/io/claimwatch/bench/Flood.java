package io.claimwatch.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that each say something over a connection of their own as fast as they are let, again and again. */
final class Flood implements Attack {
    private static final String ADDRESS = "127.0.0.2";
    private static final int PATIENCE_MS = 5_000;
    private static final int MOST_ANSWER = 1 << 16;

    private final InetSocketAddress server;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final long mostBytes;
    private volatile boolean closed;

    private Flood(InetSocketAddress server, long mostBytes) {
        this.server = server;
        this.mostBytes = mostBytes;
    }

    /** Each sends its head once a connection and then its piece without an end, up to so many bytes in all. */
    static Flood of(InetSocketAddress server, long mostBytes, Said... all) {
        Flood flood = new Flood(server, mostBytes);
        for (Said said : all) {
            flood.begin(socket -> flood.pour(socket, said.head.getBytes(StandardCharsets.US_ASCII), said.piece));
        }
        return flood;
    }

    /** What one connection says. */
    record Said(String head, byte[] piece) {}

    /** Sends the request and waits for its answer. */
    static Flood asking(InetSocketAddress server, int threads, String request) {
        Flood flood = new Flood(server, Long.MAX_VALUE);
        for (int i = 0; i < threads; i++) {
            flood.begin(socket -> flood.ask(socket, request.getBytes(StandardCharsets.UTF_8)));
        }
        return flood;
    }

    private void begin(Connection connection) {
        Thread thread = new Thread(() -> again(connection), "flood");
        threads.add(thread);
        thread.start();
    }

    private void again(Connection connection) {
        while (!closed && bytes.get() < mostBytes) {
            try (Socket socket = new Socket()) {
                sockets.add(socket);
                connection.run(socket);
            } catch (IOException e) {
                turns.incrementAndGet(); // Thrown out; it comes again.
            } finally {
                sockets.removeIf(Socket::isClosed);
            }
        }
    }

    private void connect(Socket socket) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByName(ADDRESS), 0));
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(server, PATIENCE_MS);
        connections.incrementAndGet();
    }

    private void pour(Socket socket, byte[] head, byte[] piece) throws IOException {
        connect(socket);
        OutputStream out = socket.getOutputStream();
        out.write(head);
        while (!closed && bytes.get() < mostBytes) {
            out.write(piece);
            bytes.addAndGet(piece.length);
        }
    }

    private void ask(Socket socket, byte[] request) throws IOException {
        connect(socket);
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream();
        byte[] answer = new byte[MOST_ANSWER];
        while (!closed) {
            out.write(request);
            bytes.addAndGet(request.length);
            if (in.read(answer) < 0) {
                return;
            }
            turns.incrementAndGet();
        }
    }

    @Override
    public String did() {
        return connections + " connections, " + turns + " answers or ends, " + (bytes.get() >> 20) + " MiB said";
    }

    @Override
    public void close() {
        closed = true;
        sockets.forEach(Flood::hangUp);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A thread may wait for an answer, or for room to write. */
    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Connection {
        void run(Socket socket) throws IOException;
    }
}
