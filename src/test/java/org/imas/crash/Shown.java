package org.imas.crash;

import jakarta.json.JsonObject;

/** A delivery as the hub shows it by REST; the ending is empty unless a rule or a person ended it. */
record Shown(String id, String provider, int change, String state, String ending) {

    static Shown of(JsonObject delivery) {
        JsonObject ending = delivery.getJsonObject("ending");
        return new Shown(
                delivery.getString("id"),
                delivery.getString("provider"),
                delivery.getInt("change"),
                delivery.getString("state"),
                ending == null ? "" : ending.getString("code", ""));
    }

    boolean delivered() {
        return state.equals("DELIVERED");
    }

    /** A newer notice to the same target took its place before it was taken. */
    boolean superseded() {
        return state.equals("EXPIRED") && ending.equals("superseded");
    }

    /** Names of providers in this test are the target's with a mark behind. */
    boolean isOf(Promise promise) {
        return change == promise.sequence() && provider.startsWith(promise.target() + "-");
    }
}
