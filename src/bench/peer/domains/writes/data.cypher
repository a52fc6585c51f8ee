CREATE (a:Note {id: 'a', slug: 'a', text: 'A', stars: 1, moods: ['CROSS'], madeAt: datetime('2001-01-01T00:00:00Z'), heading: 'first'})
CREATE (b:Note {id: 'b', slug: 'b', text: 'B', stars: 2, moods: [], madeAt: datetime('2002-01-01T00:00:00Z')})
CREATE (t:Tag {name: 'red'}), (u:Tag {name: 'blue'}), (:Word {word: 'w'})
CREATE (a)-[:TAGGED {by: 'me'}]->(t), (a)-[:TAGGED {by: 'you'}]->(u), (b)-[:UNDER]->(a);
