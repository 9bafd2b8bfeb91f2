package org.imas.provider.discord;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.imas.platform.Json;

/**
 * Who may do what in one channel. Only permissions that every bot has are touched, as it may set no other
 * (discord-api-docs, guild.mdx); they are written as decimal strings, because they outgrew 53 bits.
 */
record Overwrites(String guild, List<Entry> entries) {

    /** topics/permissions.mdx. */
    static final long VIEW_CHANNEL = 1L << 10;

    static final long SEND_MESSAGES = 1L << 11;

    private static final int SEND_BIT = Long.numberOfTrailingZeros(SEND_MESSAGES);
    private static final int ROLE = 0;
    private static final int MEMBER = 1;

    /** What one role or member is allowed and denied. */
    record Entry(String id, int type, BigInteger allow, BigInteger deny) {

        private static Entry of(JsonObject json) {
            return new Entry(
                    DiscordAnswer.id(json, "id"), json.getInt("type", ROLE), bits(json, "allow"), bits(json, "deny"));
        }

        JsonObject json() {
            return Json.object()
                    .add("id", id)
                    .add("type", type)
                    .add("allow", allow.toString())
                    .add("deny", deny.toString())
                    .build();
        }

        private static BigInteger bits(JsonObject json, String key) {
            String text = DiscordAnswer.text(json, key);
            return text.matches("\\d{1,30}") ? new BigInteger(text) : BigInteger.ZERO;
        }
    }

    /** Nobody but those named sees the channel; without naming itself, the bot would lock itself out. */
    static JsonArray hidden(String guild, String bot) {
        return Json.array()
                .add(new Entry(guild, ROLE, BigInteger.ZERO, BigInteger.valueOf(VIEW_CHANNEL)).json())
                .add(guest(bot).json())
                .build();
    }

    static Entry guest(String member) {
        return new Entry(member, MEMBER, BigInteger.valueOf(VIEW_CHANNEL | SEND_MESSAGES), BigInteger.ZERO);
    }

    static Overwrites of(String guild, JsonObject channel) {
        List<Entry> entries = new ArrayList<>();
        if (channel.get("permission_overwrites") instanceof JsonArray array) {
            array.forEach(json -> entries.add(Entry.of(DiscordAnswer.object(json))));
        }
        return new Overwrites(guild, List.copyOf(entries));
    }

    /** Whether the server's members do not see the channel by themselves: the role "everyone" has the server's id. */
    boolean isHidden() {
        return entries.stream().anyMatch(entry -> entry.id().equals(guild) && has(entry.deny(), VIEW_CHANNEL));
    }

    boolean admits(String member) {
        return entries.stream()
                .anyMatch(entry -> entry.id().equals(member)
                        && entry.type() == MEMBER
                        && has(entry.allow(), VIEW_CHANNEL)
                        && has(entry.allow(), SEND_MESSAGES));
    }

    /** The same with nobody writing any more: what a member is allowed outweighs what everyone is denied. */
    JsonArray silenced() {
        JsonArrayBuilder silenced = Json.array();
        entries.stream()
                .filter(entry -> !entry.id().equals(guild))
                .forEach(entry -> silenced.add(
                        new Entry(entry.id(), entry.type(), entry.allow().clearBit(SEND_BIT), entry.deny()).json()));
        return silenced.add(everyone().json()).build();
    }

    boolean isSilenced() {
        return has(everyoneAsIs().deny(), SEND_MESSAGES)
                && entries.stream().noneMatch(entry -> has(entry.allow(), SEND_MESSAGES));
    }

    private Entry everyone() {
        Entry now = everyoneAsIs();
        return new Entry(guild, ROLE, now.allow().clearBit(SEND_BIT), now.deny().setBit(SEND_BIT));
    }

    private Entry everyoneAsIs() {
        return entries.stream()
                .filter(entry -> entry.id().equals(guild))
                .findFirst()
                .orElse(new Entry(guild, ROLE, BigInteger.ZERO, BigInteger.ZERO));
    }

    private static boolean has(BigInteger bits, long permission) {
        return bits.and(BigInteger.valueOf(permission)).signum() != 0;
    }
}
