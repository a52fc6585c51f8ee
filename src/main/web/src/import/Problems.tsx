type Complaint = { place: string; what: string; remedy: string };

/** What is wrong, where, and what to do about it. */
export function Problems({ problems }: { problems: readonly Complaint[] }) {
  return problems.length === 0 ? null : (
    <ul className="problems">
      {problems.map(({ place, what, remedy }) => (
        <li key={`${place} ${what}`} className="note failed">
          {place && <bdi className="quiet">{place}</bdi>} <bdi>{what}</bdi>
          {remedy && <> – <bdi>{remedy}</bdi></>}
        </li>
      ))}
    </ul>
  );
}
