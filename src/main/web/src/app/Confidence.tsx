/** How sure it is, from 0 to 1: a bar and its figure. */
export function Confidence({ value }: { value: number }) {
  const percent = Math.round(value * 100);
  return (
    <span className="confidence" title={`Confidence ${value.toFixed(2)} of 1`}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" rx="4" />
        <rect className="full" width={percent} height="8" rx="4" />
      </svg>
      <span className="hidden-words">Confidence </span>
      {percent}%
    </span>
  );
}
