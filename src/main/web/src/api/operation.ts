/** An operation of the API, with the types of what it takes and what it answers. */
export class Operation<Data, Variables> {
  declare readonly types?: { data: Data; variables: Variables };

  constructor(readonly text: string) {}
}
