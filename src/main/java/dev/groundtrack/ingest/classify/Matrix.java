package dev.groundtrack.ingest.classify;

import java.nio.FloatBuffer;

/** A matrix, by which rows of numbers are multiplied. */
final class Matrix {
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

  /** The products of row vectors with it, four at a time, so that it is read less often. */
  float[][] times(float[][] vectors) {
    float[][] products = new float[vectors.length][columns];
    int from = 0;
    for (; from + 4 <= vectors.length; from += 4) {
      four(vectors, products, from);
    }
    for (; from < vectors.length; from++) {
      for (int k = 0; k < rows; k++) {
        addRow(k, vectors[from][k], products[from]);
      }
    }
    return products;
  }

  private void four(float[][] vectors, float[][] products, int from) {
    float[] one = products[from];
    float[] two = products[from + 1];
    float[] three = products[from + 2];
    float[] four = products[from + 3];
    for (int k = 0; k < rows; k++) {
      float a = vectors[from][k];
      float b = vectors[from + 1][k];
      float c = vectors[from + 2][k];
      float d = vectors[from + 3][k];
      int at = k * columns;
      for (int i = 0; i < columns; i++) {
        float value = values[at + i];
        one[i] += a * value;
        two[i] += b * value;
        three[i] += c * value;
        four[i] += d * value;
      }
    }
  }
}
