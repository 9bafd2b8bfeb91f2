package org.imas.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** One writer that takes whatever waits, up to a limit, into one commit. */
final class GroupCommit<T> {

    private final BlockingQueue<Waiting<T>> queue = new LinkedBlockingQueue<>();
    private final int limit;
    private final Batch<T> batch;

    /** Writes and commits. */
    interface Batch<T> {
        void write(List<T> items) throws SQLException;
    }

    private record Waiting<T>(T item, CompletableFuture<Void> done) {}

    GroupCommit(String name, int limit, Batch<T> batch) {
        this.limit = limit;
        this.batch = batch;
        Thread writer = new Thread(this::writeForEver, name);
        writer.setDaemon(true);
        writer.start();
    }

    /** Done once it is committed. */
    CompletableFuture<Void> add(T item) {
        var waiting = new Waiting<>(item, new CompletableFuture<Void>());
        queue.add(waiting);
        return waiting.done();
    }

    private void writeForEver() {
        try {
            while (true) {
                List<Waiting<T>> group = new ArrayList<>(List.of(queue.take()));
                queue.drainTo(group, limit - 1);
                batch.write(group.stream().map(Waiting::item).toList());
                group.forEach(waiting -> waiting.done().complete(null));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1); // nothing is promised any more
        }
    }
}
