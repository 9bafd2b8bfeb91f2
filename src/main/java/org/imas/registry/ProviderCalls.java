package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.imas.platform.Causes;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Brand;
import org.imas.provider.Message;
import org.imas.provider.RoomResult;
import org.imas.provider.SendResult;
import org.imas.provider.Task;

/** Calls a configured provider; whatever happens comes back as a result. */
@ApplicationScoped
public class ProviderCalls {

    private static final System.Logger LOG = System.getLogger(ProviderCalls.class.getName());

    @Inject
    private Roster roster;

    @Inject
    private ProviderTypes types;

    @Inject
    private RoomSteps rooms;

    @Inject
    private ActionLinks links;

    @Inject
    @ConfigProperty(name = "imas.brand")
    private String brand;

    public SendResult call(UUID providerId, Parcel parcel) {
        Optional<Configured> found;
        try {
            found = roster.configured(providerId);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "event=settings-unreadable provider=" + providerId, e);
            return SendResult.tryAgain("settings-unreadable", "The stored settings cannot be opened", null);
        }
        if (found.isEmpty()) {
            return SendResult.refused("provider-deleted", "The provider was deleted");
        }
        Configured configured = found.get();
        if (!configured.active()) {
            return SendResult.tryAgain("provider-inactive", "The provider is not active", null);
        }
        return call(configured, parcel);
    }

    SendResult call(Configured configured, Parcel parcel) {
        try {
            return parcel.task().tells() ? send(configured, parcel) : step(configured, parcel);
        } catch (NotConnectedException e) {
            return SendResult.tryAgain("not-connected", String.valueOf(e.getMessage()), null);
        } catch (RuntimeException e) {
            return broken(configured, e);
        }
    }

    private SendResult send(Configured configured, Parcel parcel) throws NotConnectedException {
        Message message = new Message(
                parcel.deliveryId(),
                parcel.target(),
                parcel.task() == Task.DIGEST ? parcel.notice().under(parcel.deliveryId()) : parcel.notice(),
                configured.settings(),
                new Brand(brand),
                parcel.previous(),
                links.offers(types.known(configured.type()), parcel));
        return types.bean(configured.type()).send(message);
    }

    /** A room that a step made or found is what later steps need, so it is what the remote is said to call it. */
    private SendResult step(Configured configured, Parcel parcel) throws NotConnectedException {
        RoomResult result = rooms.step(types.rooms(configured.type()), parcel, configured.settings());
        return result.room() == null ? result.result() : result.result().remote(Json.CAMEL.write(result.room()));
    }

    /** Containers wrap what an EJB throws; a time-out says nothing about whether the message arrived. */
    private static SendResult broken(Configured configured, RuntimeException thrown) {
        if (Causes.find(thrown, TimeoutException.class).isPresent()) {
            return SendResult.unclear("timeout", "No answer in the time allowed");
        }
        LOG.log(System.Logger.Level.ERROR, "event=provider-failed provider=" + configured.id(), thrown);
        return SendResult.unclear("failed", "The provider failed; the server's log tells more");
    }
}
