package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** All that learns: an encoder and the heads on it. */
record Network(Bert encoder, PairHead pairs, NameHead names) {
  static Network of(Bert encoder, NDManager manager, Random random) {
    return new Network(encoder, new PairHead(manager, random), new NameHead(manager, random));
  }

  /** How far it is from what was annotated in some sentences. */
  NDArray loss(PairBatch batch, NDManager manager) {
    NDArray states = encoder.encode(batch.tokens(), batch.lengths(), manager, true);
    NameBatch named = new NameBatch(batch);
    return PairLoss.of(pairs.score(states, batch, manager, true), batch, manager)
        .add(named.loss(names.score(states, named, manager, true), manager));
  }

  /** Writes the heads. */
  void store(Path folder) throws IOException {
    write(pairs.weights().values(), folder.resolve("pairs.bin"));
    write(names.weights().values(), folder.resolve("names.bin"));
    Files.writeString(folder.resolve("labels.json"), Labels.json());
  }

  private static void write(Iterable<NDArray> weights, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (NDArray weight : weights) {
        float[] values = weight.toFloatArray();
        ByteBuffer buffer =
            ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        out.write(buffer.array());
      }
    }
  }
}
