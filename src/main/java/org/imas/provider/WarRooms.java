package org.imas.provider;

import java.util.List;
import org.imas.platform.NotConnectedException;

/**
 * What a provider may be able to do besides sending: give an incident a room of its own. Every method may be called
 * again after a crash, with the same words: it then finds what it made before and answers the same.
 */
public interface WarRooms {

    /** Whether a provider with these settings can give rooms at all. */
    default boolean givesRooms(Record settings) {
        return true;
    }

    /** Makes the room, or finds the one it made for this incident before; the result holds the room. */
    RoomResult open(RoomCall call, RoomPlan plan) throws NotConnectedException;

    /** Invites people; one who cannot be invited does not keep out the others, and is named in the result's detail. */
    RoomResult invite(RoomCall call, List<Guest> guests) throws NotConnectedException;

    RoomResult topic(RoomCall call, String topic) throws NotConnectedException;

    /** Posts into the room: the welcome with context and links on TRIGGERED, else how the incident goes on. */
    RoomResult post(RoomCall call, Notice notice) throws NotConnectedException;

    /** Closes the room for good and keeps what was said in it; a room closed already is no error. */
    RoomResult archive(RoomCall call) throws NotConnectedException;
}
