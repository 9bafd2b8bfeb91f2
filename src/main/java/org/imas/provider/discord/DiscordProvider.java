package org.imas.provider.discord;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.imas.platform.Fault;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.provider.CheckedSettings;
import org.imas.provider.Counts;
import org.imas.provider.Guest;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Preview;
import org.imas.provider.ProviderType;
import org.imas.provider.Rate;
import org.imas.provider.RateLimit;
import org.imas.provider.Redactor;
import org.imas.provider.RoomCall;
import org.imas.provider.RoomPlan;
import org.imas.provider.RoomResult;
import org.imas.provider.SendResult;
import org.imas.provider.Setting;
import org.imas.provider.WarRooms;
import org.jspecify.annotations.Nullable;

/** Posts to Discord, through a webhook where one is given, else as a bot; opens war rooms where there is a bot. */
@Stateless
@Local({NotificationProvider.class, WarRooms.class})
@ProviderType(value = "DISCORD", offersActions = true)
// what Discord is seen to take, as it documents no figures: 5 in 2 seconds and 30 in a minute for each channel
@RateLimit(permits = 3, per = "PT2S", burst = 3, counts = Counts.TARGET)
@RateLimit(permits = 21, per = "PT1M", burst = 10, counts = Counts.TARGET)
// topics/rate-limits.mdx: 50 a second for each bot
@RateLimit(permits = 41, per = "PT1S", burst = 10)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DiscordProvider implements NotificationProvider, WarRooms {

    public record Settings(
            @Setting(
                    label = "Webhook address",
                    help = "as Discord shows it; where given, messages go through it, to its one channel",
                    secret = true,
                    destination = true)
            @Nullable
            URI webhookUrl,

            @Setting(label = "Bot token", help = "of a bot that was invited to the server", secret = true) @Nullable
            String botToken,

            @Setting(label = "Server id", help = "of the bot's server; digits only") @Nullable
            String guildId,

            @Setting(label = "Category of war rooms", help = "id; absent: rooms stand outside of any category")
            @Nullable
            String incidentsCategoryId,

            @Setting(label = "Category of archived rooms", help = "id; absent: archived rooms stay where they are")
            @Nullable
            String archiveCategoryId,

            @Setting(label = "Default channel", help = "id of a channel that the bot may write to", target = true)
            @Nullable
            String defaultChannel,

            @Setting(
                    label = "Address of the API",
                    help = "for a proxy or a test; another than the default also takes the webhook's calls",
                    destination = true,
                    defaultValue = DiscordAddress.DEFAULT_BASE)
            URI apiBaseUrl)
            implements CheckedSettings {

        @Override
        public List<Fault> faults() {
            return DiscordRules.faults(this);
        }
    }

    static final String BAD_CHANNEL = "bad-channel";
    static final String NO_BOT = "no-bot";

    @Inject
    Outbound outbound;

    @Inject
    Clock clock;

    Duration timeout = OutboundRequest.DEFAULT_TIMEOUT;

    @Override
    @Timeout(value = 65, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public SendResult send(Message message) throws NotConnectedException {
        Settings settings = message.settings(Settings.class);
        if (settings.webhookUrl() != null) {
            DiscordApi api = api(settings, Map.of());
            return new DiscordMessages(new WebhookPlace(api, settings, message.brand())).send(message);
        }
        return DiscordRules.isSnowflake(message.target())
                ? new DiscordMessages(new BotPlace(bot(settings), message.target())).send(message)
                : SendResult.refused(BAD_CHANNEL, "the target is not the id of a channel");
    }

    /** A webhook has one channel, whatever the targets are called. */
    @Override
    public List<Rate> rates(Record settings, List<Rate> usual) {
        return needsTarget(settings)
                ? usual
                : usual.stream().map(rate -> rate.by(Counts.INSTANCE)).toList();
    }

    @Override
    public boolean needsTarget(Record settings) {
        return !(settings instanceof Settings own && own.webhookUrl() != null);
    }

    @Override
    public boolean givesRooms(Record settings) {
        return settings instanceof Settings own && own.botToken() != null && own.guildId() != null;
    }

    @Override
    @Timeout(value = 60, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public RoomResult open(RoomCall call, RoomPlan plan) throws NotConnectedException {
        return rooms(call).open(call, plan);
    }

    @Override
    @Timeout(value = 60, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public RoomResult invite(RoomCall call, List<Guest> guests) throws NotConnectedException {
        return rooms(call).invite(call, guests);
    }

    @Override
    @Timeout(value = 60, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public RoomResult topic(RoomCall call, String topic) throws NotConnectedException {
        return rooms(call).topic(call, topic);
    }

    @Override
    @Timeout(value = 60, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public RoomResult post(RoomCall call, Notice notice) throws NotConnectedException {
        return rooms(call).post(call, notice);
    }

    @Override
    @Timeout(value = 60, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 2, delay = 500, jitter = 200)
    public RoomResult archive(RoomCall call) throws NotConnectedException {
        return rooms(call).archive(call);
    }

    @Override
    public Preview preview(Message message) {
        String card = Posting.cardBody(message).toString();
        return Preview.json(card, null);
    }

    private WarRooms rooms(RoomCall call) {
        Settings settings = call.settings(Settings.class);
        return settings.botToken() == null ? new NoRooms() : new DiscordRooms(bot(settings));
    }

    private DiscordBot bot(Settings settings) {
        return new DiscordBot(api(settings, Map.of("Authorization", "Bot " + settings.botToken())), settings);
    }

    private DiscordApi api(Settings settings, Map<String, String> login) {
        List<String> secrets = new ArrayList<>(login.values());
        secrets.addAll(DiscordAddress.secrets(settings.webhookUrl()));
        HttpOutcome outcome = new HttpOutcome(clock, Redactor.of(settings).with(secrets));
        return new DiscordApi(outbound, outcome, login, timeout);
    }
}
