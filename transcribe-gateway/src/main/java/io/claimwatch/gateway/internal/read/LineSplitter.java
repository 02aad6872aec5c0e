package io.claimwatch.gateway.internal.read;

/** Cuts NDJSON at line feeds. */
public final class LineSplitter implements Splitter {
    private final Pieces pieces;
    private final Keep keep;
    private final int limit;
    private int line = 1;

    /** @param limit longest line in bytes */
    public LineSplitter(int limit, Pieces pieces) {
        this.limit = limit;
        this.keep = new Keep(limit);
        this.pieces = pieces;
    }

    @Override
    public void feed(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                add(bytes, start, i);
                finish();
                start = i + 1;
            }
        }
        add(bytes, start, bytes.length);
    }

    @Override
    public void end() {
        finish();
    }

    private void add(byte[] bytes, int start, int end) {
        if (keep.add(bytes, start, end)) {
            pieces.tooLong(line, limit);
        }
    }

    private void finish() {
        boolean whole = !keep.over();
        byte[] bytes = keep.take();
        if (whole && bytes.length > 0) {
            pieces.piece(line, bytes);
        }
        line++;
    }
}
