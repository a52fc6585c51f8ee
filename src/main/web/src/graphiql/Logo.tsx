export function Logo() {
  return (
    <a className="groundtrack-logo" href="/" title="The line a spacecraft draws on the Earth below it">
      <img src="/groundtrack.svg" alt="" />
      Groundtrack
    </a>
  );
}
