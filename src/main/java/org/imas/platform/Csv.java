package org.imas.platform;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a table as RFC 4180 has it, in which no text can become a formula of the spreadsheet that opens it. */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv";

    private static final MediaType TYPE = new MediaType("text", "csv");

    /** What spreadsheets take for the beginning of a formula, also behind what they strip. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    public Csv(String... header) {
        try {
            printer = CSVFormat.RFC4180.print(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringBuilder never fails
        }
        row((Object[]) header);
    }

    /** Whether a caller who accepts these, the most wanted first, wants a table rather than JSON. */
    public static boolean wanted(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.isCompatible(TYPE) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
    }

    /** Adds one; what is absent stays empty. */
    public void row(@Nullable Object... values) {
        List<Object> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(value == null ? "" : value instanceof String words ? harmless(words) : value);
        }
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
