using SchemaGen.Model.Snapshot;

namespace SchemaGen.Postgres.Catalog.Queries;

/// <summary>What a row of <see cref="ConstraintsQuery"/> says of every kind of constraint.</summary>
internal readonly struct ConstraintRow(ICatalogRow row, CatalogBuilder catalog)
{
    /// <summary>For the columns that one kind has.</summary>
    public ICatalogRow Row { get; } = row;

    public CatalogBuilder Catalog { get; } = catalog;

    public string Name => Row.Text(3);

    public char Kind => Row.Letter(4);

    /// <summary>Attribute numbers, separated by spaces.</summary>
    public string? Columns => Row.OptionalText(5);

    public Deferrability Deferrability => (Row.Flag(12), Row.Flag(13)) switch
    {
        (false, _) => Deferrability.NotDeferrable,
        (true, false) => Deferrability.InitiallyImmediate,
        (true, true) => Deferrability.InitiallyDeferred,
    };

    /// <summary>What is not enforced is not validated either, and that says it.</summary>
    public bool NotValid => !Row.Flag(14) && Row.Flag(16);

    public bool NotEnforced => !Row.Flag(16);

    public bool NoInherit => Row.Flag(15);

    /// <summary><c>PERIOD</c> of a foreign key, <c>WITHOUT OVERLAPS</c> of a key.</summary>
    public bool Period => Row.Flag(17);

    /// <summary>It came with a parent's, and is not the relation's own.</summary>
    public bool IsInherited => Row.Flag(18);

    public string? Comment => Catalog.CommentOn(SystemCatalog.Constraint, Row.Oid(0));

    /// <param name="evident">What its other properties say already.</param>
    public Model.Collections.EquatableArray<string> DependsOn(string? evident = null) => Catalog.DependenciesOf(SystemCatalog.Constraint, Row.Oid(0), evident);
}
