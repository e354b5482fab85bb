using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;

namespace SchemaGen.Model.Findings;

/// <summary>A foreign key that the configuration knows of and the database does not declare.</summary>
/// <param name="Relation">What refers; it may be a view.</param>
/// <param name="Columns">The columns that refer.</param>
/// <param name="References">What is referred to; it may be a view.</param>
/// <param name="ReferencedColumns">The columns that are referred to, paired with <paramref name="Columns"/> by position.</param>
/// <param name="Note">What people should know about it.</param>
public sealed record LogicalForeignKey(QualifiedName Relation, EquatableArray<string> Columns, QualifiedName References, EquatableArray<string> ReferencedColumns, string? Note);
