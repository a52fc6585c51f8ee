package dev.groundtrack.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives what is asked by GET an entity tag, by its content, and answers with 304 whoever has that
 * already. The tags are weak: the same answer may be compressed or not.
 */
public final class EntityTags extends ShallowEtagHeaderFilter {
  public EntityTags() {
    setWriteWeakETag(true);
  }

  /** What comes bit by bit is not held back until its end. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return !request.getMethod().equals("GET")
        || accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
  }
}
