package dev.groundtrack.web.http;

import dev.groundtrack.web.error.HttpRefusal;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Tells in JSON why a request was turned away that Tomcat could not even read: characters that an
 * address must not have, a broken encoding, too long an address.
 */
public final class JsonErrorReport extends ErrorReportValve {
  private static final String UNREADABLE = "The address or the headers cannot be read";
  private static final String REMEDY =
      "Encode what stands in the address (%7B for a brace); what is longer than 8 kB goes into the"
          + " body of a POST to /graphql";

  /** In place of Tomcat's, which answers in HTML. */
  public static void install(Context context) {
    StandardHost host = (StandardHost) context.getParent();
    host.setErrorReportValveClass("");
    host.getPipeline().addValve(new JsonErrorReport());
  }

  /** Of a body that is not read to its end the rest is not waited for either. */
  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    super.invoke(request, response);
    if (request.getAttribute(BoundedRequest.REFUSED) != null) {
      response.finishResponse();
      request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
    }
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < HttpStatus.BAD_REQUEST.value()
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      refusal(Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_REQUEST))
          .write(response.getResponse());
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpRefusal refusal(HttpStatus status) {
    return status.is5xxServerError()
        ? new HttpRefusal(status, status.getReasonPhrase(), "See the log of the server")
        : new HttpRefusal(status, UNREADABLE, REMEDY);
  }
}
