package org.imas.provider.discord;

import java.util.List;
import org.imas.provider.Guest;
import org.imas.provider.Notice;
import org.imas.provider.RoomCall;
import org.imas.provider.RoomPlan;
import org.imas.provider.RoomResult;
import org.imas.provider.SendResult;
import org.imas.provider.WarRooms;

/** Rooms where there is only a webhook: none. */
final class NoRooms implements WarRooms {

    private static final RoomResult NONE = new RoomResult(
            SendResult.refused(DiscordProvider.NO_BOT, "a webhook cannot make channels; give bot_token and guild_id"),
            null);

    @Override
    public RoomResult open(RoomCall call, RoomPlan plan) {
        return NONE;
    }

    @Override
    public RoomResult invite(RoomCall call, List<Guest> guests) {
        return NONE;
    }

    @Override
    public RoomResult topic(RoomCall call, String topic) {
        return NONE;
    }

    @Override
    public RoomResult post(RoomCall call, Notice notice) {
        return NONE;
    }

    @Override
    public RoomResult archive(RoomCall call) {
        return NONE;
    }
}
