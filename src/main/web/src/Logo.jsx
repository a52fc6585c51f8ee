export function Logo() {
  return (
    <a className="groundtrack-logo" href="/graphiql" title="The line a spacecraft draws on the Earth below it">
      <img src={`${import.meta.env.BASE_URL}groundtrack.svg`} alt="" />
      Groundtrack
    </a>
  );
}
