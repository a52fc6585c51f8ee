import { type Question, waysWhereOf, whereOf } from './question.ts';

const FIELDS = `id type confidence contested modality polarity current since until
        subject { __typename id name }
        object { __typename id name }
        evidence { text speaker { name } source { title publishedOn } }`;

/** The query that draws it, to be asked in GraphiQL. `day` is empty where the API is not asked of one. */
export function queryOf(question: Question, day: string): string {
  const asOf = day ? `asOf: ${JSON.stringify(day)}, ` : '';
  const lists = (question.entity.length > 0 ? question.entity : question.from && question.to ? [] : [null]).map(
    (entity, index) => `  ${index === 0 ? '' : `of${index}: `}relationsConnection(${asOf}first: ${question.first}, where: ${literal(whereOf(question, entity))}, sort: [{confidence: DESC}, {id: ASC}]) {
    totalCount
    edges {
      node {
        ${FIELDS}
      }
    }
  }`,
  );
  const ways =
    question.from && question.to
      ? [`  paths(${asOf}from: ${JSON.stringify(question.from)}, to: ${JSON.stringify(question.to)}, where: ${literal(waysWhereOf(question))}) {
    truncated
    paths {
      length
      nodes { __typename id name }
      relations {
        ${FIELDS}
      }
    }
  }`]
      : [];
  return `# What the graph view draws\nquery Drawn {\n${[...ways, ...lists].join('\n')}\n}`;
}

/** What is asked of these is a value of an enum. */
const ENUMS = new Set(['type', 'polarity']);

/** A value as GraphQL writes it: names without quotes, and values of enums. */
export function literal(value: unknown, key = ''): string {
  if (Array.isArray(value)) {
    return `[${value.map(each => literal(each, key)).join(', ')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const inner = Object.entries(value).map(([name, each]) => `${name}: ${literal(each, ENUMS.has(key) || name === 'types' ? 'enum' : name)}`);
    return `{${inner.join(', ')}}`;
  }
  return key === 'enum' && /^[A-Za-z_]\w*$/.test(String(value)) ? String(value) : JSON.stringify(value);
}
