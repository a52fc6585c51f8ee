package dev.groundtrack.web;

import dev.groundtrack.execution.ReadScope;
import dev.groundtrack.query.QueryCompiler;

/** How what was written is read back, in the shape that was asked for. */
record ReadAfterWrite(QueryCompiler compiler, ReadScope scope) {}
