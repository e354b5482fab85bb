using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Postgres.Migrations;
using SchemaGen.Postgres.Migrations.Checks;

namespace SchemaGen.Postgres.Tests.Migrations.Checks;

/// <summary>Each rule with what triggers it, where, and with what is like that and right.</summary>
public sealed class StatementCheckTests
{
    [Theory]
    [InlineData("SG4101", "CREATE TABLE t (a int);\nCREATE INDEX i ON t (a);", "1:1 2:1")]
    [InlineData("SG4101", "SELECT 1;\n DROP TABLE t;\nCREATE TYPE m AS ENUM ();\nCREATE VIEW v AS SELECT 1;", "2:2 3:1 4:1")]
    [InlineData("SG4101", "SELECT 1; ALTER TABLE t ADD a int,\n ADD CONSTRAINT c CHECK (true), DROP b, RENAME c TO d;", "1:25 2:2 2:33 2:41")]
    [InlineData("SG4101", "CREATE TABLE t (a int);", "")]
    [InlineData("SG4101", "BEGIN; CREATE TABLE t (a int); CREATE INDEX i ON t (a); COMMIT;", "")]
    [InlineData("SG4101", "CREATE TABLE IF NOT EXISTS t (a int); CREATE OR REPLACE VIEW v AS SELECT 1; DROP TYPE IF EXISTS m; CREATE TYPE m AS ENUM (); DROP TABLE IF EXISTS x; CREATE TEMP TABLE y (a int); CREATE INDEX ON t (a);", "")]
    [InlineData("SG4101", "ALTER TABLE t ADD COLUMN IF NOT EXISTS a int, DROP CONSTRAINT IF EXISTS c, ADD CONSTRAINT c CHECK (true); ALTER TABLE t DROP COLUMN IF EXISTS b;", "")]
    [InlineData("SG4102", "BEGIN;\n CREATE INDEX CONCURRENTLY i ON t (a);\nCOMMIT;", "2:2")]
    [InlineData("SG4102", "BEGIN; VACUUM t; COMMIT;", "1:8")]
    [InlineData("SG4102", "BEGIN; COMMIT; CREATE INDEX CONCURRENTLY i ON t (a); BEGIN; REFRESH MATERIALIZED VIEW CONCURRENTLY m; COMMIT;", "")]
    [InlineData("SG4103", "CREATE INDEX i ON t (a);\nDROP INDEX j;\nREINDEX TABLE t;\nALTER TABLE p DETACH PARTITION q;", "1:1 2:1 3:1 4:15")]
    [InlineData("SG4103", "CREATE TABLE public.t (a int); CREATE INDEX i ON t (a); DROP INDEX i; CREATE INDEX CONCURRENTLY k ON u (a); DROP INDEX CONCURRENTLY l; REINDEX INDEX CONCURRENTLY m; ALTER TABLE p DETACH PARTITION q CONCURRENTLY;", "")]
    [InlineData("SG4104", "CREATE INDEX CONCURRENTLY ON t (a);\nCREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a);", "1:1 2:1")]
    [InlineData("SG4104", "DROP INDEX CONCURRENTLY IF EXISTS i; CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a); CREATE INDEX CONCURRENTLY j ON t (a);", "")]
    [InlineData("SG4105", "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0), ADD FOREIGN KEY (a) REFERENCES u;", "1:15 1:47")]
    [InlineData("SG4105", "BEGIN; ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c; COMMIT;", "1:78")]
    [InlineData("SG4105", "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c; CREATE TABLE n (a int); ALTER TABLE n ADD CHECK (a > 0);", "")]
    [InlineData("SG4106", "ALTER TABLE t ALTER COLUMN a SET NOT NULL;", "1:15")]
    [InlineData("SG4106", "ALTER TABLE t VALIDATE CONSTRAINT c; ALTER TABLE t ALTER a SET NOT NULL; ALTER TABLE u ALTER a SET DEFAULT 1; CREATE TABLE n (a int); ALTER TABLE n ALTER a SET NOT NULL;", "")]
    [InlineData("SG4107", "ALTER TABLE t ADD COLUMN IF NOT EXISTS a int NOT NULL, ADD b int PRIMARY KEY;", "1:15 1:56")]
    [InlineData("SG4107", "ALTER TABLE t ADD a int NOT NULL DEFAULT 0, ADD b int, ADD c serial NOT NULL, ADD d int NOT NULL GENERATED ALWAYS AS IDENTITY;", "")]
    [InlineData("SG4108", "ALTER TABLE t ADD a uuid DEFAULT gen_random_uuid(), ADD b bigserial, ADD c int GENERATED ALWAYS AS (1) STORED;", "1:15 1:53 1:70")]
    [InlineData("SG4108", "ALTER TABLE t ADD a timestamptz DEFAULT now(), ADD b int DEFAULT 0, ADD c text DEFAULT 'x()'; CREATE TABLE n (a int); ALTER TABLE n ADD b serial;", "")]
    [InlineData("SG4109", "ALTER TABLE t ALTER COLUMN a TYPE bigint, ALTER b SET DATA TYPE text;", "1:15 1:43")]
    [InlineData("SG4109", "ALTER TABLE t ALTER a SET DEFAULT 1; ALTER TYPE x ADD ATTRIBUTE type int; CREATE TABLE n (a int); ALTER TABLE n ALTER a TYPE bigint;", "")]
    [InlineData("SG4110", "ALTER TABLE t ADD PRIMARY KEY (a), ADD CONSTRAINT u UNIQUE (b), ADD EXCLUDE USING gist (c WITH &&);", "1:15 1:36 1:65")]
    [InlineData("SG4110", "ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i; CREATE TABLE n (a int); ALTER TABLE n ADD PRIMARY KEY (a);", "")]
    [InlineData("SG4111", "DROP TABLE t;\nDROP SCHEMA s CASCADE;\nTRUNCATE t CASCADE;\nALTER TABLE t DROP a, DROP COLUMN IF EXISTS b, ALTER c DROP NOT NULL, DROP CONSTRAINT d;", "1:1 2:1 3:1 4:15 4:23 4:48 4:71")]
    [InlineData("SG4111", "CREATE TABLE n (a int); ALTER TABLE n DROP a; DROP TABLE n; TRUNCATE t; DROP VIEW v; ALTER TABLE t ALTER a DROP DEFAULT; ALTER TABLE t DROP CONSTRAINT IF EXISTS c; ALTER TABLE t ADD CONSTRAINT c CHECK (true) NOT VALID;", "")]
    [InlineData("SG4112", "ALTER TABLE t RENAME TO u;\nALTER TABLE t RENAME a TO b;\nALTER VIEW v RENAME TO w;", "1:15 2:15 3:14")]
    [InlineData("SG4112", "ALTER TABLE t RENAME CONSTRAINT a TO b; ALTER INDEX i RENAME TO j; CREATE TABLE n (a int); ALTER TABLE n RENAME TO m;", "")]
    [InlineData("SG4113", "SELECT 1;\nALTER TABLE t ADD a int;\nALTER TABLE t ADD b int;", "2:1")]
    [InlineData("SG4113", "SET lock_timeout = '5s'; ALTER TABLE t ADD a int; CREATE TABLE n (a int);", "")]
    [InlineData("SG4113", "CREATE TABLE n (a int); CREATE INDEX i ON n (a); ALTER TABLE n ADD b int;", "")]
    [InlineData("SG4114", "ALTER TABLE t ADD a int;\nALTER TABLE public.t ADD b int;", "2:1")]
    [InlineData("SG4114", "ALTER TABLE t ADD a int; ALTER TABLE u ADD b int; ALTER TABLE u RENAME b TO c; ALTER TABLE t ADD b int;", "")]
    [InlineData("SG4115", "BEGIN; SELECT 1; BEGIN; COMMIT; COMMIT;\n START TRANSACTION; SELECT 1;", "1:18 1:33 2:2")]
    [InlineData("SG4115", "BEGIN; SELECT 1; COMMIT; BEGIN; ROLLBACK; DO $$ BEGIN END $$; CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END;", "")]
    [InlineData("SG4116", "ALTER TYPE m ADD VALUE 'x';", "1:14")]
    [InlineData("SG4116", "BEGIN; ALTER TYPE m ADD VALUE 'x' AFTER 'w'; INSERT INTO t VALUES ('x'); COMMIT;", "1:46")]
    [InlineData("SG4116", "ALTER TYPE m ADD VALUE 'x' BEFORE 'y'; INSERT INTO t VALUES ('x'); ALTER TYPE m RENAME VALUE 'x' TO 'z'; ALTER TYPE c ADD ATTRIBUTE value int;", "")]
    [InlineData("SG4117", "ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0);", "1:16")]
    [InlineData("SG4117", "ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID; CREATE DOMAIN e AS int CHECK (VALUE > 0);", "")]
    [InlineData("SG4118", "CREATE TABLE a_name_that_is_much_longer_than_what_postgresql_keeps_of_any_name (a int);", "1:14")]
    [InlineData("SG4118", "CREATE TABLE \"ééééééééééééééééééééééééééééééééé\" (a int);", "1:14")]
    [InlineData("SG4118", "SELECT 'a text can be longer than what postgresql keeps of a name, of course'; CREATE TABLE abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk (a int);", "")]
    [InlineData("SG4119", "CREATE TABLE t (a int);\nDROP FUNCTION f;", "1:14 2:15")]
    [InlineData("SG4119", "CREATE TABLE public.t (a int); CREATE TEMP TABLE x (a int); CREATE INDEX i ON public.t (a); SET search_path = public; CREATE VIEW v AS SELECT 1;", "")]
    [InlineData("SG4120", "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a);", "1:1")]
    [InlineData("SG4120", "CREATE TABLE n (a int); CREATE UNIQUE INDEX i ON n (a); CREATE INDEX j ON t (a);", "")]
    [InlineData("SG4121", "VACUUM FULL t;\nVACUUM (ANALYZE, FULL) t;\nCLUSTER t USING i;", "1:1 2:1 3:1")]
    [InlineData("SG4121", "VACUUM t; VACUUM (ANALYZE) \"full\"; SELECT 1 AS cluster;", "")]
    [InlineData("SG4122", "UPDATE t SET a = 1;\nDELETE FROM ONLY t;\nBEGIN; ALTER TABLE t ADD b int; UPDATE t SET b = 1 WHERE a > 0; COMMIT;", "1:1 2:1 3:33")]
    [InlineData("SG4122", "UPDATE t SET a = 1 WHERE a IS NULL; CREATE TABLE n (a int); DELETE FROM n; BEGIN; ALTER TABLE t ADD b int; COMMIT; UPDATE t SET b = (SELECT 1 FROM x) WHERE true;", "")]
    [InlineData("SG4122", "UPDATE t SET a = (SELECT 1 WHERE true);", "1:1")]
    [InlineData("SG4123", "CREATE TABLE n (id int PRIMARY KEY, a int REFERENCES u, b int, FOREIGN KEY (b) REFERENCES u);\nALTER TABLE t ADD c int REFERENCES u, ADD CONSTRAINT k FOREIGN KEY (d, e) REFERENCES u (x, y);", "1:43 1:64 2:25 2:56")]
    [InlineData("SG4123", "CREATE TABLE n (id int PRIMARY KEY REFERENCES u, a int UNIQUE REFERENCES u, b int REFERENCES u (x), c int REFERENCES u, UNIQUE (c, b)); CREATE INDEX ON public.n USING btree (b, c);", "")]
    public void A_rule_finds_what_it_is_about_and_leaves_alone_what_is_right(string rule, string sql, string places) =>
        Assert.Equal(places, Places(Check(sql).Where(finding => finding.Id == rule)));

