package org.imas.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets few at once ask somebody else who a person is: one that hangs must not take all threads. */
final class FewAtOnce {

    private static final int FEW = 4;
    private static final int WAIT_SECONDS = 3;

    private final Semaphore places = new Semaphore(FEW);

    /** What is asked. */
    @FunctionalInterface
    interface Question<T, E extends Exception> {
        T ask() throws E;
    }

    /** Too many wait for an answer already. */
    static final class CrowdedException extends Exception {

        private static final long serialVersionUID = 1L;

        CrowdedException() {
            super("Too many wait for an answer already");
        }
    }

    <T, E extends Exception> T ask(Question<T, E> question) throws E, CrowdedException {
        if (!placeFound()) {
            throw new CrowdedException();
        }
        try {
            return question.ask();
        } finally {
            places.release();
        }
    }

    private boolean placeFound() {
        try {
            return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
