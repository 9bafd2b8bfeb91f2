package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is wrong where a secret in the request is all that is asked for, by the address it comes from; only what is
 * wrong is ever turned away, as behind a proxy everybody has one address.
 */
@ApplicationScoped
public class Guesses {

    /** Of the addresses, those that guessed last: whoever has more of them than that has them forgotten. */
    static final int ADDRESSES = 10_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int NETWORK = 8;

    @Inject
    @ConfigProperty(name = "imas.http.guesses-per-minute")
    private Integer most;

    @Inject
    private SignInFailures failures;

    @Inject
    private Clock clock;

    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > ADDRESSES;
        }
    };

    /**
     * One that was wrong.
     *
     * @param reason a word of ours
     * @param path without any secret
     * @param address of whoever sent it
     */
    public record Guess(
            String reason, String path, @Nullable String address) {}

    private record Window(Instant since, int guesses) {}

    /** How long its address must wait; empty while it may be wrong once more. */
    public Optional<Duration> wrong(Guess guess) {
        failures.failed(guess.reason(), guess.path());
        Instant now = clock.instant();
        Window window = count(place(guess.address()), now);
        Duration left = Duration.between(now, window.since().plus(MINUTE));
        return window.guesses() <= most ? Optional.empty() : Optional.of(left);
    }

    synchronized int remembered() {
        return windows.size();
    }

    private synchronized Window count(String place, Instant now) {
        Window before = windows.get(place);
        Window window = before == null || !now.isBefore(before.since().plus(MINUTE))
                ? new Window(now, 1)
                : new Window(before.since(), before.guesses() + 1);
        windows.put(place, window);
        return window;
    }

    /** Of IPv6 the network: one machine has more addresses of its own than we could count. */
    private static String place(@Nullable String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // with a colon in it, no name is looked up
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK)));
        } catch (UnknownHostException noAddress) {
            return "none";
        }
    }
}
