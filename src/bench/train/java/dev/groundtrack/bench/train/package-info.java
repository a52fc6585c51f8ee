/**
 * Trains the encoder that reads sentences, and what stands upon it: annotated texts come in, an
 * ONNX file and the weights of the heads go out. It knows nothing of the server.
 */
package dev.groundtrack.bench.train;
