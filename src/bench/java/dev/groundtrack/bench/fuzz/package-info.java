/** What Jazzer calls with bytes of its own; {@code src/bench/fuzz/parsers} runs it. */
@org.jspecify.annotations.NullMarked
package dev.groundtrack.bench.fuzz;
