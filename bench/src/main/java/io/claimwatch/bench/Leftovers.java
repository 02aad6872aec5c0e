package io.claimwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What is on the machine only while a run is: processes, and a folder for what they write. All of it is taken away when
 * this process ends, also when somebody breaks it off (Ctrl-C, SIGTERM). State is guarded by this object's monitor.
 */
public final class Leftovers {
    private final Path folder;
    private final Deque<Ending> endings = new ArrayDeque<>();
    private boolean ending;
    private boolean kept;

    /** Ends something that may have ended already, and lets it not begin again. */
    @FunctionalInterface
    public interface Ending {
        void end() throws IOException;
    }

    private Leftovers(Path folder) {
        this.folder = folder;
    }

    /**
     * Call on the thread that makes the run.
     *
     * @param name how the folder's name begins
     */
    public static Leftovers of(String name) throws IOException {
        Leftovers leftovers = new Leftovers(Files.createTempDirectory(name));
        Runtime.getRuntime().addShutdownHook(new Thread(leftovers::takeAway, "take away"));
        Thread.currentThread().setUncaughtExceptionHandler(leftovers::uncaught);
        return leftovers;
    }

    /** Empty at first. */
    public Path folder() {
        return folder;
    }

    /** The folder stays, for what it tells. */
    public synchronized void keepFolder() {
        kept = true;
    }

    /**
     * The latest added is ended first.
     *
     * @throws IllegalStateException when everything is being ended; so is this, then
     */
    public void add(Ending what) {
        synchronized (this) {
            if (!ending) {
                endings.push(what);
                return;
            }
        }
        end(what);
        throw new IllegalStateException("the run is being broken off");
    }

    private void takeAway() {
        List<Ending> all;
        synchronized (this) {
            ending = true;
            all = List.copyOf(endings);
        }
        all.forEach(Leftovers::end);
        if (isKept()) {
            return;
        }
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            Report.line("could not clear away: " + e.getMessage());
        }
    }

    private static void end(Ending what) {
        try {
            what.end();
        } catch (IOException | RuntimeException e) {
            Report.line("could not be ended: " + e.getMessage());
        }
    }

    private synchronized boolean isKept() {
        return kept;
    }

    private synchronized boolean isEnding() {
        return ending;
    }

    /** What a run stumbles over when its processes are taken from it tells nobody anything. */
    private void uncaught(Thread thread, Throwable thrown) {
        if (!isEnding()) {
            thread.getThreadGroup().uncaughtException(thread, thrown);
        }
    }
}
