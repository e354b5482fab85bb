using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Domains and their checks.</summary>
internal sealed class DomainDdl(DdlContext context)
{
    public IEnumerable<DdlStatement> Statements() => context.Snapshot.Domains.SelectMany(Domain);

    private IEnumerable<DdlStatement> Domain(DomainType domain)
    {
        var name = SqlIdentifier.Quote(domain.Name);
        var later = domain.Checks.Where(static check => check.NotValid || DdlText.ComesLater(check.DependsOn)).ToList();
        var inline = domain.Checks.Except(later).ToList();
        var clauses =
            DdlText.Collation(domain.Collation)
            + (domain.NotNull ? $"{(domain.NotNullConstraint is { } constraint ? $" CONSTRAINT {SqlIdentifier.Quote(constraint.Name)}" : "")} NOT NULL" : "")
            + (domain.Default is null ? "" : $" DEFAULT {domain.Default}")
            + string.Concat(inline.Select(static check => $"\n    {ConstraintDdl.Clause(check)}"));
        yield return new DdlStatement
        {
            Phase = DdlPhase.Type,
            Name = domain.Name.ToString(),
            Key = ObjectKey.Type(domain.Name),
            Needs = [.. context.NeedsOf(domain.BaseType), .. domain.DependsOn, .. inline.SelectMany(static check => check.DependsOn)],
            Sql = DdlText.Lines(new[] { $"CREATE DOMAIN {name} AS {domain.BaseType}{clauses};" }
                .Concat(DdlText.Comment($"DOMAIN {name}", domain.Comment))
                .Concat(domain.NotNullConstraint is { } notNull ? Comment(name, notNull.Name, notNull.Comment) : [])
                .Concat(inline.SelectMany(check => Comment(name, check.Name, check.Comment)))),
        };
        foreach (var check in later)
        {
            yield return new DdlStatement
            {
                Phase = DdlPhase.Check,
                Name = $"{domain.Name} {check.Name}",
                Needs = [ObjectKey.Type(domain.Name), .. check.DependsOn],
                Sql = DdlText.Lines(new[] { $"ALTER DOMAIN {name} ADD {ConstraintDdl.Clause(check)};" }.Concat(Comment(name, check.Name, check.Comment))),
            };
        }
    }

    private static IEnumerable<string> Comment(string domain, string constraint, string? comment) =>
        DdlText.Comment($"CONSTRAINT {SqlIdentifier.Quote(constraint)} ON DOMAIN {domain}", comment);
}
