namespace SchemaGen.Generator.Emit;

/// <summary>What a readiness probe asks: whether the database has what the code was compiled against.</summary>
internal static class GuardEmitter
{
    private const string DataSource = "global::Npgsql.NpgsqlDataSource";
    private const string Token = "global::System.Threading.CancellationToken cancellationToken";
    private const string Relations = "global::System.Collections.Generic.IEnumerable<global::SchemaGen.Relation>";
    private const string Tasks = "global::System.Threading.Tasks.Task";
    private const string Problems = "global::System.Collections.Generic.IReadOnlyList<global::SchemaGen.SchemaProblem>";

    public static void Emit(SourceWriter writer)
    {
        writer.Line("/// <summary>Whether a database has what this code was compiled against. What it has besides passes.</summary>");
        writer.Line(SourceEmitter.GeneratedCode);
        writer.Open("public static class SchemaGuard");
        writer.Line("/// <summary>Verifies all relations.</summary>");
        writer.Line("/// <param name=\"dataSource\">The database.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Ends it.</param>");
        writer.Line("/// <exception cref=\"global::SchemaGen.SchemaMismatchException\">A table or column is missing, of another type, or can be NULL and could not.</exception>");
        writer.Line($"public static {Tasks} VerifyAsync({DataSource} dataSource, {Token} = default) => VerifyAsync(dataSource, Database.Relations, cancellationToken);");
        writer.Line();
        writer.Line("/// <summary>Verifies the relations that a program uses.</summary>");
        writer.Line("/// <param name=\"dataSource\">The database.</param>");
        writer.Line("/// <param name=\"relations\">The relations.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Ends it.</param>");
        writer.Line("/// <exception cref=\"global::SchemaGen.SchemaMismatchException\">A table or column is missing, of another type, or can be NULL and could not.</exception>");
        writer.Line($"public static async {Tasks} VerifyAsync({DataSource} dataSource, {Relations} relations, {Token} = default) =>");
        writer.Line("    global::SchemaGen.SchemaMismatchException.ThrowIfAny(await FindProblemsAsync(dataSource, relations, cancellationToken).ConfigureAwait(false));");
        writer.Line();
        writer.Line("/// <summary>Finds what is wrong, where an exception would be too much.</summary>");
        writer.Line("/// <param name=\"dataSource\">The database.</param>");
        writer.Line("/// <param name=\"relations\">The relations.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Ends it.</param>");
        writer.Line("/// <returns>What is wrong; empty when the program can run.</returns>");
        writer.Open($"public static async {Tasks}<{Problems}> FindProblemsAsync({DataSource} dataSource, {Relations} relations, {Token} = default)");
        writer.Line("var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);");
        writer.Open("await using (global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.ConfigureAwait(connection, false))");
        writer.Line("return await global::SchemaGen.SchemaComparison.FindProblemsAsync(connection, relations, cancellationToken).ConfigureAwait(false);");
        writer.Close();
        writer.Close();
        writer.Close();
    }
}
