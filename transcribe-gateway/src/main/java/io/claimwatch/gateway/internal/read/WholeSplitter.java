package io.claimwatch.gateway.internal.read;

/** Does not cut at all: the whole stream is one piece, a document. */
public final class WholeSplitter implements Splitter {
    private final Pieces pieces;
    private final Keep keep;
    private final int limit;

    /** @param limit longest document in bytes */
    public WholeSplitter(int limit, Pieces pieces) {
        this.limit = limit;
        this.keep = new Keep(limit);
        this.pieces = pieces;
    }

    @Override
    public void feed(byte[] bytes) {
        if (keep.add(bytes, 0, bytes.length)) {
            pieces.tooLong(1, limit);
        }
    }

    @Override
    public void end() {
        boolean whole = !keep.over();
        byte[] bytes = keep.take();
        if (whole && bytes.length > 0) {
            pieces.piece(1, bytes);
        }
    }
}
