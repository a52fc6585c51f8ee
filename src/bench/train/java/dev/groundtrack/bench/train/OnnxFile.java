package dev.groundtrack.bench.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The weights in an ONNX file (onnx.proto3 of ONNX 1.16), read and written back in place. Weights
 * are asked for by their own names, or by that of the node that multiplies by them.
 */
final class OnnxFile {
  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int INITIALIZER = 5;
  private static final int FLOAT = 1;
  private static final int INT8 = 3;

  private final byte[] bytes;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Map<String, String> weightsOfNodes = new LinkedHashMap<>();

  /** Where a tensor's floats lie, and in which shape. */
  private record Tensor(long[] shape, int offset, int length) {}

  /** A field of a message: a number, or the bytes from {@code start} to {@code end}. */
  private record Field(int number, long value, int start, int end) {}

  OnnxFile(byte[] bytes) {
    this.bytes = bytes;
    for (Field field : fields(0, bytes.length)) {
      if (field.number() == GRAPH) {
        graph(field);
      }
    }
  }

  private void graph(Field graph) {
    for (Field part : fields(graph.start(), graph.end())) {
      switch (part.number()) {
        case NODE -> node(part);
        case INITIALIZER -> tensor(part);
        default -> {}
      }
    }
  }

  private void node(Field node) {
    List<String> inputs = new ArrayList<>();
    String name = "";
    for (Field field : fields(node.start(), node.end())) {
      switch (field.number()) {
        case 1 -> inputs.add(text(field));
        case 3 -> name = text(field);
        default -> {}
      }
    }
    if (inputs.size() > 1) {
      weightsOfNodes.put(name, inputs.get(1));
    }
  }

  private void tensor(Field tensor) {
    List<Long> shape = new ArrayList<>();
    String name = "";
    Field raw = null;
    long type = 0;
    for (Field field : fields(tensor.start(), tensor.end())) {
      switch (field.number()) {
        case 1 -> shape.add(field.value());
        case 2 -> type = field.value();
        case 8 -> name = text(field);
        case 4, 9 -> raw = field;
        default -> {}
      }
    }
    if ((type == FLOAT || type == INT8) && raw != null) {
      long[] sizes = shape.stream().mapToLong(Long::longValue).toArray();
      tensors.put(name, new Tensor(sizes, raw.start(), raw.end() - raw.start()));
    }
  }

  private String text(Field field) {
    return new String(bytes, field.start(), field.end() - field.start(), StandardCharsets.UTF_8);
  }

  private List<Field> fields(int start, int end) {
    List<Field> fields = new ArrayList<>();
    int[] at = {start};
    while (at[0] < end) {
      long tag = varint(at);
      int number = (int) (tag >>> 3);
      switch ((int) (tag & 7)) {
        case 0 -> fields.add(new Field(number, varint(at), 0, 0));
        case 1 -> at[0] += 8;
        case 2 -> {
          int length = (int) varint(at);
          fields.add(new Field(number, 0, at[0], at[0] + length));
          at[0] += length;
        }
        case 5 -> at[0] += 4;
        default -> throw new IllegalArgumentException("No ONNX file");
      }
    }
    return fields;
  }

  private long varint(int[] at) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at[0]++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  private Tensor find(String name) {
    String own = weightsOfNodes.getOrDefault(name, name);
    return Objects.requireNonNull(tensors.get(own), () -> "There are no weights " + name);
  }

  long[] shape(String name) {
    return find(name).shape().clone();
  }

  float[] read(String name) {
    Tensor tensor = find(name);
    float[] values = new float[tensor.length() / Float.BYTES];
    buffer(tensor).asFloatBuffer().get(values);
    return values;
  }

  void write(String name, float[] values) {
    Tensor tensor = find(name);
    if (values.length != tensor.length() / Float.BYTES) {
      throw new IllegalArgumentException(name + " has another shape");
    }
    buffer(tensor).asFloatBuffer().put(values);
  }

  /** Writes whole numbers of eight bits. */
  void write(String name, byte[] values) {
    Tensor tensor = find(name);
    if (values.length != tensor.length()) {
      throw new IllegalArgumentException(name + " has another shape");
    }
    System.arraycopy(values, 0, bytes, tensor.offset(), values.length);
  }

  private ByteBuffer buffer(Tensor tensor) {
    return ByteBuffer.wrap(bytes, tensor.offset(), tensor.length())
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  void save(Path path) throws IOException {
    Files.write(path, bytes);
  }
}
