package org.imas.provider.ovhsms;

/** The default alphabet of text messages and its extension table; source: 3GPP TS 23.038, 6.2.1. */
final class Gsm7 {

    // carriage return, escape and form feed are left out: no text of ours holds them
    private static final String BASIC = "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each sent as an escape and a character. */
    private static final String EXTENSION = "^{}\\[~]|€";

    private Gsm7() {}

    static boolean holds(int codePoint) {
        return BASIC.indexOf(codePoint) >= 0 || isExtension(codePoint);
    }

    static int units(int codePoint) {
        return isExtension(codePoint) ? 2 : 1;
    }

    private static boolean isExtension(int codePoint) {
        return EXTENSION.indexOf(codePoint) >= 0;
    }
}
