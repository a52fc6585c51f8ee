type Explanation = {
  rule: string;
  scores: readonly string[];
  schema?: string | null;
  wording?: string | null;
  path?: readonly string[];
  factuality?: readonly string[];
};

/** Why something was read: what was met, the way through the sentence, what its confidence is made of. */
export function Why({ explanation, of }: { explanation: Explanation; of: string }) {
  const lines: [string, readonly string[]][] = [
    ['Rule', [explanation.rule]],
    ['Wording', [explanation.schema ?? '', explanation.wording ?? '']],
    ['Through the sentence', explanation.path ?? []],
    ['Less than a fact by', explanation.factuality ?? []],
    ['Made of', explanation.scores],
  ];
  return (
    <details className="why">
      <summary>{of}</summary>
      <dl>
        {lines
          .map(([name, values]) => [name, values.filter(value => value !== '')] as const)
          .filter(([, values]) => values.length > 0)
          .map(([name, values]) => (
            <div key={name}>
              <dt>{name}</dt>
              {values.map(value => (
                <dd key={value}>{value}</dd>
              ))}
            </div>
          ))}
      </dl>
    </details>
  );
}
