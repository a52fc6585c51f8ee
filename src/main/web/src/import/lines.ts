import type { PreviewMutation } from '../api/generated/operations.ts';
import type { Span } from '../app/codePoints.ts';
import type { Mark, MarkKind } from '../reading/segments.ts';

export type Preview = PreviewMutation['previewImport'];
export type PreviewStatement = Preview['statements'][number];
export type PreviewLine = PreviewStatement['relations'][number];

const mark = (kind: MarkKind, id: string, { start, end }: Span): Mark => ({ kind, id, start, end });

/** What is marked in a previewed text: who is named, who speaks, and what is said. */
export function marksOf({ document, statements }: Preview): Mark[] {
  return [
    ...statements.flatMap(statement => [
      mark('statement', statement.id, statement),
      ...(statement.speakerMention ? [mark('speaker', statement.id, statement.speakerMention)] : []),
      ...(statement.cue ? [mark('cue', statement.id, statement.cue), ...statement.content.map(span => mark('content', statement.id, span))] : []),
    ]),
    ...document.mentions.map(mention => mark('mention', mention.id, mention)),
  ];
}

/** What stands out in it where a line is looked at. */
export function litOf({ statements }: Preview, id: string): Mark[] {
  for (const statement of statements) {
    const line = statement.relations.find(each => each.id === id);
    if (line) {
      return [mark('statement', statement.id, statement), mark('subject', id, line.subjectMention), mark('object', id, line.objectMention)];
    }
    if (statement.id === id) {
      return [mark('statement', id, statement)];
    }
  }
  return [];
}

/** What is rejected, by what it is part of: a rejected statement takes its relations with it. */
export function rejected(statement: PreviewStatement, rejects: ReadonlySet<string>) {
  const whole = rejects.has(statement.id);
  return { whole, line: (id: string) => whole || rejects.has(id) };
}

/** The ids to send: those of the preview, and of a rejected statement not its relations again. */
export function rejectsOf({ statements }: Preview, rejects: ReadonlySet<string>): string[] {
  return statements.flatMap(({ id, relations }) =>
    rejects.has(id) ? [id] : relations.map(line => line.id).filter(line => rejects.has(line)),
  );
}

/** How much would be imported. */
export function accepted({ statements }: Preview, rejects: ReadonlySet<string>) {
  const kept = statements.filter(({ id }) => !rejects.has(id));
  return { statements: kept.length, relations: kept.flatMap(({ relations }) => relations).filter(({ id }) => !rejects.has(id)).length };
}