    [Theory]
    [InlineData("CREATE INDEX CONCURRENTLY i ON t (a);", "SG4102 1:1")]
    [InlineData("SELECT 1; BEGIN; COMMIT;", "SG4115 1:11 SG4115 1:18")]
    [InlineData("CREATE TABLE t (a int);\nCREATE INDEX i ON t (a);", "")]
    public void In_a_file_that_the_tool_wraps_all_is_one_transaction(string sql, string found) =>
        Assert.Equal(found, string.Join(' ', Check(sql, isWrapped: true).Where(static finding => finding.Id is "SG4102" or "SG4115" or "SG4101").Select(static finding => $"{finding.Id} {finding.Location!.Line}:{finding.Location.Column}")));

    [Theory]
    [InlineData("-- DROP TABLE a;\nSELECT 'DROP TABLE b;', $$DROP TABLE c;$$, E'\\'; DROP TABLE d;', U&'DROP TABLE e'; /* /* DROP TABLE f; */ DROP TABLE g; */")]
    [InlineData("DO $x$ BEGIN EXECUTE 'DROP TABLE a'; END $x$; CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DROP TABLE t';")]
    public void What_is_quoted_or_a_comment_is_no_statement(string sql) => Assert.DoesNotContain(Check(sql), static finding => finding.Id == "SG4111");

