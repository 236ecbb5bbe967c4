-- SPDX-FileCopyrightText: 2026 The Sidelight developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The tables of a Sidelight team server. Run it once, as the owner of the database:
--
--   psql -d team -f sidelight-server.sql
--
-- It uses only what PostgreSQL, CockroachDB, YugabyteDB and Citus have in common: natural keys, no
-- sequence, no trigger, no extension. On Citus distribute both tables by annotator:
--
--   SELECT create_distributed_table ('sidelight.entry', 'annotator');
--   SELECT create_distributed_table ('sidelight.article_text', 'annotator');
--
-- Then, for each annotator, with the UUID that Sidelight shows in the preferences:
--
--   CREATE ROLE ann LOGIN PASSWORD '...' IN ROLE sidelight_annotator;
--   INSERT INTO sidelight.member (login, annotator) VALUES ('ann', 'UUID');

CREATE ROLE sidelight_annotator NOLOGIN;

CREATE SCHEMA sidelight;

-- Who may write as whom.
CREATE TABLE sidelight.member (
  login text NOT NULL PRIMARY KEY,
  annotator text NOT NULL
);

-- What annotators did. Rows are added and never changed.
CREATE TABLE sidelight.entry (
  comparison text NOT NULL,
  annotator text NOT NULL,
  device text NOT NULL,
  seq bigint NOT NULL,
  clock bigint NOT NULL,
  at text NOT NULL,
  entity text NOT NULL,
  key text NOT NULL,
  value text,
  PRIMARY KEY (annotator, comparison, device, seq),
  CHECK (seq >= 1 AND seq <= 9007199254740992),
  CHECK (clock >= 0 AND clock <= 9007199254740992),
  CHECK (length (annotator) = 36 AND length (device) = 36 AND length (comparison) = 36),
  CHECK (length (at) <= 40 AND length (entity) <= 40 AND length (key) <= 80),
  CHECK (entity NOT IN ('annotation', 'omission') OR key LIKE ('% ' || annotator)),
  CHECK (entity <> 'annotator' OR key = annotator)
);

-- The texts of articles, by their SHA-256.
CREATE TABLE sidelight.article_text (
  comparison text NOT NULL,
  annotator text NOT NULL,
  sha256 text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (annotator, comparison, sha256),
  CHECK (length (sha256) = 64)
);

-- Everybody reads everything and adds rows in the own name; nobody changes or deletes any.
GRANT USAGE ON SCHEMA sidelight TO sidelight_annotator;
GRANT SELECT ON sidelight.member TO sidelight_annotator;
GRANT SELECT, INSERT ON sidelight.entry TO sidelight_annotator;
GRANT SELECT, INSERT ON sidelight.article_text TO sidelight_annotator;

ALTER TABLE sidelight.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE sidelight.article_text ENABLE ROW LEVEL SECURITY;

CREATE POLICY entry_read ON sidelight.entry FOR SELECT TO sidelight_annotator USING (true);
CREATE POLICY entry_add ON sidelight.entry FOR INSERT TO sidelight_annotator WITH CHECK (
  annotator IN (SELECT m.annotator FROM sidelight.member AS m WHERE m.login = current_user)
);
CREATE POLICY article_text_read ON sidelight.article_text FOR SELECT TO sidelight_annotator
  USING (true);
CREATE POLICY article_text_add ON sidelight.article_text FOR INSERT TO sidelight_annotator WITH CHECK (
  annotator IN (SELECT m.annotator FROM sidelight.member AS m WHERE m.login = current_user)
);
