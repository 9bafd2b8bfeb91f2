package org.imas.provider.slack;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.imas.platform.Fault;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.provider.CheckedSettings;
import org.imas.provider.Counts;
import org.imas.provider.Guest;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Preview;
import org.imas.provider.ProviderType;
import org.imas.provider.RateLimit;
import org.imas.provider.RoomCall;
import org.imas.provider.RoomPlan;
import org.imas.provider.RoomResult;
import org.imas.provider.SendResult;
import org.imas.provider.Setting;
import org.imas.provider.SignedSettings;
import org.imas.provider.WarRooms;
import org.jspecify.annotations.Nullable;

/** Posts to Slack; what happens to an incident later changes its first message. Also gives incidents a room there. */
@Stateless
@Local({NotificationProvider.class, WarRooms.class})
@ProviderType(value = "SLACK", offersActions = true)
@RateLimit(permits = 1, per = "PT1S", counts = Counts.TARGET) // chat.postMessage: 1 a second and channel
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SlackProvider implements NotificationProvider, WarRooms {

    private static final int SECONDS = 35;

    public record Settings(
            @Setting(label = "Bot token", help = "of the Slack app, begins with xoxb-", required = true, secret = true)
            String botToken,

            @Setting(
                    label = "Default channel",
                    help = "id or name of a channel, or a person's user id or e-mail address",
                    target = true)
            @Nullable
            String defaultChannel,

            @Setting(
                    label = "API address",
                    help = "replaces Slack's own, for a proxy",
                    destination = true,
                    defaultValue = "https://slack.com/api")
            URI apiBaseUrl,

            @Setting(
                    label = "Signing secret",
                    help = "of the Slack app; with it, buttons act where they are pressed",
                    secret = true)
            @Nullable
            String signingSecret)
            implements CheckedSettings, SignedSettings {

        @Override
        public List<Fault> faults() {
            return SlackRules.faults(this);
        }

        @Override
        public boolean verifies(Signed request, Instant now) {
            return signingSecret != null && new SlackSignature(signingSecret).verifies(request, now);
        }
    }

    @Inject
    Outbound outbound;

    @Inject
    Clock clock;

    Duration timeout = OutboundRequest.DEFAULT_TIMEOUT;

    @Override
    @Timeout(value = SECONDS, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public SendResult send(Message message) throws NotConnectedException {
        SlackApi api = api(message.settings(Settings.class));
        return new SlackSending(api, message.deliveryId(), message.notice(), SlackButtons.of(message)).send(message);
    }

    @Override
    @Timeout(value = SECONDS, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public RoomResult open(RoomCall call, RoomPlan plan) throws NotConnectedException {
        return new SlackRoomOpening(api(call.settings(Settings.class)), call, plan).open();
    }

    @Override
    @Timeout(value = SECONDS, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public RoomResult invite(RoomCall call, List<Guest> guests) throws NotConnectedException {
        return room(call).invite(guests);
    }

    @Override
    @Timeout(value = SECONDS, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public RoomResult topic(RoomCall call, String topic) throws NotConnectedException {
        return room(call).topic(topic);
    }

    @Override
    @Timeout(value = SECONDS, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public RoomResult post(RoomCall call, Notice notice) throws NotConnectedException {
        return room(call).post(notice);
    }

    @Override
    @Timeout(value = SECONDS, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public RoomResult archive(RoomCall call) throws NotConnectedException {
        return room(call).archive();
    }

    private SlackRoom room(RoomCall call) {
        return new SlackRoom(api(call.settings(Settings.class)), call);
    }

    private SlackApi api(Settings settings) {
        return new SlackApi(new SlackApi.Wire(outbound, clock, timeout), settings);
    }

    @Override
    public Preview preview(Message message) {
        return Preview.json(
                SlackPayload.post(message.target(), message.notice(), SlackButtons.of(message))
                        .toString(),
                null);
    }
}
