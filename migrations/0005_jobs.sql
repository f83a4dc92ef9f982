CREATE TABLE IF NOT EXISTS jobs (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  state TEXT NOT NULL,
  document TEXT NOT NULL,
  payer TEXT,
  idempotency_key TEXT,
  digest TEXT NOT NULL,
  callback TEXT,
  callback_state TEXT,
  callback_attempts INTEGER NOT NULL,
  lease TEXT,
  due_at INTEGER,
  attempts INTEGER NOT NULL,
  stalls INTEGER NOT NULL,
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  problem TEXT,
  created_at TEXT NOT NULL,
  started_at TEXT,
  updated_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS jobs_by_idempotency_key ON jobs (owner, idempotency_key);
CREATE INDEX IF NOT EXISTS jobs_by_owner ON jobs (owner, id);
CREATE INDEX IF NOT EXISTS jobs_by_due_time ON jobs (due_at);
CREATE TABLE IF NOT EXISTS job_parts (
  job TEXT NOT NULL,
  part INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (job, part)
);
CREATE TABLE IF NOT EXISTS job_outcomes (
  job TEXT NOT NULL,
  digest TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (job, digest)
);
