CREATE (moon:Movie {id: 'moon', title: 'Moon', released: 2009, rating: 7.8, tags: ['space']}),
  (sun:Movie {id: 'sun', title: 'Sunshine', released: 2007}),
  (sam:Person {id: 'sam', name: 'Sam', born: 1968}),
  (duncan:Person {id: 'duncan', name: 'Duncan', born: 1971}),
  (danny:Person {id: 'danny', name: 'Danny'}),
  (sam)-[:ACTED_IN {roles: ['Bell'], screenTime: 97}]->(moon),
  (duncan)-[:DIRECTED]->(moon), (danny)-[:DIRECTED]->(sun), (sam)-[:LIKES]->(sun), (sam)-[:LIKES]->(danny)
