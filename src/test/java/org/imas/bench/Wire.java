package org.imas.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads HTTP/1.1 messages off a connection, with as little work as that takes; one after the other, not pipelined. */
final class Wire {

    private final InputStream in;
    private byte[] buffer = new byte[16 * 1024];
    private int filled;
    private int headEnd;
    private String head = "";

    Wire(InputStream in) {
        this.in = in;
    }

    /** Reads the next message whole; false when the other side has closed instead. */
    boolean next() throws IOException {
        filled = 0;
        headEnd = -1;
        int searched = 0;
        while (headEnd < 0) {
            if (!fill()) {
                if (filled == 0) {
                    return false;
                }
                throw new EOFException("in the middle of a head");
            }
            headEnd = endOfHead(Math.max(0, searched - 3));
            searched = filled;
        }
        head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        readBody();
        return true;
    }

    private boolean fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }

    private int endOfHead(int from) {
        for (int i = from; i + 3 < filled; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private void readBody() throws IOException {
        String length = header("content-length");
        boolean chunked = length.isEmpty() && header("transfer-encoding").equals("chunked");
        int end = chunked ? Integer.MAX_VALUE : headEnd + (length.isEmpty() ? 0 : Integer.parseInt(length));
        while (chunked ? !endsChunked() : filled < end) {
            if (!fill()) {
                throw new EOFException("in the middle of a body");
            }
        }
    }

    private boolean endsChunked() {
        byte[] last = {'0', '\r', '\n', '\r', '\n'};
        return filled - headEnd >= last.length && Arrays.equals(buffer, filled - last.length, filled, last, 0, 5);
    }

    private String header(String name) {
        int at = head.indexOf("\r\n" + name + ":");
        int from = at + name.length() + 3;
        return at < 0 ? "" : head.substring(from, head.indexOf('\r', from)).strip();
    }

    int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** The path of a request. */
    String path() {
        return head.substring(head.indexOf(' ') + 1, head.indexOf(' ', head.indexOf(' ') + 1));
    }

    boolean closes() {
        return header("connection").equals("close");
    }

    /** The number behind the first {@link Target#MARK} in the body; -1 when there is none. */
    int number() {
        byte[] mark = Target.MARK.getBytes(StandardCharsets.US_ASCII);
        for (int i = headEnd; i + mark.length + Target.DIGITS <= filled; i++) {
            if (Arrays.equals(buffer, i, i + mark.length, mark, 0, mark.length)) {
                return digits(i + mark.length);
            }
        }
        return -1;
    }

    private int digits(int from) {
        int number = 0;
        for (int i = from; i < from + Target.DIGITS; i++) {
            number = number * 10 + buffer[i] - '0';
        }
        return number;
    }
}
