package org.imas.provider.ovhsms;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How characters outside the 7-bit alphabet are written in it, where taking them apart (NFKD) does not tell. */
final class GsmSubstitutes {

    /** Characters, and behind the space how each of them is written. */
    private static final String[] TABLE = {
        "ç c",
        "‘’‚‛′`´ʼˈ '",
        "“”„‟″«» \"",
        "‹ <",
        "› >",
        "‐‑‒–—―−─ -",
        "•‣·∙● *",
        "→⇒➜➔ ->",
        "←⇐ <-",
        "↔⇔ <->",
        "↑ up",
        "↓ down",
        "≤ <=",
        "≥ >=",
        "≠ !=",
        "≈≃ ~",
        "× x",
        "÷⁄ /",
        "± +/-",
        "√ sqrt",
        "∞ inf",
        "µ u",
        "° deg",
        "© (c)",
        "® (R)",
        "¢ c",
        "₽ RUB",
        "œ oe",
        "Œ OE",
        "ł l",
        "Ł L",
        "đð d",
        "ĐÐ D",
        "ħ h",
        "Ħ H",
        "ı i",
        "ĸ k",
        "ŋ ng",
        "Ŋ NG",
        "þ th",
        "Þ Th",
        "ŧ t",
        "Ŧ T",
        "ə e",
        "ẞ SS",
        "¦ |",
        "¬ not",
        "¶ #",
        "✓✔✅ OK",
        "✗✘✖❌ X",
        "⚠❗ !",
        "❓ ?"
    };

    private static final Map<Integer, String> SUBSTITUTES = read();

    private GsmSubstitutes() {}

    static @Nullable String of(int codePoint) {
        return SUBSTITUTES.get(codePoint);
    }

    /** Whether a text can be read without it: accents standing alone, invisible characters, pictures. */
    static boolean isDispensable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            // emoji newer than this Java
            case Character.UNASSIGNED -> codePoint >= 0x1F000 && codePoint <= 0x1FAFF;
            default -> false;
        };
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> substitutes = new HashMap<>();
        for (String row : TABLE) {
            int space = row.indexOf(' ');
            String spelling = row.substring(space + 1);
            row.substring(0, space).codePoints().forEach(codePoint -> substitutes.put(codePoint, spelling));
        }
        return Map.copyOf(substitutes);
    }
}
