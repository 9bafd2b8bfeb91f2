package org.imas.delivery;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Hears which deliveries are due and hands them to this node's workload, outside any transaction. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = DeliveryQueue.NAME),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryListener implements MessageListener {

    private static final int HIGHEST_PRIORITY = 9;

    @Inject
    private Workload workload;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            workload.offer(
                    DeliveryQueue.ids(message.getBody(String.class)), HIGHEST_PRIORITY - message.getJMSPriority());
        } catch (JMSException e) {
            throw new IllegalStateException("A message on " + DeliveryQueue.NAME + " holds no delivery ids", e);
        }
    }
}
