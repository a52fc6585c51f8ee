package dev.groundtrack.web.http;

import dev.groundtrack.web.error.HttpRefusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body ends in an error once it is longer than a bound, whatever it announced, or
 * comes slower than it may.
 */
final class BoundedRequest extends HttpServletRequestWrapper {
  static final String REFUSED = BoundedRequest.class.getName();

  private final long maxBytes;
  private final BodyPace pace;

  BoundedRequest(HttpServletRequest request, long maxBytes, BodyPace pace) {
    super(request);
    this.maxBytes = maxBytes;
    this.pace = pace;
  }

  /** Why a request's body was not read to its end, if it was not. */
  static @Nullable HttpRefusal refusal(HttpServletRequest request) {
    return (HttpRefusal) request.getAttribute(REFUSED);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Bounded(super.getInputStream(), maxBytes);
  }

  private final class Bounded extends ServletInputStream {
    private final ServletInputStream body;
    private final long started = System.nanoTime();
    private long left;

    Bounded(ServletInputStream body, long maxBytes) {
      this.body = body;
      this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
      return counted(body::read, 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return counted(() -> body.read(bytes, offset, length), length);
    }

    private int counted(BodyPace.Read piece, int most) throws IOException {
      try {
        boolean here = body.available() > 0 || body.isFinished();
        int read = here ? piece.read() : pace.await(piece);
        count(read < 0 ? 0 : Math.min(most, Math.max(1, read)));
        BodyPace.check(maxBytes - left, started);
        return read;
      } catch (BodyPace.Refused e) {
        setAttribute(REFUSED, e.refusal());
        throw e;
      }
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        setAttribute(REFUSED, RequestGuard.TOO_LARGE);
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
