CREATE TABLE IF NOT EXISTS key_budgets (
  key TEXT PRIMARY KEY,
  characters INTEGER NOT NULL,
  period TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS key_spending (
  key TEXT NOT NULL,
  period TEXT NOT NULL,
  characters INTEGER NOT NULL,
  PRIMARY KEY (key, period)
);
