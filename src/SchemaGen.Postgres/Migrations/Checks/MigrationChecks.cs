using SchemaGen.Model.Diagnostics;
using SchemaGen.Model.Migrations;
using SchemaGen.Postgres.Migrations.Checks.Files;
using SchemaGen.Postgres.Migrations.Checks.Statements;

namespace SchemaGen.Postgres.Migrations.Checks;

/// <summary>All rules about the text of migrations and the files among each other. Asks no server.</summary>
public static class MigrationChecks
{
    private static readonly MigrationCheck[] Statements =
    [
        new NotRerunnableCheck(), new NotInTransactionCheck(), new BlockingIndexCheck(), new ConcurrentIndexCheck(), new UnvalidatedConstraintCheck(), new SetNotNullCheck(), new RequiredColumnCheck(),
        new RewritingColumnCheck(), new TypeChangeCheck(), new InlineKeyCheck(), new DestructiveCheck(), new RenameCheck(), new LockTimeoutCheck(), new LongLockCheck(), new TransactionCheck(), new EnumValueCheck(),
        new DomainConstraintCheck(), new LongIdentifierCheck(), new UnqualifiedNameCheck(), new UniqueIndexCheck(), new FullRewriteCheck(), new BackfillCheck(), new ForeignKeyIndexCheck(),
    ];

    /// <summary>What is wrong with the files among each other: their numbers, and edits of what was applied.</summary>
    /// <param name="set">The files.</param>
    /// <param name="index">The index that is checked in; null for none.</param>
    /// <param name="applied">The number of the last migration that some database has; null for none.</param>
    public static IEnumerable<Diagnostic> OfFiles(MigrationSet set, MigrationIndex? index, string? applied) =>
        DuplicateNumbers.Find(set).Concat(NumberGaps.Find(set)).Concat(LateNumbers.Find(set, index, applied)).Concat(EditedFiles.Find(set, index, applied));

    /// <summary>What is wrong with the statements of one file, in their order, but for what its comments excuse.</summary>
    /// <param name="migration">The file.</param>
    /// <param name="findings">What a run on a server found in the file besides; comments excuse it alike.</param>
    /// <param name="isAsked">Whether a rule is reported at all.</param>
    /// <exception cref="DiagnosticException">SG4002, SG4003.</exception>
    public static IReadOnlyList<Diagnostic> OfStatements(Migration migration, IReadOnlyList<StatementFinding> findings, Func<Rule, bool> isAsked)
    {
        var file = new CheckedFile(migration, MigrationScript.Parse(migration.File));
        var comments = IgnoreComment.Of(file);
        var found = new List<Diagnostic>();
        var complaints = Statements.Where(check => isAsked(check.Rule)).SelectMany(check => check.Check(file).Select(complaint => (check.Rule, complaint.Statement, Offset: complaint.Statement.OffsetOf(complaint.Token), complaint.Message)))
            .Concat(findings.Where(finding => isAsked(finding.Rule)).Select(finding => (finding.Rule, Statement: file.Statements[finding.Statement], finding.Offset, finding.Message)));
        foreach (var (rule, statement, offset, message) in complaints)
        {
            var excuse = comments.FirstOrDefault(comment => comment.Covers(rule, statement));
            if (excuse is null)
            {
                found.Add(rule.At(file.Locate(statement, offset), message));
            }
            else
            {
                excuse.Used.Add(rule.Id);
            }
        }

        if (isAsked(Rules.MigrationIgnoreUnused))
        {
            found.AddRange(comments.SelectMany(comment => UnusedIgnores.Of(comment, isAsked)));
        }

        return [.. found.OrderBy(static finding => finding.Location!.Line).ThenBy(static finding => finding.Location!.Column).ThenBy(static finding => finding.Id, StringComparer.Ordinal)];
    }
}

/// <summary>Something that was found when a file ran.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Statement">Place of the statement among those of the file.</param>
/// <param name="Offset">Offset in the statement's text.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record StatementFinding(Rule Rule, int Statement, int Offset, string Message);
