package dev.groundtrack.bench.speed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One connection, kept open for as long as the server keeps it: as little between the clock and the
 * server as can be.
 */
final class Client implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final URI address;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  Client(URI address) throws IOException {
    this.address = address;
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = socket.getOutputStream();
  }

  /** The whole request as it goes over the wire. */
  static byte[] post(URI address, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(address.getPath(), address.getHost(), address.getPort(), bytes.length);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(bytes);
    return request.toByteArray();
  }

  /**
   * Sends a request and reads all of the answer.
   *
   * @throws IOException if the answer is not 200
   */
  byte[] ask(byte[] request) throws IOException {
    out.write(request);
    String status = line();
    long length = -1;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Long.parseLong(header.substring(15).strip());
      }
      last |= header.equalsIgnoreCase("Connection: close");
    }
    byte[] body = length >= 0 ? in.readNBytes((int) length) : chunks();
    if (last) {
      socket.close();
      connect();
    }
    if (!status.contains(" 200")) {
      throw new IOException(status + ": " + new String(body, StandardCharsets.UTF_8));
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(line()); size > 0; size = size(line())) {
      body.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private static int size(String line) {
    return Integer.parseInt(line.split(";", 2)[0].strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
