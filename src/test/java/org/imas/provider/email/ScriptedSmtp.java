package org.imas.provider.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.imas.provider.Remote;
import org.jspecify.annotations.Nullable;

/** An SMTP server over a real socket that answers each command exactly as it is told. */
final class ScriptedSmtp implements Remote {

    /** Answers that are no text but a behaviour. */
    static final String HANG = "hang";

    static final String DROP = "drop";

    /** Stands in an answer for everything the client has sent. */
    static final String ECHO = "%echo%";

    /** The command under which the answer to the connection itself is scripted. */
    static final String GREETING = "GREETING";

    /** The one for the end of the mail. */
    static final String END = ".";

    private final ServerSocket listening;
    private final boolean tlsFromTheStart;
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();
    private volatile boolean offersStartTls;

    ScriptedSmtp() {
        this(false);
    }

    ScriptedSmtp(boolean tlsFromTheStart) {
        this.tlsFromTheStart = tlsFromTheStart;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    ScriptedSmtp answers(String command, String answer) {
        script.put(command, answer);
        return this;
    }

    ScriptedSmtp offersStartTls() {
        offersStartTls = true;
        return this;
    }

    @Override
    public int port() {
        return listening.getLocalPort();
    }

    @Override
    public void accepts() {
        script.clear();
    }

    @Override
    public void isBusy(@Nullable Integer seconds) {
        script.put("RCPT", "451 4.7.1 greylisted, come back later");
    }

    @Override
    public void refuses() {
        accepts();
        script.put(END, "554 5.7.1 not wanted: " + ECHO);
    }

    @Override
    public void fails() {
        accepts();
        script.put(END, "451 4.3.0 local error: " + ECHO);
    }

    @Override
    public void hangs() {
        accepts();
        script.put(END, HANG);
    }

    @Override
    public void drops() {
        accepts();
        script.put(END, DROP);
    }

    @Override
    public void babbles() {
        accepts();
        script.put(END, "what was that?");
    }

    @Override
    public void isAnother() {
        script.put(GREETING, "HTTP/1.1 400 Bad Request");
    }

    @Override
    public void isWordy() {
        script.put(END, "250 " + "many words ".repeat(5000));
    }

    @Override
    public String received() {
        String mail = mails.poll();
        return mail == null ? "" : mail;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        StringBuilder said = new StringBuilder();
        try (Socket socket = tlsFromTheStart ? secured(plain) : plain) {
            if (answer(socket, said, GREETING, "220 ready") && !dialogue(socket, said)) {
                answer(socket, said, "STARTTLS", "220 go ahead");
                dialogue(secured(socket), said);
            }
        } catch (IOException | InterruptedException gone) {
            // the client went away: part of what is tested
        }
    }

    /** Ends with false where the client asked for TLS. */
    private boolean dialogue(Socket socket, StringBuilder said) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String line = in.readLine();
        while (line != null) {
            said.append(line).append(' ');
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (command.equals("STARTTLS")) {
                return false;
            }
            boolean goesOn = answer(socket, said, command, usual(socket, command));
            if (goesOn && command.equals("DATA") && !script.containsKey("DATA")) {
                mails.add(data(in, said));
                goesOn = answer(socket, said, END, "250 2.0.0 queued");
            }
            if (!goesOn || command.equals("QUIT")) {
                return true;
            }
            line = in.readLine();
        }
        return true;
    }

    private String usual(Socket socket, String command) {
        return switch (command) {
            case "EHLO" ->
                "250-here\r\n"
                        + (offersStartTls && !(socket instanceof javax.net.ssl.SSLSocket) ? "250-STARTTLS\r\n" : "")
                        + "250 AUTH PLAIN LOGIN";
            case "AUTH" -> "235 2.7.0 welcome";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private boolean answer(Socket socket, StringBuilder said, String command, String usual)
            throws IOException, InterruptedException {
        String answer = script.getOrDefault(command, usual);
        if (answer.equals(DROP)) {
            return false;
        }
        if (answer.equals(HANG)) {
            while (socket.getInputStream().read() >= 0) {
                // until the client gives up
            }
            return false;
        }
        String text = answer.replace(ECHO, said.toString());
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return true;
    }

    private static String data(BufferedReader in, StringBuilder said) throws IOException {
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
            line = in.readLine();
        }
        said.append(mail.toString().replaceAll("\\s+", " "));
        return mail.toString();
    }

    private static Socket secured(Socket plain) throws IOException {
        try (InputStream in = ScriptedSmtp.class.getResourceAsStream("/greenmail.p12")) {
            char[] password = "changeit".toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            javax.net.ssl.SSLSocket secured = (javax.net.ssl.SSLSocket)
                    context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
            secured.setUseClientMode(false);
            secured.startHandshake();
            return secured;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
