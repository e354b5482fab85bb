using SchemaGen.Model.Naming;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Ddl;

/// <summary>Enums, composites and ranges.</summary>
internal sealed class TypeDdl(DdlContext context)
{
    public IEnumerable<DdlStatement> Statements() =>
        context.Snapshot.Enums.Select(Enum)
            .Concat(context.Snapshot.Composites.Select(Composite))
            .Concat(context.Snapshot.Ranges.Select(Range));

    private static DdlStatement Enum(EnumType type)
    {
        var labels = string.Join(",", type.Labels.Select(static label => $"\n    {SqlLiteral.Quote(label)}"));
        return Type(type.Name, $"AS ENUM ({labels}\n)", [], DdlText.Comment($"TYPE {SqlIdentifier.Quote(type.Name)}", type.Comment));
    }

    private DdlStatement Composite(CompositeType type)
    {
        var name = SqlIdentifier.Quote(type.Name);
        var attributes = string.Join(",", type.Attributes.Select(static attribute =>
            $"\n    {SqlIdentifier.Quote(attribute.Name)} {attribute.Type}{DdlText.Collation(attribute.Collation)}"));
        var comments = DdlText.Comment($"TYPE {name}", type.Comment).Concat(type.Attributes.SelectMany(attribute =>
            DdlText.Comment($"COLUMN {name}.{SqlIdentifier.Quote(attribute.Name)}", attribute.Comment)));
        return Type(type.Name, $"AS ({attributes}\n)", type.Attributes.SelectMany(attribute => context.NeedsOf(attribute.Type).Concat(DdlContext.NeedsOfCollation(attribute.Collation))), comments);
    }

    private DdlStatement Range(RangeType type)
    {
        var properties = new List<string> { $"SUBTYPE = {type.Subtype}" };
        void Add(string property, QualifiedName? value)
        {
            if (value is not null)
            {
                properties.Add($"{property} = {SqlIdentifier.Quote(value)}");
            }
        }

        Add("MULTIRANGE_TYPE_NAME", type.Multirange);
        Add("SUBTYPE_OPCLASS", type.OperatorClass);
        Add("COLLATION", type.Collation);
        Add("CANONICAL", type.Canonical);
        Add("SUBTYPE_DIFF", type.SubtypeDifference);
        var name = SqlIdentifier.Quote(type.Name);
        var definition = $"AS RANGE (\n    {string.Join(",\n    ", properties)}\n)";
        var comments = DdlText.Comment($"TYPE {name}", type.Comment);
        var needs = context.NeedsOf(type.Subtype).Concat(type.DependsOn);
        var statement = Type(type.Name, definition, needs, comments);

        // The canonical function takes the range itself, which must have been announced for it.
        return type.Canonical is null
            ? statement
            : statement with { Stub = new DdlStub($"CREATE TYPE {name};", [], statement.Sql) };
    }

    private static DdlStatement Type(QualifiedName name, string definition, IEnumerable<string> needs, IEnumerable<string> comments) => new()
    {
        Phase = DdlPhase.Type,
        Name = name.ToString(),
        Key = ObjectKey.Type(name),
        Needs = [.. needs],
        Sql = DdlText.Lines(new[] { $"CREATE TYPE {SqlIdentifier.Quote(name)} {definition};" }.Concat(comments)),
    };
}
