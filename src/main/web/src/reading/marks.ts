import type { ReadingQuery } from '../api/generated/operations.ts';
import type { Span } from '../app/codePoints.ts';
import type { Mark, MarkKind } from './segments.ts';

export type Source = ReadingQuery['sources'][number];
export type Statement = Source['statements'][number];
export type RelationEdge = Statement['relationsConnection']['edges'][number];

const mark = (kind: MarkKind, id: string, { start, end }: Span): Mark => ({ kind, id, start, end });

/** What is always marked in a source: who is named, who speaks, by which word, and what is said. */
export function marksOf(source: Source): Mark[] {
  return [
    ...source.statements.flatMap(statement => [
      mark('statement', statement.id, statement),
      ...(statement.speakerMention ? [mark('speaker', statement.id, statement.speakerMention)] : []),
      ...(statement.cue ? [mark('cue', statement.id, statement.cue)] : []),
      ...(statement.cue ? statement.content.map(span => mark('content', statement.id, span)) : []),
    ]),
    ...source.mentions.map(mention => mark('mention', mention.id, mention)),
  ];
}

/** What stands out where a statement is looked at, and one of its relations if it is that: its ends and its words. */
export function litOf(source: Source, statement: Statement, edge: RelationEdge | undefined): Mark[] {
  const whole = mark('statement', statement.id, statement);
  if (!edge) {
    return [whole];
  }
  const { id, subject, object } = edge.node;
  const end = (kind: MarkKind, entity: string | undefined) =>
    source.mentions
      .filter(mention => mention.entity?.id === entity && mention.start >= statement.start && mention.end <= statement.end)
      .map(mention => mark(kind, id, mention));
  return [
    whole,
    ...end('subject', subject?.id),
    ...end('object', object?.id),
    ...(edge.properties.explain?.words ?? []).map(word => mark('word', id, word)),
  ];
}

/** What is looked at, by its ids: a statement, and one of its relations. */
export function chosen(source: Source, statementId: string, relationId: string) {
  const has = (statement: Statement) => statement.relationsConnection.edges.find(({ node }) => node.id === relationId);
  const statement =
    source.statements.find(({ id }) => id === statementId) ??
    (relationId === '' ? undefined : source.statements.find(has));
  return statement && { statement, edge: relationId === '' ? undefined : has(statement) };
}

/** The source with a statement that stands further down than those that were asked for. */
export function withNamed(source: Source, named: Statement | undefined): Source {
  return named === undefined || source.statements.some(({ id }) => id === named.id)
    ? source
    : { ...source, statements: [...source.statements, named] };
}
