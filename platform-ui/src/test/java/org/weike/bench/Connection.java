package org.weike.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection that is kept open: asks, and waits for the answer. Costs the machine less than a client library. */
final class Connection implements AutoCloseable {

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Connection(int port) {
        this.port = port;
    }

    Answer send(Request request) throws IOException {
        byte[] asked = request.bytes(port);
        var open = opened();
        long start = System.nanoTime();
        open.getOutputStream().write(asked);
        String status = line();
        Map<String, String> headers = headers();
        byte[] body = body(headers);
        long nanos = System.nanoTime() - start;
        if ("close".equals(headers.get("connection"))) {
            close();
        }
        return new Answer(Integer.parseInt(status.split(" ", 3)[1]), headers, body, nanos);
    }

    private Socket opened() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        return socket;
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return chunks();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream(8192);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            whole.writeBytes(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the server closed in the middle of an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("the server closed before its answer");
            }
            line.append((char) each);
        }
        line.setLength(line.length() - 1);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
