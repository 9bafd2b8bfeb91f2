package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import org.imas.testkit.Beans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where no server records spans; what one does with them is in {@code DoorsIT}. */
class TracingTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Tracing tracing = new Beans().get(Tracing.class);

    @BeforeEach
    void start() {
        tracing.start();
    }

    @Test
    void a_span_belongs_to_its_trace_while_it_lasts() {
        String within = tracing.span("test", SpanKind.CLIENT, PARENT, span -> tracing.now());
        assertThat(within).isEqualTo(PARENT);
        assertThat(tracing.now()).isNull();
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void so_it_is_when_it_fails() {
        assertThatThrownBy(() -> tracing.span("test", SpanKind.CLIENT, PARENT, span -> {
                    throw new IllegalStateException("of the work");
                }))
                .hasMessage("of the work");
        assertThat(tracing.now()).isNull();
    }

    @Test
    void one_within_another_is_of_its_own_trace_and_the_other_goes_on() {
        String other = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        String after = tracing.span("outer", SpanKind.SERVER, PARENT, outer -> {
            String inner = tracing.span("inner", SpanKind.CLIENT, other, span -> tracing.now());
            assertThat(inner).isEqualTo(other);
            String untraced = tracing.span("untraced", SpanKind.CLIENT, null, span -> tracing.now());
            assertThat(untraced).isNull();
            return tracing.now();
        });
        assertThat(after).isEqualTo(PARENT);
    }
}
