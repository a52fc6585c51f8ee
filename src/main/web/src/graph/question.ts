import type { RelationWhere, PathWhere, RelationType } from '../api/generated/operations.ts';

/** What is drawn, all of it from the address. */
export type Question = {
  /** The entities whose relations are drawn; none draws the surest of all. */
  entity: readonly string[];
  /** An entity's id for each page beyond the first that was asked for. */
  more: readonly string[];
  type: readonly string[];
  contested: boolean;
  /** The least confidence, from 0 to 1. */
  confidence: number;
  speaker: string;
  asOf: string;
  from: string;
  to: string;
  /** How many relations a page has. */
  first: number;
};

const PAGE = 60;
const WHOLE_PAGE = 100;
/** A page that is asked for may be this long; the server refuses what is too much for it. */
const LONGEST_PAGE = 2_000;

/** The question that an address asks. What is no question in it asks nothing. */
export function questionOf(parameters: URLSearchParams): Question {
  const all = (name: string) => [...new Set(parameters.getAll(name).filter(value => value !== ''))];
  const entity = all('entity');
  const confidence = Number(parameters.get('confidence'));
  const first = Number(parameters.get('first'));
  const asOf = parameters.get('asOf') ?? '';
  return {
    entity,
    more: parameters.getAll('more'),
    type: all('type'),
    contested: parameters.has('contested'),
    confidence: confidence > 0 && confidence <= 1 ? confidence : 0,
    speaker: parameters.get('speaker') ?? '',
    asOf: isDay(asOf) ? asOf : '',
    from: parameters.get('from') ?? '',
    to: parameters.get('to') ?? '',
    first: Number.isInteger(first) && first > 0 ? Math.min(first, LONGEST_PAGE) : entity.length > 0 ? PAGE : WHOLE_PAGE,
  };
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
}

/** What the filters ask of every relation. */
function filtersOf({ type, contested, confidence, speaker }: Question): RelationWhere[] {
  return [
    ...(type.length > 0 ? [{ type: { in: type as RelationType[] } }] : []),
    ...(contested ? [{ contested: { eq: true }, polarity: { eq: 'AFFIRMED' as const } }] : []),
    ...(confidence > 0 ? [{ confidence: { gte: confidence } }] : []),
    ...(speaker ? [{ evidence: { some: { speaker: { id: { eq: speaker } } } } }] : []),
  ];
}

/** The relations that are drawn of one entity, or of all where there is none. */
export function whereOf(question: Question, entity: string | null): RelationWhere {
  const ends =
    entity === null ? [] : [{ OR: [{ subject: { id: { eq: entity } } }, { object: { id: { eq: entity } } }] }];
  const all = [...ends, ...filtersOf(question)];
  return all.length === 1 && all[0] ? all[0] : all.length === 0 ? {} : { AND: all };
}

/** The same for ways: what paths can be asked of their relations. */
export function waysWhereOf({ type, confidence }: Question): PathWhere {
  return {
    ...(type.length > 0 ? { types: type as RelationType[] } : {}),
    ...(confidence > 0 ? { minConfidence: confidence } : {}),
  };
}

/** The entities whose relations are fetched, each with how many pages; null stands for all of them. */
export function partsOf(question: Question): { entity: string | null; pages: number }[] {
  const pages = (entity: string) => 1 + question.more.filter(id => id === entity).length;
  if (question.entity.length > 0) {
    return question.entity.map(entity => ({ entity, pages: pages(entity) }));
  }
  return question.from && question.to ? [] : [{ entity: null, pages: pages('*') }];
}
