-- Knowledge base of the phone repair vertical: symptom → diagnosis → repair action.

CREATE DOMAIN elo_weight AS numeric(4, 3)
  CONSTRAINT elo_weight_check CHECK (VALUE BETWEEN 0 AND 1);

COMMENT ON DOMAIN elo_weight IS 'How strongly two entries of the knowledge base belong together, 0 to 1';

CREATE TYPE elo_repair_difficulty AS ENUM ('easy', 'normal', 'hard');

COMMENT ON TYPE elo_repair_difficulty IS 'How skilled a technician a repair action needs';

CREATE TABLE elo_problem_categories (
  id serial PRIMARY KEY,
  code varchar(64) NOT NULL UNIQUE,
  name varchar(128) NOT NULL,
  sort_order integer NOT NULL DEFAULT 0,
  is_active boolean NOT NULL DEFAULT true
);

COMMENT ON TABLE elo_problem_categories IS 'Categories for issues (Screen, Battery, etc.)';
COMMENT ON COLUMN elo_problem_categories.id IS 'Primary key';
COMMENT ON COLUMN elo_problem_categories.code IS 'Category code';
COMMENT ON COLUMN elo_problem_categories.name IS 'Display name';
COMMENT ON COLUMN elo_problem_categories.sort_order IS 'Position in lists';
COMMENT ON COLUMN elo_problem_categories.is_active IS 'Active flag';

CREATE TABLE elo_symptom_types (
  id serial PRIMARY KEY,
  vertical_id integer NOT NULL REFERENCES elo_verticals (id) ON DELETE CASCADE,
  category_id integer REFERENCES elo_problem_categories (id) ON DELETE SET NULL,
  code varchar(64) NOT NULL UNIQUE,
  name varchar(128) NOT NULL,
  description text,
  is_active boolean NOT NULL DEFAULT true
);

COMMENT ON TABLE elo_symptom_types IS 'Knowledge base for AI (phone repair domain): what a client complains about';
COMMENT ON COLUMN elo_symptom_types.id IS 'Primary key';
COMMENT ON COLUMN elo_symptom_types.vertical_id IS 'Vertical (industry) the symptom belongs to';
COMMENT ON COLUMN elo_symptom_types.category_id IS 'Problem category of the symptom';
COMMENT ON COLUMN elo_symptom_types.code IS 'Symptom code AI extractions refer to';
COMMENT ON COLUMN elo_symptom_types.name IS 'Display name';
COMMENT ON COLUMN elo_symptom_types.description IS 'How clients put it';
COMMENT ON COLUMN elo_symptom_types.is_active IS 'Active flag';

CREATE INDEX ix_elo_symptom_types_vertical_id ON elo_symptom_types (vertical_id);
CREATE INDEX ix_elo_symptom_types_category_id ON elo_symptom_types (category_id);

CREATE TABLE elo_diagnosis_types (
  id serial PRIMARY KEY,
  vertical_id integer NOT NULL REFERENCES elo_verticals (id) ON DELETE CASCADE,
  code varchar(64) NOT NULL UNIQUE,
  name varchar(128) NOT NULL,
  description text,
  is_active boolean NOT NULL DEFAULT true
);

COMMENT ON TABLE elo_diagnosis_types IS 'Knowledge base for AI (phone repair domain): what may be broken';
COMMENT ON COLUMN elo_diagnosis_types.id IS 'Primary key';
COMMENT ON COLUMN elo_diagnosis_types.vertical_id IS 'Vertical (industry) the diagnosis belongs to';
COMMENT ON COLUMN elo_diagnosis_types.code IS 'Diagnosis code';
COMMENT ON COLUMN elo_diagnosis_types.name IS 'Display name';
COMMENT ON COLUMN elo_diagnosis_types.description IS 'How to confirm it';
COMMENT ON COLUMN elo_diagnosis_types.is_active IS 'Active flag';

CREATE INDEX ix_elo_diagnosis_types_vertical_id ON elo_diagnosis_types (vertical_id);

