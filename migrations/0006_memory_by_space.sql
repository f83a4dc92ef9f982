CREATE INDEX IF NOT EXISTS memory_units_by_space ON memory_units (space, id, origin);
