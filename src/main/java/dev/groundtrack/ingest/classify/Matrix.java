package dev.groundtrack.ingest.classify;

import java.nio.FloatBuffer;

/** A matrix, by which rows of numbers are multiplied. */
final class Matrix {
  private static final int ROWS = 4;

  private final float[] values;
  private final int rows;
  private final int columns;

  private Matrix(float[] values, int rows, int columns) {
    this.values = values;
    this.rows = rows;
    this.columns = columns;
  }

  /** The next of a file, row by row. */
  static Matrix next(FloatBuffer file, int rows, int columns) {
    float[] values = new float[rows * columns];
    file.get(values);
    return new Matrix(values, rows, columns);
  }

  /** Adds a row of it, so many times, to a vector. */
  void addRow(int row, float times, float[] to) {
    for (int i = 0; i < columns; i++) {
      to[i] += times * values[row * columns + i];
    }
  }

  /** The products of row vectors with it. */
  float[][] times(float[][] vectors) {
    float[][] products = new float[vectors.length][columns];
    for (int v = 0; v < vectors.length; v++) {
      int row = 0;
      for (; row + ROWS <= rows; row += ROWS) {
        addRows(row, vectors[v], products[v]);
      }
      for (; row < rows; row++) {
        addRow(row, vectors[v][row], products[v]);
      }
    }
    return products;
  }

  /** Several rows at once, so that sums are stored less often; the compiler makes vectors of it. */
  private void addRows(int row, float[] times, float[] to) {
    float a = times[row];
    float b = times[row + 1];
    float c = times[row + 2];
    float d = times[row + 3];
    int one = row * columns;
    int two = one + columns;
    int three = two + columns;
    int four = three + columns;
    for (int i = 0; i < columns; i++) {
      to[i] +=
          (a * values[one + i] + b * values[two + i])
              + (c * values[three + i] + d * values[four + i]);
    }
  }
}