CREATE TABLE elo_repair_actions (
  id serial PRIMARY KEY,
  vertical_id integer NOT NULL REFERENCES elo_verticals (id) ON DELETE CASCADE,
  code varchar(64) NOT NULL UNIQUE,
  name varchar(128) NOT NULL,
  difficulty elo_repair_difficulty NOT NULL DEFAULT 'normal',
  typical_duration_min integer,
  is_active boolean NOT NULL DEFAULT true
);

COMMENT ON TABLE elo_repair_actions IS 'Knowledge base for AI (phone repair domain): what a technician does about it';
COMMENT ON COLUMN elo_repair_actions.id IS 'Primary key';
COMMENT ON COLUMN elo_repair_actions.vertical_id IS 'Vertical (industry) the repair action belongs to';
COMMENT ON COLUMN elo_repair_actions.code IS 'Repair action code';
COMMENT ON COLUMN elo_repair_actions.name IS 'Display name';
COMMENT ON COLUMN elo_repair_actions.difficulty IS 'easy/normal/hard';
COMMENT ON COLUMN elo_repair_actions.typical_duration_min IS 'Typical time in minutes';
COMMENT ON COLUMN elo_repair_actions.is_active IS 'Active flag';

CREATE INDEX ix_elo_repair_actions_vertical_id ON elo_repair_actions (vertical_id);

CREATE TABLE elo_symptom_diagnosis_links (
  symptom_type_id integer NOT NULL REFERENCES elo_symptom_types (id) ON DELETE CASCADE,
  diagnosis_type_id integer NOT NULL REFERENCES elo_diagnosis_types (id) ON DELETE CASCADE,
  weight elo_weight NOT NULL DEFAULT 0.5,
  PRIMARY KEY (symptom_type_id, diagnosis_type_id)
);

COMMENT ON TABLE elo_symptom_diagnosis_links IS 'Knowledge base links: symptom → diagnosis';
COMMENT ON COLUMN elo_symptom_diagnosis_links.symptom_type_id IS 'Symptom';
COMMENT ON COLUMN elo_symptom_diagnosis_links.diagnosis_type_id IS 'Diagnosis that explains the symptom';
COMMENT ON COLUMN elo_symptom_diagnosis_links.weight IS 'How likely the diagnosis is, given the symptom (0-1)';

CREATE INDEX ix_elo_symptom_diagnosis_links_diagnosis_type_id ON elo_symptom_diagnosis_links (diagnosis_type_id);

CREATE TABLE elo_diagnosis_repair_links (
  diagnosis_type_id integer NOT NULL REFERENCES elo_diagnosis_types (id) ON DELETE CASCADE,
  repair_action_id integer NOT NULL REFERENCES elo_repair_actions (id) ON DELETE CASCADE,
  weight elo_weight NOT NULL DEFAULT 0.5,
  PRIMARY KEY (diagnosis_type_id, repair_action_id)
);

COMMENT ON TABLE elo_diagnosis_repair_links IS 'Knowledge base links: diagnosis → repair action';
COMMENT ON COLUMN elo_diagnosis_repair_links.diagnosis_type_id IS 'Diagnosis';
COMMENT ON COLUMN elo_diagnosis_repair_links.repair_action_id IS 'Repair action that cures the diagnosis';
COMMENT ON COLUMN elo_diagnosis_repair_links.weight IS 'How often the action cures the diagnosis (0-1)';

CREATE INDEX ix_elo_diagnosis_repair_links_repair_action_id ON elo_diagnosis_repair_links (repair_action_id);

