using System.Text;
using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings.Names;

/// <summary>A name of the greatest length that PostgreSQL keeps, in bytes: most often the rest was cut off. Names of its own making are shortened in a way that one can read.</summary>
internal sealed class NameTruncated() : FindingRule(Rules.NameTruncated)
{
    private const int GreatestLength = 63;

    private static readonly string[] OwnEndings = ["_pkey", "_key", "_fkey", "_check", "_idx", "_excl", "_seq", "_not_null"];

    public override string Why => "PostgreSQL cuts names off after 63 bytes with no more than a notice; two that differ only later are the same.";

    public override IEnumerable<Finding> Find(FindingContext schema) => NamedPart.Of(schema).Select(static part => (part.Subject, part.Name))
        .Concat(schema.Tables.SelectMany(static table => OtherNames(table).Where(static other => !Array.Exists(OwnEndings, ending => other.Name.EndsWith(ending, StringComparison.Ordinal)))))
        .Concat(schema.Snapshot.Routines.Select(static routine => (Subject: FindingSubject.Of(routine), routine.Name.Name)))
        .Where(static named => IsFull(named.Name))
        .Select(named => At(named.Subject, $"The name of the {named.Subject} has {GreatestLength} bytes, after which PostgreSQL cuts off."));

    private static IEnumerable<(FindingSubject Subject, string Name)> OtherNames(Relation table) =>
        table.Indexes.Select(index => (FindingSubject.Of(table, index), index.Name))
            .Concat(table.ForeignKeys.Select(key => (FindingSubject.Of(table, key), key.Name)))
            .Concat(table.Checks.Select(check => (FindingSubject.Of(table, check), check.Name)))
            .Concat(table.UniqueConstraints.Select(key => (FindingSubject.Of(table, key), key.Name)))
            .Concat(table.Triggers.Select(trigger => (FindingSubject.Of(table, trigger), trigger.Name)));

    /// <summary>A character of several bytes is cut off whole.</summary>
    private static bool IsFull(string name)
    {
        var bytes = Encoding.UTF8.GetByteCount(name);
        return bytes == GreatestLength || (bytes == GreatestLength - 1 && bytes > name.Length);
    }
}
