CREATE TABLE IF NOT EXISTS memory_spaces (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  UNIQUE (owner, source, target)
);
CREATE TABLE IF NOT EXISTS memory_units (
  id INTEGER PRIMARY KEY,
  space INTEGER NOT NULL,
  number INTEGER NOT NULL,
  scope TEXT NOT NULL,
  origin TEXT NOT NULL,
  provider TEXT,
  terms TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  text TEXT NOT NULL,
  translation TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  UNIQUE (space, number, scope)
);
CREATE TABLE IF NOT EXISTS memory_words (
  space INTEGER NOT NULL,
  word INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (space, word, tokens, number)
) WITHOUT ROWID;