    [Theory]
    [InlineData("-- schemagen-ignore SG4111: nobody uses it\nDROP TABLE a;\nDROP TABLE b;", "SG4111 3")]
    [InlineData("DROP TABLE a; -- schemagen-ignore SG4111: nobody uses it\nDROP TABLE b;", "SG4111 2")]
    [InlineData("DROP TABLE /* schemagen-ignore SG4111: nobody uses it */ a;", "")]
    [InlineData("-- schemagen-ignore-file SG4111, SG4122: test data\nDROP TABLE a;\nDROP TABLE b;\nDELETE FROM c;", "")]
    [InlineData("-- schemagen-ignore SG4111\nDROP TABLE a;", "SG4125 1 SG4111 2")]
    [InlineData("-- schemagen-ignore SG4111:  \nDROP TABLE a;", "SG4125 1 SG4111 2")]
    [InlineData("-- schemagen-ignore SG4111: not needed\nDROP VIEW a;", "SG4125 1")]
    [InlineData("-- schemagen-ignore SG9999: no rule\nSELECT 1;", "SG4125 1")]
    [InlineData("SELECT '-- schemagen-ignore SG4111: in a text';\nDROP TABLE a;", "SG4111 2")]
    public void Comments_excuse_with_a_reason_and_only_what_is_there(string sql, string found) =>
        Assert.Equal(found, string.Join(' ', Check(sql).Where(static finding => finding.Id is "SG4111" or "SG4122" or "SG4125").Select(static finding => $"{finding.Id} {finding.Location!.Line}")));

