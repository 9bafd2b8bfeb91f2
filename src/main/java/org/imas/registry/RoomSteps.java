package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Brand;
import org.imas.provider.RoomCall;
import org.imas.provider.RoomResult;
import org.imas.provider.RoomWork;
import org.imas.provider.WarRooms;

/** Takes one step on a room: the task says which of the ability's methods. */
@ApplicationScoped
public class RoomSteps {

    @Inject
    @ConfigProperty(name = "imas.brand")
    private String brand;

    RoomResult step(WarRooms rooms, Parcel parcel, Record settings) throws NotConnectedException {
        RoomWork work = Objects.requireNonNull(parcel.work(), "a step on a room without work");
        RoomCall call = new RoomCall(
                parcel.deliveryId(), parcel.notice().incidentId(), work.room(), settings, new Brand(brand));
        return switch (parcel.task()) {
            case OPEN_ROOM -> rooms.open(call, Objects.requireNonNull(work.plan()));
            case INVITE -> rooms.invite(call, Objects.requireNonNull(work.guests()));
            case SET_TOPIC -> rooms.topic(call, Objects.requireNonNull(work.topic()));
            case POST -> rooms.post(call, parcel.notice());
            case ARCHIVE -> rooms.archive(call);
            case NOTIFY, DIGEST -> throw new IllegalArgumentException("a notice is no step on a room");
        };
    }
}
