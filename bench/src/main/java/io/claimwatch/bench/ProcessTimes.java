package io.claimwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Processor time as Linux counts it, of a process with children that come and go. */
final class ProcessTimes {
    /** Of {@code /proc/PID/stat}, counted after the name: own time in user and system mode, then that of ended children. */
    private static final int FIRST = 11;

    private static final int FIELDS = 4;

    /** What the kernel tells everybody, whatever it counts in itself. */
    private static final long TICKS_A_SECOND = 100;

    private ProcessTimes() {}

    /** Of a process, its children that live, and those that have ended. */
    static Duration withWorkers(long pid) throws IOException {
        List<ProcessHandle> workers =
                ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList();
        long ticks = ticks(pid);
        for (ProcessHandle worker : workers) {
            ticks += ticks(worker.pid());
        }
        return Duration.ofMillis(ticks * 1_000 / TICKS_A_SECOND);
    }

    private static long ticks(long pid) throws IOException {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (NoSuchFileException e) {
            return 0; // It has just ended, and counts with its parent.
        }
    }

    /** @param stat one line; a name may hold blanks and brackets */
    static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = FIRST; i < FIRST + FIELDS; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }
}
