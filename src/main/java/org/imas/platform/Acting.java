package org.imas.platform;

/** Who has what is done now done: {@code user:ada}, {@code token:ci}, or {@code system} where nobody asked for it. */
public record Acting(String name, Through through) {

    /** Timers, messages, and what happens at a start. */
    public static final Acting SYSTEM = new Acting("system", Through.SYSTEM);

    /** Whoever asks for a page before they have signed in. */
    public static final Acting STRANGER = new Acting("stranger", Through.CONSOLE);

    private static final ThreadLocal<Acting> NOW = new ThreadLocal<>();

    /** The way in. */
    public enum Through {
        CONSOLE,
        API,
        SYSTEM
    }

    /** Somebody who has signed in to the pages. */
    public static Acting user(String name) {
        return new Acting("user:" + name, Through.CONSOLE);
    }

    /** Whose request this thread works on. */
    public static Acting now() {
        Acting acting = NOW.get();
        return acting == null ? SYSTEM : acting;
    }

    /** From now on it is them; whoever gave the thread its work sees to it that it {@link #ends}. */
    public static void begins(Acting acting) {
        NOW.set(acting);
    }

    public static void ends() {
        NOW.remove();
    }
}
