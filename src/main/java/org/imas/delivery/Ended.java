package org.imas.delivery;

import java.time.Duration;
import java.time.Instant;
import org.imas.provider.SendResult;

/** An attempt that is over: when it began, how long it took, how it ended. */
record Ended(Instant startedAt, Duration duration, SendResult result) {}
