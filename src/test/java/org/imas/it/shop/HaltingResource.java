package org.imas.it.shop;

import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** A part of a transaction during whose commit the power goes: all others are prepared by then, and told nothing. */
public class HaltingResource implements XAResource {

    private static final int STATUS = 137;

    @Override
    public void commit(Xid xid, boolean onePhase) {
        Runtime.getRuntime().halt(STATUS);
    }

    @Override
    public int prepare(Xid xid) {
        return XA_OK;
    }

    @Override
    public void start(Xid xid, int flags) {
        // it does nothing but end
    }

    @Override
    public void end(Xid xid, int flags) {
        // see above
    }

    @Override
    public void rollback(Xid xid) {
        // see above
    }

    @Override
    public void forget(Xid xid) {
        // see above
    }

    @Override
    public Xid[] recover(int flag) {
        return new Xid[0];
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }
}
