package dev.groundtrack.web;

import dev.groundtrack.web.http.ListeningAddress;
import dev.groundtrack.web.http.WriteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the server listens, and what follows from it for those who write. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  ListeningAddress listeningAddress(Environment environment) {
    return ListeningAddress.of(environment);
  }

  @Bean
  WriteAccess writeAccess(ListeningAddress listening, Settings settings) {
    return new WriteAccess(listening.isLoopback(), settings.token());
  }
}
