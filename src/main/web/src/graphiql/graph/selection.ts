import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Whether an answer's object of that type is drawn as an entity: it is an Entity, or, where a schema knows no Entity, has an id. */
export function entityTypes(schema: GraphQLSchema | null | undefined): (type: string) => boolean {
  return type => {
    const named = schema?.getType(type);
    return named !== undefined && isEntity(named, schema!);
  };
}

function isEntity(type: GraphQLNamedType, schema: GraphQLSchema): boolean {
  const entity = schema.getType('Entity');
  if (!isInterfaceType(entity)) {
    return (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields() && !type.name.endsWith('Connection');
  }
  return type === entity || (isAbstractType(type) ? schema.getPossibleTypes(type).every(each => schema.isSubType(entity, each)) : isObjectType(type) && schema.isSubType(entity, type));
}

/** Where a query does not ask for what a picture needs: how often, and the query that does. */
export type Lacking = { places: number; completed: string; writes: boolean };

/**
 * Looks in a query for entities without `id` and `__typename`, and for relations without their type
 * and ends. Null where there are none, or where it is no query of the schema.
 */
export function lacking(query: string, schema: GraphQLSchema | null | undefined): Lacking | null {
  const document = parsed(query);
  if (!document || !schema) {
    return null;
  }
  const fragments = new Map(document.definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION).map(each => [each.name.value, each]));
  const insertions: { at: number; fields: string[]; between: string }[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(field) {
        const type = getNamedType(types.getType());
        if (!type || !field.selectionSet?.loc) {
          return;
        }
        const asked = fieldsOf(field.selectionSet, fragments);
        const fields = wanted(type, schema).filter(each => !asked.has(each.split(' ', 1)[0] ?? ''));
        if (fields.some(each => each !== 'name')) {
          const at = field.selectionSet.loc.start + 1;
          const between = query.slice(at, field.selectionSet.selections[0]?.loc?.start ?? at);
          insertions.push({ at, fields, between: between.trim() === '' ? between : ' ' });
        }
      },
    }),
  );
  const completed = insertions
    .toSorted((one, other) => other.at - one.at)
    .reduce((text, { at, fields, between }) => text.slice(0, at) + fields.map(each => `${between || ' '}${each}`).join('') + (between ? '' : ' ') + text.slice(at), query);
  const writes = document.definitions.some(each => each.kind === Kind.OPERATION_DEFINITION && each.operation !== OperationTypeNode.QUERY);
  return insertions.length === 0 ? null : { places: insertions.length, completed, writes };
}

/** What a picture needs of an object of the type; nothing where it does not draw it. */
function wanted(type: GraphQLNamedType, schema: GraphQLSchema): string[] {
  if (isEntity(type, schema)) {
    const named = isInterfaceType(type) || isObjectType(type) ? 'name' in type.getFields() : false;
    return isInterfaceType(type) || isObjectType(type) ? ['__typename', 'id', ...(named ? ['name'] : [])] : ['__typename', '... on Entity { id name }'];
  }
  const fields = isObjectType(type) ? type.getFields() : {};
  const end = (name: string) => {
    const to = fields[name] && getNamedType(fields[name].type);
    return to !== undefined && isEntity(to, schema);
  };
  return end('subject') && end('object') ? ['type', 'subject { __typename id name }', 'object { __typename id name }'] : [];
}

/** The fields that are asked for by their own names, in fragments, too. */
function fieldsOf({ selections }: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, seen = new Set<string>()): Set<string> {
  const all = new Set<string>();
  for (const each of selections) {
    if (each.kind === Kind.FIELD) {
      if (!each.alias || each.alias.value === each.name.value) {
        all.add(each.name.value);
      }
    } else {
      const fragment = each.kind === Kind.INLINE_FRAGMENT ? each : seen.has(each.name.value) ? undefined : fragments.get(each.name.value);
      if (each.kind === Kind.INLINE_FRAGMENT) {
        all.add('...');
      } else {
        seen.add(each.name.value);
      }
      fragment && fieldsOf(fragment.selectionSet, fragments, seen).forEach(name => all.add(name));
    }
  }
  return all;
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}
