package org.imas.provider.ovhsms;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.imas.platform.Fault;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.provider.CheckedSettings;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Message;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Preview;
import org.imas.provider.ProviderType;
import org.imas.provider.Reach;
import org.imas.provider.Redactor;
import org.imas.provider.SendResult;
import org.imas.provider.Setting;
import org.jspecify.annotations.Nullable;

/** Sends text messages through OVH: paid, and waking people, so one of unclear fate is never sent again. */
@Stateless
@Local(NotificationProvider.class)
@ProviderType(
        value = "OVH_SMS",
        reaches = Reach.PHONE,
        severities = {"SEV1_CRITICAL", "SEV2_HIGH"},
        resendUnclear = false,
        offersActions = true)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OvhSmsProvider implements NotificationProvider {

    static final String BAD_NUMBER = "bad-number";

    public record Settings(
            @Setting(label = "Application key", help = "from api.ovh.com/createToken", required = true)
            String applicationKey,

            @Setting(label = "Application secret", help = "from the same page", required = true, secret = true)
            String applicationSecret,

            @Setting(
                    label = "Consumer key",
                    help = "from the same page; needs the right POST /sms/*/jobs",
                    required = true,
                    secret = true)
            String consumerKey,

            @Setting(label = "SMS account", help = "such as sms-xx12345-1", required = true)
            String serviceName,

            @Setting(
                    label = "Sender",
                    help = "a name validated at OVH, at most 11 letters and digits; without one a short number sends,"
                            + " in France only, and links are left out")
            @Nullable
            String sender,

            @Setting(
                    label = "Region",
                    help = "of the OVH account",
                    defaultValue = "eu",
                    options = {"eu", "ca", "us"})
            String region,

            @Setting(
                    label = "API address",
                    help = "instead of the region's https://.../1.0; normally empty",
                    destination = true)
            @Nullable
            URI apiBaseUrl,

            @Setting(
                    label = "Country of national numbers",
                    help = "such as FR or +33: 06 12 34 56 78 is then +33612345678",
                    defaultValue = "FR")
            String defaultCountry,

            @Setting(
                    label = "Emoji",
                    help = "begins with one; that makes a message two or three times as dear",
                    defaultValue = "false")
            boolean emoji,

            @Setting(
                    label = "Most parts",
                    help = "of one message, each one credit; a longer title is cut",
                    defaultValue = "3",
                    min = 1,
                    max = OvhRules.MAX_SEGMENTS)
            int maxSegments,

            @Setting(
                    label = "Low credit warning",
                    help = "warns when no more credits than that are left",
                    defaultValue = "20",
                    min = 0)
            int lowCreditWarning)
            implements CheckedSettings {

        @Override
        public List<Fault> faults() {
            return OvhRules.faults(this);
        }
    }

    @Inject
    Outbound outbound;

    @Inject
    Clock clock;

    @Inject
    OvhClock ovhClock;

    @Inject
    CreditWatch credits;

    Duration timeout = OutboundRequest.DEFAULT_TIMEOUT;

    // longer than both calls together, each twice: cut off here, a refusal would look as if it were unclear; and with
    // the
    // retry still shorter than imas.delivery.lease, after which another node would send it too
    @Override
    @Timeout(value = 80, unit = ChronoUnit.SECONDS)
    @Retry(retryOn = NotConnectedException.class, maxRetries = 1, delay = 500, jitter = 200)
    public SendResult send(Message message) throws NotConnectedException {
        Settings settings = message.settings(Settings.class);
        Optional<String> number = PhoneNumbers.e164(message.target(), settings.defaultCountry());
        if (number.isEmpty()) {
            return SendResult.refused(BAD_NUMBER, "the target is no telephone number");
        }
        SmsText text = SmsText.of(message, settings);
        HttpOutcome outcome = new HttpOutcome(clock, Redactor.of(settings));
        OvhReport report = new OvhReport(number.get(), settings, outcome, credits);
        return new OvhCall(outbound, outcome, ovhClock, settings)
                .post(OvhJob.of(text, number.get(), settings.sender()), timeout, report::answer);
    }

    @Override
    public Preview preview(Message message) {
        Settings settings = message.settings(Settings.class);
        SmsText text = SmsText.of(message, settings);
        return new Preview("text/plain", text.text(), text.segments(), settings.maxSegments(), "segments");
    }
}
