package dev.groundtrack.web.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body ends in an error once it is longer than a bound, whatever it announced. */
final class BoundedRequest extends HttpServletRequestWrapper {
  private static final String TOO_LARGE = BoundedRequest.class.getName();

  private final long maxBytes;

  BoundedRequest(HttpServletRequest request, long maxBytes) {
    super(request);
    this.maxBytes = maxBytes;
  }

  /** Whether a request's body was longer than its bound. */
  static boolean wasTooLarge(HttpServletRequest request) {
    return request.getAttribute(TOO_LARGE) != null;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Bounded(super.getInputStream(), maxBytes);
  }

  private final class Bounded extends ServletInputStream {
    private final ServletInputStream body;
    private long left;

    Bounded(ServletInputStream body, long maxBytes) {
      this.body = body;
      this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int read = body.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = body.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        setAttribute(TOO_LARGE, true);
        throw new IOException("The request is too large");
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
