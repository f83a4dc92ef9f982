CREATE TABLE IF NOT EXISTS documents (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  version INTEGER NOT NULL,
  changes INTEGER NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  pairs INTEGER NOT NULL,
  translated INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  infos INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  expires_at TEXT
);
CREATE INDEX IF NOT EXISTS documents_by_owner ON documents (owner, id);
CREATE INDEX IF NOT EXISTS documents_by_expiry ON documents (expires_at);
CREATE TABLE IF NOT EXISTS document_pieces (
  document TEXT NOT NULL,
  piece TEXT NOT NULL,
  slice INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (document, piece, slice)
);
