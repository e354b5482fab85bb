using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>A column: its line in CREATE TABLE, and what only ALTER TABLE can say.</summary>
internal sealed class ColumnDdl(DdlContext context)
{
    private readonly NotNullDdl _notNull = new(context);

    /// <summary>True for the columns that CREATE TABLE lists; the others come from parents or a type.</summary>
    public bool IsListed(Relation relation, Column column) => relation.OfType is null && (!column.Inherited || CannotBeComputedAnew(relation, column));

    /// <summary>A default inside CREATE TABLE; one that uses functions may come too early there.</summary>
    public static bool HasInlineDefault(Column column) => column.Default is not null && !DdlText.ComesLater(column.DependsOn);

    /// <summary>Name, type and clauses.</summary>
    public string Clause(Relation relation, Column column) =>
        $"{SqlIdentifier.Quote(column.Name)} {column.Type}{ForeignOptions.Clause(column.ForeignOptions)}{DdlText.Collation(column.Collation)}{Value(relation, column)}{_notNull.Clause(relation, column)}";

    /// <summary>A column of a typed table that has more than its type says.</summary>
    public string? TypedClause(Relation relation, Column column)
    {
        var clauses = Value(relation, column) + _notNull.Clause(relation, column);
        return clauses.Length == 0 ? null : $"{SqlIdentifier.Quote(column.Name)} WITH OPTIONS{clauses}";
    }

    /// <summary>What follows CREATE TABLE.</summary>
    public IEnumerable<string> Alterations(Relation relation, Column column)
    {
        var alter = $"ALTER TABLE ONLY {SqlIdentifier.Quote(relation.Name)} ALTER COLUMN {SqlIdentifier.Quote(column.Name)}";
        if (column.Inherited)
        {
            foreach (var difference in FromParents(relation, column))
            {
                yield return $"{alter} {difference};";
            }
        }

        if (column.StatisticsTarget >= 0)
        {
            yield return FormattableString.Invariant($"{alter} SET STATISTICS {column.StatisticsTarget};");
        }

        if (column.Storage != ColumnStorage.Default)
        {
            yield return $"{alter} SET STORAGE {column.Storage.ToString().ToUpperInvariant()};";
        }

        if (column.Compression is { } compression)
        {
            yield return $"{alter} SET COMPRESSION {compression};";
        }

        if (!column.Options.IsEmpty)
        {
            yield return $"{alter} SET ({DdlText.Parameters(column.Options)});";
        }

        if (column.Inherited && ForeignOptions.Clause(column.ForeignOptions) is { Length: > 0 } options)
        {
            yield return $"ALTER FOREIGN TABLE ONLY {SqlIdentifier.Quote(relation.Name)} ALTER COLUMN {SqlIdentifier.Quote(column.Name)}{options};";
        }
    }

    private string Value(Relation relation, Column column)
    {
        if (column.GenerationExpression is { } expression)
        {
            // PostgreSQL 18 takes VIRTUAL for granted; the versions before know STORED alone.
            return $" GENERATED ALWAYS AS ({expression}){(column.Generation == Generation.Stored ? " STORED" : "")}";
        }

        if (column.Identity != Identity.None)
        {
            return context.IdentitySequence(relation.Name, column.Name) is { } sequence ? IdentityClause(relation, column, sequence) : "";
        }

        return HasInlineDefault(column) ? $" DEFAULT {column.Default}" : "";
    }

    private static string IdentityClause(Relation relation, Column column, Sequence sequence)
    {
        var usualName = new QualifiedName(relation.Name.Schema, ChosenName.OfSequence(relation.Name.Name, column.Name));
        var name = sequence.Name == usualName ? "" : $" SEQUENCE NAME {SqlIdentifier.Quote(sequence.Name)}";
        var persistence = sequence.Unlogged == relation.Unlogged ? "" : sequence.Unlogged ? " UNLOGGED" : " LOGGED";
        var options = $"{name}{SequenceDdl.Options(sequence)}{persistence}".TrimStart();
        return $" GENERATED {(column.Identity == Identity.Always ? "ALWAYS" : "BY DEFAULT")} AS IDENTITY{(options.Length == 0 ? "" : $" ({options})")}";
    }

    /// <summary>Where an inherited column differs from what it inherits.</summary>
    private IEnumerable<string> FromParents(Relation relation, Column column)
    {
        var parents = context.ParentsOf(relation).Select(parent => parent.FindColumn(column.Name)).OfType<Column>().ToList();
        var inherited = parents.Select(static parent => parent.Default).FirstOrDefault(static value => value is not null);
        if (column.Default is null && inherited is not null)
        {
            yield return "DROP DEFAULT";
        }
        else if (column.Default != inherited && HasInlineDefault(column))
        {
            yield return $"SET DEFAULT {column.Default}";
        }

        if (column.GenerationExpression is { } expression && !CannotBeComputedAnew(relation, column) && ExpressionsOfParents(relation, column).Any(parent => parent != expression))
        {
            yield return $"SET EXPRESSION AS ({expression})";
        }

        if (_notNull.IsOnChildOnly(relation, column))
        {
            yield return "SET NOT NULL";
        }
    }

    /// <summary>
    /// True for a generated column that is another than its parents', and that PostgreSQL lets differ only where the child
    /// itself has it: parents that differ need it so, and a virtual one cannot be altered where there are checks.
    /// </summary>
    private bool CannotBeComputedAnew(Relation relation, Column column)
    {
        var inherited = column.GenerationExpression is null ? [] : ExpressionsOfParents(relation, column);
        return inherited.Count > 1 || inherited.Count == 1 && inherited[0] != column.GenerationExpression && column.Generation == Generation.Virtual && HasChecks(relation);
    }

    private List<string> ExpressionsOfParents(Relation relation, Column column) =>
        [.. context.ParentsOf(relation).Select(parent => parent.FindColumn(column.Name)?.GenerationExpression).OfType<string>().Distinct(StringComparer.Ordinal)];

    private bool HasChecks(Relation relation) => !relation.Checks.IsEmpty || context.ParentsOf(relation).Any(HasChecks);
}
