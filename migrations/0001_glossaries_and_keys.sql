CREATE TABLE IF NOT EXISTS glossaries (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  concepts INTEGER NOT NULL,
  terms INTEGER NOT NULL,
  languages TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS glossary_parts (
  glossary TEXT NOT NULL,
  version TEXT NOT NULL,
  part INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (glossary, version, part)
);
CREATE TABLE IF NOT EXISTS api_keys (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  glossaries TEXT NOT NULL,
  created_at TEXT NOT NULL
);
