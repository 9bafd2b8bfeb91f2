package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Queue<List<Integer>> groups = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void a_caller_alone_commits_alone_and_in_its_own_thread() {
        GroupCommit<Integer, Thread> commit = new GroupCommit<>(
                50, items -> items.stream().map(item -> Thread.currentThread()).toList());
        assertThat(commit.submit(1)).isSameAs(Thread.currentThread());
    }

    @Test
    void those_that_come_while_one_commits_share_the_next_commit() throws Exception {
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(50, this::doubled);
        CompletableFuture<Integer> first = submit(commit, 0);
        await().atMost(PATIENCE).until(() -> groups.size() == 1);
        List<CompletableFuture<Integer>> others =
                IntStream.rangeClosed(1, 20).mapToObj(i -> submit(commit, i)).toList();
        await().atMost(PATIENCE).until(() -> commit.waiting() == 20);
        gate.countDown();
        assertThat(first.get()).isZero();
        for (int i = 1; i <= 20; i++) {
            assertThat(others.get(i - 1).get()).isEqualTo(2 * i);
        }
        assertThat(groups).hasSize(2);
    }

    @Test
    void no_group_is_larger_than_allowed() throws Exception {
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(3, this::doubled);
        CompletableFuture<Integer> first = submit(commit, 0);
        await().atMost(PATIENCE).until(() -> groups.size() == 1);
        List<CompletableFuture<Integer>> others =
                IntStream.rangeClosed(1, 10).mapToObj(i -> submit(commit, i)).toList();
        await().atMost(PATIENCE).until(() -> commit.waiting() == 10);
        gate.countDown();
        first.get();
        for (CompletableFuture<Integer> other : others) {
            other.get();
        }
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void what_fails_together_is_done_one_by_one_and_each_hears_of_its_own_failure_only() throws Exception {
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(50, items -> {
            List<Integer> done = doubled(items);
            if (items.contains(7)) {
                throw new IllegalStateException("7 does not fit");
            }
            return done;
        });
        CompletableFuture<Integer> first = submit(commit, 0);
        await().atMost(PATIENCE).until(() -> groups.size() == 1);
        CompletableFuture<Integer> good = submit(commit, 6);
        CompletableFuture<Integer> bad = submit(commit, 7);
        await().atMost(PATIENCE).until(() -> commit.waiting() == 2);
        gate.countDown();
        first.get();
        assertThat(good.get()).isEqualTo(12);
        assertThatThrownBy(bad::get).hasRootCauseMessage("7 does not fit");
        assertThat(commit.submit(8)).isEqualTo(16);
    }

    /** Waits for the test in the first group, so that others gather behind it. */
    private List<Integer> doubled(List<Integer> items) {
        groups.add(new ArrayList<>(items));
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return items.stream().map(item -> 2 * item).toList();
    }

    private CompletableFuture<Integer> submit(GroupCommit<Integer, Integer> commit, int item) {
        return CompletableFuture.supplyAsync(() -> commit.submit(item), callers);
    }
}
