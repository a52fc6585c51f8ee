// Makes src/api/generated/operations.ts: every operation in src/**/*.graphql, checked against
// src/api/schema.graphql, with the types of its variables and of its answer.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import * as schemaTypes from '@graphql-codegen/typescript';
import { Kind, parse, print, visit } from 'graphql';

const OUTPUT = 'src/api/generated/operations.ts';
const SCALARS = { ID: 'string', Date: 'string', DateTime: 'string' };

const files = (await readdir('src', { recursive: true }))
  .map(file => `src/${file}`.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.graphql') && !/schema\.graphql$|\/examples\//.test(file));
const documents = await Promise.all(
  files.sort().map(async file => ({ location: file, document: parse(await readFile(file, 'utf8')) })),
);
const definitions = documents.flatMap(({ document }) => document.definitions);
const fragments = new Map(
  definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map(each => [each.name.value, each]),
);

/** The definition and every fragment that it needs. */
function withFragments(definition, found = new Set([definition])) {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment && !found.has(fragment)) {
        found.add(fragment);
        withFragments(fragment, found);
      }
    },
  });
  return [...found];
}

/** A constant of each operation: its text, typed. */
const operations = {
  plugin: () =>
    definitions
      .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      .map(each => {
        const name = each.name.value;
        const types = name + each.operation[0].toUpperCase() + each.operation.slice(1);
        const text = withFragments(each).map(print).join('\n').replace(/\n\s*/g, ' ');
        return `export const ${name} = new Operation<${types}, ${types}Variables>(\n  ${JSON.stringify(text)},\n);`;
      })
      .join('\n\n'),
};

const config = {
  scalars: SCALARS,
  strictScalars: false,
  defaultScalarType: 'unknown',
  enumsAsTypes: true,
  onlyOperationTypes: true,
  skipTypename: true,
  avoidOptionals: { field: true, inputValue: false },
  dedupeFragments: true,
  useTypeImports: true,
};
const text = await codegen({
  filename: OUTPUT,
  schema: parse(await readFile('src/api/schema.graphql', 'utf8')),
  documents,
  config,
  plugins: [{ schema: {} }, { types: {} }, { operations: {} }],
  pluginMap: { schema: schemaTypes, types: operationTypes, operations },
});
await mkdir(dirname(OUTPUT), { recursive: true });
await writeFile(OUTPUT, `// Made by codegen.mjs; see there.\nimport { Operation } from '../operation.ts';\n\n${text}\n`);
