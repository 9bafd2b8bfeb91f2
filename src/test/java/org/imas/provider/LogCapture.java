package org.imas.provider;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that was logged or printed while it was open, down to the finest level. */
public final class LogCapture extends Handler implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream caught = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(caught, true, StandardCharsets.UTF_8);

    public LogCapture() {
        setLevel(Level.ALL);
        root.addHandler(this);
        root.setLevel(Level.ALL);
        System.setOut(stream);
        System.setErr(stream);
    }

    public String text() {
        return caught.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void publish(LogRecord line) {
        stream.println(line.getLoggerName() + " " + line.getMessage());
        if (line.getParameters() != null) {
            for (Object parameter : line.getParameters()) {
                stream.println(parameter);
            }
        }
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(stream);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        root.setLevel(before);
        root.removeHandler(this);
    }
}
