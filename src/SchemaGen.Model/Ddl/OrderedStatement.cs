namespace SchemaGen.Model.Ddl;

/// <summary>A statement at its place.</summary>
/// <param name="Statement">What it makes, and for whom.</param>
/// <param name="Sql">What is to be executed here.</param>
internal sealed record OrderedStatement(DdlStatement Statement, string Sql);
