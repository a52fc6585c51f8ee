package dev.groundtrack.execution;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import java.util.Locale;

/** What one request gives to an operation that many may ask. */
record RequestValues(CoercedVariables variables, GraphQLContext context, Locale locale) {}