CREATE TABLE elo_cypher_queries (
  id serial PRIMARY KEY,
  code varchar(64) NOT NULL UNIQUE,
  name varchar(128) NOT NULL,
  query text NOT NULL,
  parameters jsonb NOT NULL DEFAULT '{}',
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE elo_cypher_queries IS 'Stored Neo4j queries for graph operations';
COMMENT ON COLUMN elo_cypher_queries.id IS 'Primary key';
COMMENT ON COLUMN elo_cypher_queries.code IS 'Code the backend runs the query by';
COMMENT ON COLUMN elo_cypher_queries.name IS 'Display name';
COMMENT ON COLUMN elo_cypher_queries.query IS 'Cypher text';
COMMENT ON COLUMN elo_cypher_queries.parameters IS 'Parameter names and their default values';
COMMENT ON COLUMN elo_cypher_queries.is_active IS 'Active flag';
COMMENT ON COLUMN elo_cypher_queries.created_at IS 'Created timestamp';
COMMENT ON COLUMN elo_cypher_queries.updated_at IS 'Updated timestamp';

INSERT INTO elo_problem_categories (id, code, name, sort_order) VALUES
  (1, 'screen', 'Screen', 10),
  (2, 'battery', 'Battery', 20),
  (3, 'charging', 'Charging', 30),
  (4, 'water', 'Water damage', 40);

INSERT INTO elo_symptom_types (id, vertical_id, category_id, code, name, description) VALUES
  (1, 1, 1, 'cracked_glass', 'Cracked glass', 'Dropped it, the glass is broken, the picture is fine'),
  (2, 1, 1, 'black_screen', 'Black screen', 'It rings and vibrates but shows nothing'),
  (3, 1, 2, 'drains_fast', 'Battery drains fast', 'Does not last until the evening'),
  (4, 1, 3, 'does_not_charge', 'Does not charge', 'No reaction to the cable'),
  (5, 1, 4, 'fell_into_water', 'Fell into water', 'Got wet, now it behaves strangely');

INSERT INTO elo_diagnosis_types (id, vertical_id, code, name, description) VALUES
  (1, 1, 'glass_broken', 'Glass broken', 'Touch and picture work under the cracks'),
  (2, 1, 'display_dead', 'Display module dead', 'No picture with a known good cable'),
  (3, 1, 'battery_worn', 'Battery worn', 'Capacity below 80 %'),
  (4, 1, 'port_dirty', 'Charging port dirty', 'The plug does not click in'),
  (5, 1, 'board_corrosion', 'Board corrosion', 'Traces of oxide under the shields');

INSERT INTO elo_repair_actions (id, vertical_id, code, name, difficulty, typical_duration_min) VALUES
  (1, 1, 'replace_glass', 'Replace glass', 'hard', 120),
  (2, 1, 'replace_display', 'Replace display module', 'normal', 60),
  (3, 1, 'replace_battery', 'Replace battery', 'easy', 30),
  (4, 1, 'clean_port', 'Clean charging port', 'easy', 15),
  (5, 1, 'clean_board', 'Ultrasonic board cleaning', 'hard', 180);

INSERT INTO elo_symptom_diagnosis_links (symptom_type_id, diagnosis_type_id, weight) VALUES
  (1, 1, 0.850),
  (1, 2, 0.150),
  (2, 2, 0.800),
  (2, 5, 0.200),
  (3, 3, 0.900),
  (4, 4, 0.550),
  (4, 3, 0.250),
  (4, 5, 0.200),
  (5, 5, 0.950);

INSERT INTO elo_diagnosis_repair_links (diagnosis_type_id, repair_action_id, weight) VALUES
  (1, 1, 0.700),
  (1, 2, 0.300),
  (2, 2, 1.000),
  (3, 3, 1.000),
  (4, 4, 0.950),
  (5, 5, 0.800);

SELECT setval(pg_get_serial_sequence('elo_problem_categories', 'id'), (SELECT max(id) FROM elo_problem_categories));
SELECT setval(pg_get_serial_sequence('elo_symptom_types', 'id'), (SELECT max(id) FROM elo_symptom_types));
SELECT setval(pg_get_serial_sequence('elo_diagnosis_types', 'id'), (SELECT max(id) FROM elo_diagnosis_types));
SELECT setval(pg_get_serial_sequence('elo_repair_actions', 'id'), (SELECT max(id) FROM elo_repair_actions));
