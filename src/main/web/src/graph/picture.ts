import type { RelationLineFragment, EntityNameFragment } from '../api/generated/operations.ts';
import { counted, wordsOf } from '../app/words.ts';

export type DrawnNode = EntityNameFragment & {
  /** How many of the drawn relations touch it. */
  degree: number;
  /** Whether its own relations were asked for. */
  root: boolean;
};
export type DrawnEdge = RelationLineFragment & { source: string; target: string; evidence: number };
export type Picture = { nodes: DrawnNode[]; edges: DrawnEdge[] };

/** More than this is not drawn at once: nobody sees anything in it, and it no longer moves. */
export const MOST_EDGES = 5_000;

/** Relations and the entities at their ends, each once; a relation with an end that nobody knows is no line. */
export function pictureOf(
  relations: readonly RelationLineFragment[],
  entities: readonly EntityNameFragment[],
  roots: readonly string[],
): Picture {
  const nodes = new Map<string, DrawnNode>();
  const edges = new Map<string, DrawnEdge>();
  const asked = new Set(roots);
  const node = (entity: EntityNameFragment) => {
    const known = nodes.get(entity.id) ?? { ...entity, degree: 0, root: asked.has(entity.id) };
    nodes.set(entity.id, known);
    return known;
  };
  entities.forEach(node);
  for (const relation of relations) {
    const { id, subject, object } = relation;
    if (subject && object && !edges.has(id) && edges.size < MOST_EDGES) {
      node(subject).degree++;
      if (subject.id !== object.id) {
        node(object).degree++;
      }
      edges.set(id, { ...relation, source: subject.id, target: object.id, evidence: relation.evidenceConnection.totalCount });
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** How wide a line is by its pieces of evidence: half as wide again with each doubling. */
export const widthOf = (evidence: number) => Math.min(1.5 + Math.log2(Math.max(1, evidence)) * 0.75, 7);

export const isDashed = ({ modality }: { modality: string }) => modality === 'POSSIBLE' || modality === 'CONDITIONAL';
/** Whether a line is warm: some of what is said, or all of it, denies it. */
export const isDenied = ({ contested, polarity }: { contested: boolean; polarity: string }) =>
  contested || polarity === 'NEGATED';

/** A name as it is written in a picture: on one line, without marks that turn or hide letters, at most so many. */
export function labelOf(name: string, most = 36): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/g, ' ').trim();
  const points = [...clean.slice(0, 4 * most)];
  return points.length > most ? `${points.slice(0, most - 1).join('').trimEnd()}…` : points.join('');
}

export type Part = { entity: string | null; shown: number; total: number };

/** What of the graph is not in the picture, in words; empty where all that was asked for is. */
export function leftOut(parts: readonly Part[], nameOf: (id: string) => string): string[] {
  return parts
    .filter(({ shown, total }) => total > shown)
    .map(({ entity, shown, total }) => {
      const more = `${(total - shown).toLocaleString('en-GB')} more`;
      return entity === null
        ? `${more} of ${counted(total, 'relation')}, less sure than these`
        : `${more} of ${counted(total, 'relation')} of ${labelOf(nameOf(entity))}`;
    });
}

/** A relation said in a line: “A threatens B”. */
export const sentenceOf = ({ subject, type, object }: Pick<DrawnEdge, 'subject' | 'type' | 'object'>) =>
  `${labelOf(subject?.name ?? '?')} ${wordsOf(type)} ${labelOf(object?.name ?? '?')}`;
