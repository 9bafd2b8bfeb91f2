package org.imas.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a mail into its headers, its text, its HTML and the names of its attachments. */
final class MailContent {

    private static final int MOST_CHARACTERS = 256 * 1024;
    private static final int DEEPEST = 10;

    private String text = "";
    private String html = "";
    private final List<String> attachments = new ArrayList<>();

    private MailContent() {}

    static Content of(MimeMessage mail, String recipient) {
        try {
            var content = new MailContent();
            content.read(mail, 0);
            var message = Json.createObjectBuilder()
                    .add("from", decoded(mail.getHeader("From", ", ")))
                    .add("to", decoded(mail.getHeader("To", ", ")))
                    .add("cc", decoded(mail.getHeader("Cc", ", ")))
                    .add("subject", decoded(mail.getHeader("Subject", " ")))
                    .add("messageId", decoded(mail.getMessageID()))
                    .add("html", content.html)
                    .add("attachments", Json.createArrayBuilder(content.attachments));
            return new Content("MAIL", recipient, headers(mail), content.text, message.build());
        } catch (MessagingException | IOException | RuntimeException e) {
            // a mail that we cannot read has arrived all the same, and an exception would cut its sender off
            return new Content("MAIL", recipient, Map.of(), "unreadable mail: " + e, JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    private static Map<String, List<String>> headers(MimeMessage mail) throws MessagingException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : Collections.list(mail.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attachments.add(decoded(part.getFileName()));
        } else if (part.isMimeType("text/html") && html.isEmpty()) {
            html = content(part);
        } else if (part.isMimeType("text/*") && text.isEmpty()) {
            text = content(part);
        }
    }

    private static String content(Part part) throws MessagingException, IOException {
        String content = String.valueOf(part.getContent());
        return content.length() <= MOST_CHARACTERS ? content : content.substring(0, MOST_CHARACTERS);
    }

    private static String decoded(@Nullable String value) throws IOException {
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }
}
