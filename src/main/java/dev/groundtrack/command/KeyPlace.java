package dev.groundtrack.command;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import dev.groundtrack.web.access.KeyLife;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where keys are kept. */
sealed interface KeyPlace extends AutoCloseable permits ServerKeys, KeyPlace.Store {
  /**
   * @param expires how long it is taken; for ever if it is not given
   * @throws RefusedException if it cannot be made
   */
  ApiKeys.Created create(ApiKey.Grant grant, @Nullable String expires);

  List<ApiKey> all();

  Optional<ApiKey> revoke(String id);

  @Override
  void close();

  /** A store that this process has open. */
  record Store(OpenStore store) implements KeyPlace {
    @Override
    public ApiKeys.Created create(ApiKey.Grant grant, @Nullable String expires) {
      return store.keys().create(grant, expires == null ? null : KeyLife.of(expires));
    }

    @Override
    public List<ApiKey> all() {
      return store.keys().all();
    }

    @Override
    public Optional<ApiKey> revoke(String id) {
      return store.keys().revoke(id);
    }

    @Override
    public void close() {
      store.close();
    }
  }

  /**
   * The place that is meant.
   *
   * @param settings of serve, by which a store is named
   */
  static KeyPlace open(ServerOptions running, CommandSpec spec, List<String> settings) {
    String[] all = new SettingArguments(spec, settings).and("--groundtrack.seed=none");
    URI server = running.server();
    if (server != null) {
      return ServerKeys.at(server, running.token())
          .orElseThrow(
              () ->
                  RefusedException.of(
                      "--server",
                      "no Groundtrack answers at " + server,
                      "start one with serve, or leave --server out to open the store"));
    }
    return settings.isEmpty()
        ? ServerKeys.at(URI.create(ImportCommand.DEFAULT_SERVER), running.token())
            .orElseGet(() -> new Store(Server.open(all)))
        : new Store(Server.open(all));
  }
}
