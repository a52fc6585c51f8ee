UNWIND range(1, 60) AS i
CREATE (m:Movie {id: 'm' + i, title: ['The Orbit', 'Gravity of Home', 'Moon', 'A Long Way Down', 'Station'][i % 5] + ' ' + i, released: 1960 + i})
SET m.rating = CASE WHEN i % 7 = 0 THEN null ELSE round(i * 1.37 % 10, 2) END,
    m.budget = CASE WHEN i % 11 = 0 THEN null ELSE 9007199254740993 + i END,
    m.tags = CASE WHEN i % 4 = 0 THEN null ELSE ['t' + (i % 3), 'all'] END,
    m.years = [1960 + i, 1961 + i],
    m.genre = [null, 'DRAMA', 'COMEDY', 'SCIFI'][i % 4],
    m.genres = [['DRAMA'], ['COMEDY', 'SCIFI'], []][i % 3],
    m.adult = [true, false, null][i % 3],
    m.premiere = date({year: 1960 + i, month: 1 + i % 12, day: 1 + i % 28}),
    m.created = datetime({year: 2000 + i % 20, month: 1 + i % 12, day: 3, hour: i % 24, minute: 30, second: 0, millisecond: i, timezone: ['Z', '+02:00'][i % 2]}),
    m.local = localdatetime({year: 2001, month: 2, day: 1 + i % 28, hour: i % 24, minute: 5, second: i % 60, nanosecond: (i % 2) * 123000000}),
    m.startsAt = time({hour: i % 24, minute: 10, second: 1, nanosecond: (i % 3) * 5000000, timezone: ['Z', '+05:30'][i % 2]}),
    m.wakesAt = localtime({hour: i % 24, minute: i % 60, second: 0, nanosecond: (i % 2) * 1000}),
    m.length = duration({months: i % 3, days: i % 10, hours: i % 30, minutes: i, milliseconds: (i % 2) * 250}),
    m.place = CASE WHEN i % 9 = 0 THEN null WHEN i % 2 = 0 THEN point({longitude: i, latitude: i / 2.0}) ELSE point({longitude: -i, latitude: 10, height: 100 + i}) END,
    m.position = CASE WHEN i % 8 = 0 THEN null WHEN i % 2 = 0 THEN point({x: i, y: -i}) ELSE point({x: i, y: 1, z: 2}) END,
    m.places = [point({longitude: 1, latitude: 2}), point({longitude: i, latitude: 3})],
    m.mood = [1.0 + i % 3, i / 10.0, 7.0 - i % 7],
    m.slogan = CASE WHEN i % 5 = 0 THEN 'Slogan ' + i END;
UNWIND range(1, 12) AS i
CREATE (:Series {id: 's' + i, title: 'Season ' + i, released: CASE WHEN i % 5 = 0 THEN null ELSE 1990 + i END, episodes: i * 4});
UNWIND range(1, 50) AS i
CREATE (:Person {id: 'p' + i, name: ['Ann', 'Bob', 'Cécile', 'Dmitri', 'Eve'][i % 5] + ' ' + ['Armstrong', 'Baker', 'Chu'][i % 3] + i, born: CASE WHEN i % 6 = 0 THEN null ELSE 1930 + i END});
MATCH (p:Person), (m:Movie) WITH p, m, toInteger(substring(p.id, 1)) AS i, toInteger(substring(m.id, 1)) AS j
WHERE (i * 7 + j * 3) % 11 = 0
CREATE (p)-[:ACTED_IN {roles: ['role ' + i, 'r' + (j % 2)], screenTime: CASE WHEN (i + j) % 5 = 0 THEN null ELSE i + j END, since: date({year: 1970 + (i + j) % 40, month: 2, day: 3})}]->(m);
MATCH (p:Person {id: 'p1'}), (m:Movie {id: 'm5'})
CREATE (p)-[:ACTED_IN {roles: ['second'], screenTime: 500}]->(m);
MATCH (p:Person), (m:Movie) WITH p, m, toInteger(substring(p.id, 1)) AS i, toInteger(substring(m.id, 1)) AS j
WHERE j % 10 <> 0 AND (i = j % 13 OR i = j % 7)
CREATE (p)-[:DIRECTED]->(m);
MATCH (p:Person), (m:Movie) WITH p, m, toInteger(substring(p.id, 1)) AS i, toInteger(substring(m.id, 1)) AS j
WHERE (i + j) % 17 = 0
CREATE (p)-[:REVIEWED {stars: (i + j) / 10.0, text: 'Review ' + i + ' of ' + j}]->(m);
MATCH (p:Person), (s:Series) WITH p, s, toInteger(substring(p.id, 1)) AS i, toInteger(substring(s.id, 1)) AS j
WHERE (i + j) % 13 = 0
CREATE (p)-[:ACTED_IN {roles: ['host'], screenTime: j}]->(s);
MATCH (p:Person), (m:Movie) WITH p, m, toInteger(substring(p.id, 1)) AS i, toInteger(substring(m.id, 1)) AS j
WHERE (i * j) % 23 = 1
CREATE (p)-[:LIKES]->(m);
MATCH (p:Person), (o:Person) WITH p, o, toInteger(substring(p.id, 1)) AS i, toInteger(substring(o.id, 1)) AS j
WHERE i <> j AND (i * 3 + j) % 19 = 0
CREATE (p)-[:LIKES]->(o), (p)-[:KNOWS]->(o);
