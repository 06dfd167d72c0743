-- The index as version 1 of its schema was, with one run.
CREATE TABLE run (id INTEGER PRIMARY KEY, run_id TEXT NOT NULL, project TEXT NOT NULL, digest TEXT NOT NULL, started TEXT NOT NULL, finished TEXT NOT NULL,
  mode TEXT NOT NULL, status TEXT NOT NULL, stage TEXT, tool TEXT NOT NULL, body BLOB NOT NULL, UNIQUE (run_id, project));
CREATE INDEX run_started ON run (started);
CREATE INDEX run_status ON run (status, started);
CREATE TABLE source (folder TEXT PRIMARY KEY, stamp TEXT NOT NULL, run INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE part (run INTEGER NOT NULL, spec TEXT NOT NULL, serial TEXT, state TEXT NOT NULL, template TEXT, provider TEXT, model TEXT, started TEXT NOT NULL, PRIMARY KEY (run, spec)) WITHOUT ROWID;
CREATE INDEX part_serial ON part (serial, started);
CREATE INDEX part_spec ON part (spec, started);
CREATE INDEX part_template ON part (template, started);
CREATE INDEX part_model ON part (model, started);
CREATE TABLE file (run INTEGER NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (run, path)) WITHOUT ROWID;
CREATE INDEX file_path ON file (path);
CREATE TABLE finding (run INTEGER NOT NULL, number INTEGER NOT NULL, rule TEXT NOT NULL, spec TEXT, clause TEXT, PRIMARY KEY (run, number)) WITHOUT ROWID;
CREATE INDEX finding_rule ON finding (rule);
CREATE INDEX finding_clause ON finding (spec, clause);
CREATE VIRTUAL TABLE text USING fts5 (body, content = '', contentless_delete = 1);
INSERT INTO run VALUES (1, '0190f0a0-0000-7000-8000-000000000001', 'src/Shop/Shop.csproj', '03aad6b7f35c1b520668bc52a3c55236401c4f68db4d573c32dfe5d694b8d228', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:09.000Z', 'locked', 'passed', NULL, '0.1.0', x'8bae020080aaaaaaeaff7497b3a999d8eae67a0a778f88848c807088740f8884cc483fa8a98ab96bb8baaac2629e11e060a64d76ed08583bf25966fd0fe0e4cbcaca9793158660ed4b64e58c4408393dd41ca729b64c68f2065a01072c9738a2408688c8160ed80335f434c91232f0c17d924cc0210659ec4fce3b62b98c591c860c46671405e050a48b2f46fd551622243d0a9962e121baf05d84c9c68275e146102003a58f1499f1ff580ba1ba6131d6ad2c87b6c2aeeb07d956a2966d5bd55d83a56cc6ae5743a3da452deb4a8dd4aa6ed90cbdaaaa1e32b83845c0c13879260519c424d214818317315254c7ce7b52ab04dc4ec69489854452e1478555c7b06458be21f287f41c11ff768faead8ea7ca3297b80c93730638605ee6a82972ce68f90d1c6eff26c4aa0a74d5f4fface4ae764b570a47e52c0752e4c92ab2525304fe71032b2e3493591b85d032c88d93e7fc333afb22de1a7ed30c613e64e0a6e4a714ffa0145e850e319791f84c302f02ede4d19304989a043d270c3248c05f453a25f1dace1ab758c4da2bf3285a7e99b338052da681fcfe91957fee9f77ecfd69f5bc61bfeadd76c37e3faebb7d81c72492c0e83b322416447ba28b37198de36465d2cededd8ea95df5faebde79b242c3ba69e5a96b170c13908148df406d862583f03848ec6ff0d326712603fd1e2a67a16fbc753babea1a0761d67398e74ccb7b1fdc1761e156cb5ccb62f665dd3c3cb1f566d5fc607db3deeed9dbc3fbfd164b62a470d592eeaa4b81cfa4e480d51e4d9c42cac3870c466d95b6c708fce39081b6522bb209b89d8c9907');
INSERT INTO source VALUES ('/ci/artifacts/factory/runs/0190f0a0-0000-7000-8000-000000000001/Shop', '1474:639312933305342525;;', 1);
INSERT INTO part VALUES (1, 'stock.boxes', 'SF-11111-11111-11111-11111', 'Released', 'service@2', 'openai', 'model-b', '2026-01-01T00:00:00.000Z');
INSERT INTO part VALUES (1, 'stock.pairs', 'SF-1YDKR-VJAKC-Q3RNC-WFB68', 'Released', 'function@1', 'openai', 'model-a', '2026-01-01T00:00:00.000Z');
INSERT INTO file VALUES (1, 'src/Shop/Pairs.cs', '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO text (rowid, body) VALUES (1, 'src/Shop/Shop.csproj passed stock.pairs SF-1YDKR-VJAKC-Q3RNC-WFB68 function@1 stock.boxes service@2');
PRAGMA user_version = 1;
