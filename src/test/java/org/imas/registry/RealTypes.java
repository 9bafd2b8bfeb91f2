package org.imas.registry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.platform.Secrets;
import org.imas.provider.NotificationProvider;
import org.imas.provider.ProviderType;
import org.imas.provider.discord.DiscordProvider;
import org.imas.provider.email.EmailProvider;
import org.imas.provider.ntfy.NtfyProvider;
import org.imas.provider.ovhsms.OvhSmsProvider;
import org.imas.provider.slack.SlackProvider;
import org.imas.provider.webhook.WebhookProvider;
import org.imas.testkit.Beans;

/** The provider types that ship, without a container to find them. */
public final class RealTypes extends ProviderTypes {

    private final Map<String, NotificationProvider> beans = new TreeMap<>();

    public RealTypes() {
        Stream.of(
                        new SlackProvider(),
                        new DiscordProvider(),
                        new WebhookProvider(),
                        new EmailProvider(),
                        new OvhSmsProvider(),
                        new NtfyProvider())
                .forEach(bean -> beans.put(type(bean).value(), bean));
    }

    /** The beans with them, and with a seal that anybody can open. */
    public static Beans in(Beans beans) {
        return beans.with(new RealTypes()).with(new Open());
    }

    private static final class Open extends Secrets {
        @Override
        public String seal(String text, UUID owner) {
            return text;
        }

        @Override
        public String open(String sealed, UUID owner) {
            return sealed;
        }
    }

    private static ProviderType type(NotificationProvider bean) {
        return bean.getClass().getAnnotation(ProviderType.class);
    }

    @Override
    public Collection<KnownType> all() {
        return beans.keySet().stream().map(this::known).toList();
    }

    @Override
    public Optional<KnownType> named(String name) {
        return Optional.ofNullable(beans.get(name)).map(bean -> KnownType.of(type(bean), bean.getClass()));
    }

    @Override
    Set<String> names() {
        return beans.keySet();
    }

    @Override
    NotificationProvider bean(String name) {
        return beans.get(name);
    }
}