    [Fact]
    public void Whatever_a_file_says_no_rule_breaks_on_it()
    {
        var words = Gen.Elements(
            "ALTER TABLE", "CREATE", "TABLE", "INDEX", "CONCURRENTLY", "ADD", "DROP", "CONSTRAINT", "COLUMN", "IF", "NOT", "EXISTS", "t", "\"a", "\"b\"", ".", ",", "(", ")", ";", "FOREIGN KEY", "REFERENCES", "DEFAULT", "UPDATE",
            "DELETE FROM", "TYPE", "VALUE", "'x'", "$$", "--", "/*", "BEGIN", "COMMIT", "VALIDATE", "RENAME", "ON", "UNIQUE", "ALTER", "SET", "\n", "-- schemagen-ignore SG4111: x\n").ArrayOf().Select(static parts => string.Join(' ', parts)).ToArbitrary();
        Prop.ForAll(words, static text => Check(text).Count >= 0).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Messages_say_what_to_do()
    {
        foreach (var finding in Check("DROP TABLE a; CREATE INDEX i ON t (a); ALTER TABLE t ALTER a TYPE text, ADD b int NOT NULL; UPDATE t SET a = 1; BEGIN;"))
        {
            Assert.Contains(";", finding.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', finding.Message);
        }
    }

    private static IReadOnlyList<Diagnostic> Check(string sql, bool isWrapped = false) =>
        MigrationChecks.OfStatements(new Migration(new MigrationFile("1.sql", sql), "1", "") { Checksum = "", IsWrapped = isWrapped }, [], static _ => true);

    private static string Places(IEnumerable<Diagnostic> findings) => string.Join(' ', findings.Select(static finding => $"{finding.Location!.Line}:{finding.Location.Column}"));
}
