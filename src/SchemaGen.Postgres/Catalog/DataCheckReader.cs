using System.Security.Cryptography;
using System.Text;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Configuration;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Json;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sql;

namespace SchemaGen.Postgres.Catalog;

/// <summary>Asks the questions of the configuration, each in a read-only transaction of its own: one that fails must not end the reading of the catalog.</summary>
internal static class DataCheckReader
{
    private const char StateSeparator = '#';

    /// <summary>Reads the catalog, and what the checks give now; the reading is the one that is known only where both are.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="checks">The checks.</param>
    /// <param name="known">What was read before.</param>
    /// <param name="read">Reads the catalog unless it is known.</param>
    /// <param name="cancellationToken">Cancels the running query on the server.</param>
    public static CatalogReading Add(
        ICatalogConnection connection, EquatableArray<DataCheck> checks, KnownCatalog? known, Func<KnownCatalog?, CatalogReading> read, CancellationToken cancellationToken)
    {
        var states = known?.State.Split(StateSeparator);
        var reading = read(known is { IsNothing: false } ? known with { State = states![0] } : known);
        var findings = reading.Findings.ToList();
        var recorded = checks.Select((check, index) => Ask(connection, check, ["checks", JsonPath.Element(index)], findings, cancellationToken)).OfType<RecordedCheck>();
        var results = SnapshotOrder.Sort(recorded, static check => check.Name);
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', results.Select(static check => check.ToString())))));
        var snapshot = reading.Snapshot ?? (findings.Count == 0 && states is [_, var before] && before == digest ? null : known!.Snapshot());
        return new CatalogReading(snapshot is null ? null : snapshot with { DataChecks = results }, $"{reading.State}{StateSeparator}{digest}") { Findings = findings };
    }

    private static RecordedCheck? Ask(ICatalogConnection connection, DataCheck check, EquatableArray<string> place, List<ConfigurationFinding> findings, CancellationToken cancellationToken)
    {
        var statements = SqlScript.Split(check.Sql);
        if (statements is not [{ Kind: SqlStatementKind.Statement, IsUnterminated: false }])
        {
            return Refused($"its 'sql' is {(statements.Count == 0 ? "empty" : statements.Count == 1 ? "no whole statement" : $"{statements.Count} statements")}. Make it one query.");
        }

        try
        {
            string? answer = null;
            connection.Run([.. CatalogTransaction.OpeningOf(check.Timeout), new(Question(check), row => answer = row.OptionalText(0)), new("COMMIT")], cancellationToken);
            return new RecordedCheck { Name = check.Name, Failed = !check.Expect.IsMet(answer), Actual = check.Expect.IsMet(answer) ? null : answer };
        }
        catch (CatalogQueryException e) when (!e.IsBrokenConnection)
        {
            SteadyRead.Recover(connection, cancellationToken);
            return Refused(e.SqlState switch
            {
                "57014" => FormattableString.Invariant($"it took longer than {check.Timeout} seconds. Give it an index or a longer 'timeout'."),
                "25006" => "it writes, and a pull only reads. Make it a query; what puts things right goes into 'fix'.",
                "42501" => $"{e.Message}. GRANT SELECT to the role that pulls, and BYPASSRLS where row-level security hides rows.",
                _ => $"{e.Message} (SQLSTATE {e.SqlState}). Correct its 'sql'.",
            });
        }
        catch (CatalogQueryException e)
        {
            throw SteadyRead.Explain(e);
        }

        RecordedCheck? Refused(string why)
        {
            findings.Add(new ConfigurationFinding(Rules.DataCheckUnanswered, [.. place.AsSpan(), "sql"], $"The data check '{check.Name}' could not be run: {why}"));
            return null;
        }
    }

    /// <summary>As part of a query of ours it can be nothing but a query. A comment at its end ends with its line.</summary>
    private static string Question(DataCheck check)
    {
        var sql = SqlScript.Split(check.Sql)[0].Text.TrimEnd(';');
        return check.Expect.IsAboutRows ? $"SELECT count(*)::text FROM (\n{sql}\n) schemagen_check" : $"SELECT (\n{sql}\n)::text";
    }
}
