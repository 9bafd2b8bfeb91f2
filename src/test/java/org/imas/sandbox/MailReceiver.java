package org.imas.sandbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;

/**
 * Takes mail for whatever recipient, with whatever login or none; there is no STARTTLS. GreenMail sets no limit to a
 * mail's size: one too large for the heap costs its sender the connection, and nothing else.
 */
final class MailReceiver implements AutoCloseable {

    private final Arrivals arrivals;
    private final int port;
    private final GreenMail server;

    MailReceiver(Arrivals arrivals, int port) {
        this.arrivals = arrivals;
        this.port = port;
        var setup = new ServerSetup(port, InetAddress.getLoopbackAddress().getHostAddress(), ServerSetup.PROTOCOL_SMTP);
        this.server = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    void start() {
        try {
            server.start();
        } catch (IllegalStateException e) {
            throw new IllegalStateException("cannot listen for mail on port " + port, e);
        }
        // called once for each recipient and before the sender is told 250
        server.getUserManager().setMessageDeliveryHandler(this::deliver);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    private GreenMailUser deliver(MovingMessage moving, MailAddress recipient) {
        arrivals.add(Channel.EMAIL, MailContent.of(moving.getMessage(), recipient.getEmail()), 250);
        return new NoMailbox(recipient.getEmail());
    }

    @Override
    public void close() {
        server.stop();
    }
}
