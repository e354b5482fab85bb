using SchemaGen.Model.Naming;

namespace SchemaGen.Model.Snapshot;

/// <summary>The types that a snapshot makes: all but the row types of its relations.</summary>
internal static class DeclaredTypes
{
    /// <summary>Each by its name, with the type whose statement makes it: a multirange comes with its range.</summary>
    public static IEnumerable<(QualifiedName Name, QualifiedName Maker)> Of(SchemaSnapshot snapshot) =>
        snapshot.Enums.Select(static type => type.Name)
            .Concat(snapshot.Domains.Select(static type => type.Name))
            .Concat(snapshot.Composites.Select(static type => type.Name))
            .Concat(snapshot.Ranges.Select(static type => type.Name))
            .Concat(snapshot.Objects.Where(static item => item.Kind is ObjectKind.BaseType or ObjectKind.ShellType).Select(static item => SqlIdentifier.Parse(item.Identity, "")))
            .Select(static name => (name, name))
            .Concat(snapshot.Ranges.Where(static range => range.Multirange is not null).Select(static range => (range.Multirange!, range.Name)));
}
