package io.claimwatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many sockets of a few addresses that say something and then drip, or nothing at all, and never read. One that is closed is
 * opened again, at most so many a second. One thread serves them all.
 */
final class Crowd implements Attack {
    /** The first of them ends in this number; 127.0.0.1 is where those come from who behave. */
    private static final int FIRST_ADDRESS = 2;

    private static final int SMALL_BUFFER = 4_096;
    private static final int OPENED_A_SECOND = 500;
    private static final long STEP_MS = 50;

    private final InetSocketAddress server;
    private final int addresses;
    private final int size;
    private final byte[] greeting;
    private final boolean dripping;
    private final Selector selector;
    private final Thread thread;
    private volatile boolean closed;
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private int open;

    /**
     * @param addresses from how many network addresses they come, in turn; 1 to 250
     * @param greeting what each says at once; empty for nothing
     * @param dripping whether each then says one byte a second
     */
    Crowd(InetSocketAddress server, int addresses, int size, byte[] greeting, boolean dripping) throws IOException {
        this.server = server;
        this.addresses = addresses;
        this.size = size;
        this.greeting = greeting.clone();
        this.dripping = dripping;
        this.selector = Selector.open();
        this.thread = new Thread(this::run, "crowd");
        thread.start();
    }

    private void run() {
        long second = System.nanoTime();
        long begun = second;
        try {
            while (!closed) {
                long due = (System.nanoTime() - begun) * OPENED_A_SECOND / TimeUnit.SECONDS.toNanos(1);
                while (open < size && opened.get() < due) {
                    open();
                }
                selector.select(STEP_MS);
                selector.selectedKeys().forEach(this::ready);
                selector.selectedKeys().clear();
                if (dripping && System.nanoTime() - second > TimeUnit.SECONDS.toNanos(1)) {
                    second = System.nanoTime();
                    selector.keys().forEach(key -> write(key, new byte[] {'x'}));
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
        long from = FIRST_ADDRESS + opened.get() % addresses;
        channel.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + from), 0));
        channel.configureBlocking(false);
        channel.connect(server);
        channel.register(selector, SelectionKey.OP_CONNECT);
        open++;
        opened.incrementAndGet();
    }

    private void ready(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (key.isValid() && key.isConnectable() && channel.finishConnect()) {
                // Whether it was closed is all that is read for; those who never read are told by their writes.
                key.interestOps(greeting.length == 0 || dripping ? SelectionKey.OP_READ : 0);
                write(key, greeting);
            } else if (key.isValid() && key.isReadable() && channel.read(ByteBuffer.allocate(SMALL_BUFFER)) < 0) {
                drop(key);
            }
        } catch (IOException e) {
            drop(key);
        }
    }

    private void write(SelectionKey key, byte[] what) {
        try {
            if (key.isValid() && ((SocketChannel) key.channel()).isConnected()) {
                bytes.addAndGet(((SocketChannel) key.channel()).write(ByteBuffer.wrap(what)));
            }
        } catch (IOException e) {
            drop(key);
        }
    }

    private void drop(SelectionKey key) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open--;
        ended.incrementAndGet();
    }

    @Override
    public String did() {
        return opened + " connections opened, " + ended + " closed by the server, " + bytes + " bytes said";
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
