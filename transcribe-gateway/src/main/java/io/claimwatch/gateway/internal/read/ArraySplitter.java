package io.claimwatch.gateway.internal.read;

/**
 * Cuts the elements out of one JSON array while it arrives. Looks only at brackets, strings and commas; whether an
 * element is good JSON is for its reader to say.
 */
public final class ArraySplitter implements Splitter {
    private enum State {
        BEFORE,
        ELEMENT,
        AFTER,
        BROKEN
    }

    private final Pieces pieces;
    private final Keep keep;
    private final int limit;
    private State state = State.BEFORE;
    private int index = 1;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean blank = true;
    private boolean afterComma;
    private long position;

    /** @param limit longest element in bytes */
    public ArraySplitter(int limit, Pieces pieces) {
        this.limit = limit;
        this.keep = new Keep(limit);
        this.pieces = pieces;
    }

    @Override
    public void feed(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < bytes.length && state != State.BROKEN; i++, position++) {
            byte b = bytes[i];
            if (state == State.ELEMENT) {
                if (endsElement(b)) {
                    add(bytes, start, i);
                    finish(b);
                    start = i + 1;
                } else if (blank && Keep.isSpace(b)) {
                    start = i + 1;
                } else {
                    blank = false;
                }
            } else if (!Keep.isSpace(b)) {
                outside(b);
                start = i + 1;
            }
        }
        if (state == State.ELEMENT) {
            add(bytes, Math.min(start, bytes.length), bytes.length);
        }
    }

    @Override
    public void end() {
        if (state == State.BEFORE) {
            broken("expected a JSON array, the body is empty");
        } else if (state == State.ELEMENT) {
            broken("the JSON array breaks off in element " + index);
        }
    }

    private void outside(byte b) {
        if (state == State.BEFORE && b == '[') {
            state = State.ELEMENT;
        } else if (state == State.BEFORE) {
            broken("expected a JSON array; send single lines as application/x-ndjson");
        } else {
            broken("unexpected content after the JSON array, at byte " + position);
        }
    }

    private boolean endsElement(byte b) {
        if (inString) {
            inString = escaped || b != '"';
            escaped = !escaped && b == '\\';
            return false;
        }
        switch (b) {
            case '"' -> inString = true;
            case '{', '[' -> depth++;
            case '}', ']' -> {
                if (depth == 0) {
                    return true;
                }
                depth--;
            }
            case ',' -> {
                return depth == 0;
            }
            default -> {}
        }
        return false;
    }

    private void finish(byte end) {
        boolean last = end != ',';
        if (end == '}') {
            broken("a '}' without its '{' at byte " + position);
            return;
        }
        boolean empty = blank;
        boolean whole = !keep.over();
        byte[] bytes = keep.take();
        if (empty && (!last || afterComma)) {
            broken("element " + index + " is empty, at byte " + position);
            return;
        }
        if (!empty && whole) {
            pieces.piece(index, bytes);
        }
        index++;
        blank = true;
        afterComma = !last;
        state = last ? State.AFTER : State.ELEMENT;
    }

    private void add(byte[] bytes, int start, int end) {
        if (keep.add(bytes, start, end)) {
            pieces.tooLong(index, limit);
        }
    }

    private void broken(String detail) {
        state = State.BROKEN;
        pieces.broken(index, detail);
    }
}
