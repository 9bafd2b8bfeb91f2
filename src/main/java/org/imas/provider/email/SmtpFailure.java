package org.imas.provider.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imas.platform.NotConnectedException;
import org.imas.platform.OutboundRefusedException;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Redactor;
import org.imas.provider.SendResult;
import org.imas.provider.Text;
import org.jspecify.annotations.Nullable;

/** Says what a failed SMTP dialogue means. The API hides the reply codes, but they begin the texts it passes on. */
final class SmtpFailure {

    private static final int DETAIL = 200;
    private static final Pattern REPLY = Pattern.compile("(?:^|response: )([2-5]\\d\\d)(?:[ -]|\\s*$)");

    private final List<Throwable> chain;
    private final Redactor redactor;

    SmtpFailure(Throwable failure, Redactor redactor) {
        this.chain = chain(failure);
        this.redactor = redactor;
    }

    /** Before any mail was handed over: nothing can have been sent. */
    SendResult connecting(@Nullable String host) throws NotConnectedException {
        Optional<OutboundRefusedException> refused = find(OutboundRefusedException.class);
        if (refused.isPresent()) {
            return SendResult.refused(HttpOutcome.NOT_ALLOWED, detail());
        }
        Optional<SendResult> replied = replied();
        if (replied.isPresent()) {
            return replied.get();
        }
        if (find(AuthenticationFailedException.class).isPresent()) {
            return SendResult.refused("bad-credentials", detail());
        }
        Optional<IOException> broken = find(IOException.class);
        if (broken.isPresent()) {
            throw new NotConnectedException(
                    "no connection to " + host + ": " + broken.get().getClass().getSimpleName());
        }
        return chain.stream().anyMatch(link -> String.valueOf(link.getMessage()).contains("STARTTLS"))
                ? SendResult.refused("no-starttls", detail())
                : SendResult.tryAgain("no-smtp", detail(), null);
    }

    /** While the mail was handed over; {@code dataStarted} says whether its text was on the way already. */
    SendResult sending(boolean dataStarted) {
        return replied()
                .orElseGet(() -> dataStarted
                        ? SendResult.unclear(HttpOutcome.NO_ANSWER, detail())
                        : SendResult.tryAgain("broken-off", detail(), null));
    }

    private Optional<SendResult> replied() {
        return chain.stream()
                .map(link -> REPLY.matcher(String.valueOf(link.getMessage()).strip()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(code -> code.startsWith("4") || code.startsWith("5"))
                .reduce((outer, inner) -> inner)
                .map(code -> code.startsWith("4")
                        ? SendResult.tryAgain("smtp-" + code, detail(), null)
                        : SendResult.refused("smtp-" + code, detail()));
    }

    private <T extends Throwable> Optional<T> find(Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The innermost words: they are the server's. */
    private String detail() {
        String said = String.valueOf(chain.get(chain.size() - 1).getMessage());
        return Text.cut(Text.oneLine(redactor.redact(said)), DETAIL);
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable next = failure;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = inner(next);
        }
        return chain;
    }

    private static @Nullable Throwable inner(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
