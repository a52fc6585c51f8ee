import { Operation } from '../api/operation.ts';

type Schema = { queryType: { fields: readonly { name: string; args: readonly { name: string }[] }[] | null } };

/** Whether a root field can be asked of a day. */
export function takesDay(schema: Schema, field: string): boolean {
  return schema.queryType.fields?.find(({ name }) => name === field)?.args.some(({ name }) => name === 'asOf') ?? false;
}

/**
 * The operation, asked of a day: its first root field with `asOf`, for APIs that have it. An
 * operation that has the argument already stays as it is.
 */
export function onDay<Data, Variables>(operation: Operation<Data, Variables>) {
  const text = operation.text.includes('$asOf')
    ? operation.text
    : operation.text.replace('(', '($asOf: Date, ').replace(/(\{\s*[\w: ]+)\(/, '$1(asOf: $asOf, ');
  return new Operation<Data, Variables & { asOf: string }>(text);
}
