CREATE TABLE flights (
  id INTEGER PRIMARY KEY,
  craft VARCHAR(80) NOT NULL,
  day DATE
);
INSERT INTO flights VALUES (1, 'Petrel', '2031-05-03');
INSERT INTO flights VALUES (2, 'Akari', '2031-06-07');
SELECT craft FROM flights WHERE day > '2031-06-01';
