UNWIND range(1, 30) AS i
CREATE (c:Customer {id: 'c' + i, name: ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'][i % 6] + ' ' + ['Bakery', 'Market', 'Inn'][i % 3] + ' ' + i, city: CASE WHEN i % 7 = 0 THEN null ELSE ['Berlin', 'Lyon', 'Oslo', 'Kobe', 'Recife'][i % 5] END, country: ['DE', 'FR', 'NO', 'JP', 'BR'][i % 5], joined: date({year: 2010 + i % 12, month: 1 + i % 12, day: 1 + i % 27})})
SET c.credit = CASE WHEN i % 3 = 0 THEN null ELSE i * 50 END, c.note = CASE WHEN i % 4 = 0 THEN 'note ' + i END, c.vip = CASE i % 5 WHEN 0 THEN true WHEN 1 THEN false END;
UNWIND range(1, 8) AS i
CREATE (:Supplier:Company {id: 's' + i, name: ['North', 'South', 'East', 'West'][i % 4] + ' Trading ' + i, city: ['Berlin', 'Lyon', 'Oslo', 'Kobe', 'Recife'][i % 5], country: ['DE', 'FR', 'NO', 'JP', 'BR'][i % 5], url: CASE WHEN i % 3 = 0 THEN null ELSE 'https://supplier' + i + '.example' END});
UNWIND range(1, 9) AS i
CREATE (:Employee {id: 'e' + i, firstName: ['Ada', 'Ben', 'Cleo', 'Dag', 'Eun', 'Finn', 'Gro', 'Hana', 'Ivo'][i - 1], lastName: ['Moe', 'Ruiz', 'Sato'][i % 3], title: CASE WHEN i % 4 = 0 THEN null ELSE ['Clerk', 'Manager', 'Director'][i % 3] END, born: date({year: 1960 + i * 3, month: i, day: i}), salary: 2000 + i * 150, pin: toString(1000 + i), grade: i % 3, shiftStart: localtime({hour: 6 + i, minute: (i * 7) % 60})});
MATCH (a:Employee), (b:Employee) WITH a, b, toInteger(substring(a.id, 1)) AS i, toInteger(substring(b.id, 1)) AS j
WHERE i > 1 AND j = i / 2
CREATE (a)-[:REPORTS_TO]->(b);
MATCH (a:Employee), (b:Employee) WITH a, b, toInteger(substring(a.id, 1)) AS i, toInteger(substring(b.id, 1)) AS j
WHERE i < j AND (i + j) % 3 = 0
CREATE (a)-[:WORKS_WITH {hours: CASE WHEN (i + j) % 9 = 0 THEN null ELSE i * j END}]->(b);
UNWIND range(1, 6) AS i
CREATE (:Category {id: 'g' + i, name: ['Drinks', 'Spices', 'Sweets', 'Grains', 'Tea', 'Coffee'][i - 1], description: CASE WHEN i % 2 = 0 THEN 'All about ' + i END});
MATCH (a:Category), (b:Category {id: 'g1'}) WHERE a.id IN ['g5', 'g6']
CREATE (a)-[:WITHIN]->(b);
UNWIND range(1, 40) AS i
CREATE (p:Product {id: 'p' + i, productName: ['Dark', 'Light', 'Sweet', 'Sour', 'Bitter'][i % 5] + ' ' + ['Tea', 'Rye', 'Salt', 'Jam'][i % 4] + ' ' + i, unitPrice: i * 2.5, discontinued: i % 9 = 0})
SET p.unitsInStock = CASE WHEN i % 6 = 0 THEN null ELSE i * 3 % 50 END,
    p.tags = CASE WHEN i % 5 = 0 THEN null ELSE ['k' + (i % 4), 'all', 'k' + (i % 2)] END,
    p.prices = [i * 1.0, i * 2.5],
    p.availability = [['OPEN'], ['OPEN', 'SHIPPED'], []][i % 3],
    p.shelfLife = CASE WHEN i % 8 = 0 THEN null ELSE duration({months: i % 4, days: i % 11, hours: i}) END,
    p.added = localdatetime({year: 2020, month: 1 + i % 12, day: 1 + i % 28, hour: i % 24, minute: 0, second: i}),
    p.openedAt = time({hour: i % 24, minute: i, timezone: ['Z', '+02:00', '-03:30'][i % 3]}),
    p.position = CASE WHEN i % 4 = 0 THEN null ELSE point({x: i % 10, y: i / 10}) END;
MATCH (p:Product), (g:Category) WITH p, g, toInteger(substring(p.id, 1)) AS i, toInteger(substring(g.id, 1)) AS j
WHERE i % 13 <> 0 AND j = 1 + i % 6
CREATE (p)-[:PART_OF]->(g);
MATCH (s:Supplier), (p:Product) WITH s, p, toInteger(substring(s.id, 1)) AS i, toInteger(substring(p.id, 1)) AS j
WHERE j % 8 = i - 1 OR j % 12 = i
CREATE (s)-[:SUPPLIES {since: date({year: 2000 + (i + j) % 20, month: 1 + j % 12, day: 5}), leadTime: CASE WHEN j % 7 = 0 THEN null ELSE duration({days: (i + j) % 20, hours: j % 5}) END, marks: CASE WHEN j % 3 = 0 THEN null ELSE ['m' + (j % 4), 'x'] END}]->(p);
UNWIND range(1, 80) AS i
CREATE (o:Order {id: 'o' + i, number: 9007199254740993 + i, placedAt: datetime({year: 2021 + i % 3, month: 1 + i % 12, day: 1 + i % 28, hour: i % 24, minute: i % 60, timezone: ['Z', '+01:00'][i % 2]}), status: ['OPEN', 'PACKED', 'SHIPPED', 'RETURNED'][i % 4]})
SET o.shippedOn = CASE WHEN i % 4 < 2 THEN null ELSE date({year: 2021 + i % 3, month: 1 + i % 12, day: 28}) END,
    o.freight = CASE WHEN i % 10 = 0 THEN null ELSE round(i * 3.17 % 90, 2) END,
    o.destination = CASE WHEN i % 6 = 0 THEN null ELSE point({longitude: i % 90, latitude: i % 60}) END;
MATCH (c:Customer), (o:Order) WITH c, o, toInteger(substring(c.id, 1)) AS i, toInteger(substring(o.id, 1)) AS j
WHERE j % 11 <> 0 AND i = 1 + (j * 7) % 25
CREATE (c)-[:PLACED {channel: ['WEB', 'PHONE', 'SHOP'][j % 3], at: o.placedAt}]->(o);
MATCH (e:Employee), (o:Order) WITH e, o, toInteger(substring(e.id, 1)) AS i, toInteger(substring(o.id, 1)) AS j
WHERE i = 1 + j % 8
CREATE (e)-[:TOOK]->(o);
MATCH (o:Order), (p:Product) WITH o, p, toInteger(substring(o.id, 1)) AS i, toInteger(substring(p.id, 1)) AS j
WHERE (i * 5 + j * 3) % 17 = 0
CREATE (o)-[:CONTAINS {quantity: 1 + (i + j) % 12, unitPrice: p.unitPrice, discount: CASE WHEN (i + j) % 3 = 0 THEN null ELSE (i % 5) / 20.0 END, gift: [true, false, null][(i + j) % 3], packedAt: CASE WHEN i % 5 = 0 THEN null ELSE o.placedAt + duration({hours: j}) END, batch: 9007199254740993 + i * j}]->(p);
MATCH (o:Order {id: 'o1'})-[:CONTAINS]->(p:Product) WITH o, p ORDER BY p.id LIMIT 1
CREATE (o)-[:CONTAINS {quantity: 40, unitPrice: 1.5, discount: 0.5}]->(p);
MATCH (e:Employee), (p:Customer|Supplier) WITH e, p, toInteger(substring(e.id, 1)) AS i, toInteger(substring(p.id, 1)) AS j
WHERE i = 1 + (j * 2) % 9 OR (p:Supplier AND i = j)
CREATE (e)-[:MANAGES {since: date({year: 2015 + j % 8, month: i, day: 1}), share: CASE WHEN j % 6 = 0 THEN null ELSE j / 10.0 END}]->(p);
MATCH (e:Employee), (w:Product|Category) WITH e, w, toInteger(substring(e.id, 1)) AS i, toInteger(substring(w.id, 1)) AS j
WHERE (i * j) % 7 = 3
CREATE (e)-[:WATCHES {threshold: i * 10 + j}]->(w);
