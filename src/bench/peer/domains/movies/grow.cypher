UNWIND range(1, 40000) AS i
CREATE (:Movie {id: 'x' + i, title: 'Film ' + i, released: 1900 + i % 125, rating: (i % 100) / 10.0, genre: ['DRAMA', 'COMEDY', 'SCIFI'][i % 3], tags: ['t' + (i % 9)]});
UNWIND range(1, 60000) AS i
CREATE (:Person {id: 'y' + i, name: 'Person ' + i, born: 1920 + i % 90});
UNWIND range(1, 60000) AS i UNWIND range(0, 4) AS k
MATCH (p:Person {id: 'y' + i}), (m:Movie {id: 'x' + (1 + (i * 7 + k * 7919) % 40000)})
CREATE (p)-[:ACTED_IN {roles: ['r' + k], screenTime: i % 120}]->(m);
UNWIND range(1, 40000) AS i
MATCH (m:Movie {id: 'x' + i}), (p:Person {id: 'y' + (1 + (i * 13) % 60000)})
CREATE (p)-[:DIRECTED]->(m);
