package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.imas.platform.Acting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thread works for whoever asked, as long as it does, and for nobody afterwards. */
class ActingUserTest {

    private final ActingUser filter = new ActingUser();

    @BeforeEach
    void nobody() {
        Acting.ends();
    }

    private static HttpServletRequest request(@Nullable Principal user) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ActingUserTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> method.getName().equals("getUserPrincipal") ? user : null);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                ActingUserTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, arguments) -> null);
    }

    private void run(@Nullable Principal user, FilterChain work) throws IOException, ServletException {
        filter.doFilter(request(user), response(), work);
    }

    @Test
    void whoever_has_signed_in_acts_and_others_are_strangers() throws IOException, ServletException {
        run(() -> "ada", (request, response) -> assertThat(Acting.now()).isEqualTo(Acting.user("ada")));
        assertThat(Acting.now()).isEqualTo(Acting.SYSTEM);
        run(null, (request, response) -> assertThat(Acting.now()).isEqualTo(Acting.STRANGER));
        assertThat(Acting.now()).isEqualTo(Acting.SYSTEM);
    }

    @Test
    void nobody_acts_any_more_after_a_failure_either() {
        assertThatThrownBy(() -> run(() -> "ada", (request, response) -> {
                    throw new ServletException("failed");
                }))
                .hasMessage("failed");
        assertThat(Acting.now()).isEqualTo(Acting.SYSTEM);
    }

    @Test
    void what_is_handed_to_other_threads_is_the_systems_work() throws IOException, ServletException {
        ExecutorService others = Executors.newSingleThreadExecutor();
        try {
            run(
                    () -> "ada",
                    (request, response) -> assertThat(CompletableFuture.supplyAsync(Acting::now, others)
                                    .join())
                            .isEqualTo(Acting.SYSTEM));
        } finally {
            others.shutdown();
        }
    }
}
