using SchemaGen.Model.Collections;

namespace SchemaGen.Generator.Specs;

/// <summary>What Dapper must be taught.</summary>
/// <param name="Keys">The types of keys.</param>
/// <param name="Enums">Enums that are not of the database; of them, arrays only.</param>
/// <param name="HasDates">Some column is a date.</param>
/// <param name="HasTimes">Some column is a time.</param>
internal sealed record DapperSpec(EquatableArray<WrappedType> Keys, EquatableArray<WrappedType> Enums, bool HasDates, bool HasTimes)
{
    /// <summary>What the columns of relations need.</summary>
    /// <param name="relations">The relations.</param>
    /// <param name="enums">The enums of the database and of its domains.</param>
    public static DapperSpec Of(IReadOnlyCollection<RelationSpec> relations, IEnumerable<EnumSpec> enums)
    {
        var keys = relations.Where(static relation => relation.Id is not null)
            .Select(static relation => WrappedType.OfKey($"global::{relation.Namespace}.{relation.Id!.TypeName}", relation.Id.Underlying, relation.Id.Underlying));
        var lookups = relations.SelectMany(static relation => relation.Constants.Where(static constants => constants.IsEnum))
            .Select(static lookup => WrappedType.OfNumbers($"global::{lookup.Namespace}.{lookup.TypeName}", lookup.ValueType));
        var lists = relations.SelectMany(static relation => relation.Enums.AsEnumerable()).Concat(enums.Where(static type => type.Check is not null))
            .Select(static type => WrappedType.OfLabels($"global::{type.Namespace}.{type.TypeName}"));
        bool Has(string type) => relations.Any(relation => relation.Columns.Any(column => column.DriverType == type));
        return new DapperSpec(keys.ToEquatableArray(), lookups.Concat(lists).ToEquatableArray(), Has("global::System.DateOnly"), Has("global::System.TimeOnly"));
    }
}
