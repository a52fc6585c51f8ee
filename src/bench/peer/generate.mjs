// Operations that follow from a list of fields and operators, so that no combination is forgotten.
const MOVIE = {
  id: ['"m3"', ["eq", "in", "contains", "startsWith", "endsWith"]],
  title: ['"Moon 7"', ["eq", "in", "contains", "startsWith", "endsWith"]],
  released: ["1990", ["eq", "in", "lt", "lte", "gt", "gte"]],
  rating: ["4.11", ["eq", "in", "lt", "lte", "gt", "gte"]],
  budget: ['"9007199254741010"', ["eq", "in", "lt", "lte", "gt", "gte"]],
  genre: ["DRAMA", ["eq", "in"]],
  adult: ["true", ["eq"]],
  premiere: ['"1990-07-03"', ["eq", "in", "lt", "lte", "gt", "gte"]],
  created: ['"2010-11-03T10:30:00.010Z"', ["eq", "in", "lt", "lte", "gt", "gte"]],
  local: ['"2001-02-11T10:05:10"', ["eq", "in", "lt", "lte", "gt", "gte"]],
  startsAt: ['"10:10:01.005Z"', ["eq", "in", "lt", "lte", "gt", "gte"]],
  wakesAt: ['"10:10:00"', ["eq", "in", "lt", "lte", "gt", "gte"]],
  length: ['"P1M10DT4H"', ["eq", "in", "lt", "lte", "gt", "gte"]],
  place: ["{longitude: 4, latitude: 2}", ["eq", "in"]],
  position: ["{x: 4, y: -4}", ["eq", "in"]],
};
const ALL = `id title released rating budget tags years genre genres adult premiere created local startsAt wakesAt length
  place { longitude latitude height crs srid } position { x y z crs srid } places { longitude latitude } tagline`;

function scalars() {
  return Object.entries(MOVIE).flatMap(([field, [value, operators]]) => [
    ...operators.map((operator) => {
      const given = operator === "in" ? `[${value}]` : value;
      return `query filter_${field}_${operator} { movies(where: {${field}: {${operator}: ${given}}}) { id ${
        field.startsWith("p") && !field.startsWith("pr") ? "" : field
      } } }`;
    }),
    `query not_${field} { movies(where: {NOT: {${field}: {eq: ${value}}}}) { id } }`,
    `query null_${field} { movies(where: {${field}: {eq: null}}) { id } }`,
  ]);
}

function sorts() {
  return Object.keys(MOVIE)
    .filter((field) => !["place", "position"].includes(field))
    .flatMap((field) =>
      ["ASC", "DESC"].map(
        (way) =>
          `query sort_${field}_${way} { movies(sort: [{${field}: ${way}}, {id: ASC}], limit: 7, offset: 2) { id } }`,
      ),
    );
}

function quantifiers() {
  const conditions = {
    name: '{name: {contains: "Baker"}}',
    born: "{born: {gt: 1950}}",
    deep: '{movies: {some: {released: {lt: 1965}}}}',
    anything: "{}",
  };
  return Object.entries(conditions).flatMap(([name, where]) =>
    ["some", "all", "none", "single"].flatMap((quantifier) => [
      `query nodes_${quantifier}_${name} { movies(where: {directors: {${quantifier}: ${where}}}) { id } }`,
      `query connection_${quantifier}_${name} { movies(where: {directorsConnection: {${quantifier}: {node: ${where}}}}) { id } }`,
    ]),
  );
}

function figures() {
  const of = {
    released: ["min", "max", "average", "sum"],
    rating: ["min", "max", "average", "sum"],
    budget: ["min", "max", "average", "sum"],
    created: ["min", "max"],
    local: ["min", "max"],
    startsAt: ["min", "max"],
    wakesAt: ["min", "max"],
    length: ["min", "max"],
    title: ["shortest", "longest"],
  };
  return Object.entries(of).flatMap(([field, all]) => [
    `query figures_${field} { moviesConnection(where: {released: {lte: 1964}}) { aggregate { node { ${field} { ${all.join(" ")} } } } } }`,
    `query figures_of_none_${field} { moviesConnection(where: {id: {eq: "no"}}) { aggregate { node { ${field} { ${all.join(" ")} } } } } }`,
    `query nested_figures_${field} { people(where: {id: {in: ["p1", "p2", "p50"]}}) { id directedConnection { aggregate { node { ${field} { ${all.join(" ")} } } } } } }`,
  ]);
}

function measured() {
  const of = {
    born: ["min", "max", "average", "sum"],
    name: ["shortestLength", "longestLength", "averageLength"],
  };
  return Object.entries(of).flatMap(([field, all]) =>
    all.flatMap((figure) =>
      ["gt", "lte"].map((operator) => {
        const value = field === "born" ? (figure === "sum" ? 9000 : 1950) : 10;
        return `query having_${field}_${figure}_${operator} { movies(where: {directorsConnection: {aggregate: {node: {${field}: {${figure}: {${operator}: ${value}}}}}}}) { id } }`;
      }),
    ),
  );
}

export function generated(domain) {
  if (domain !== "movies") return "";
  return [`query everything { movies { ${ALL} } }`, ...scalars(), ...sorts(), ...quantifiers(), ...figures(), ...measured()].join(
    "\n",
  );
}
