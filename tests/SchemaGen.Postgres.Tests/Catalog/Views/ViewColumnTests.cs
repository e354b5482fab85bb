using System.Text;
using SchemaGen.Model.Snapshot;
using SchemaGen.Testing;

namespace SchemaGen.Postgres.Tests.Catalog.Views;

/// <summary>What is said of views' columns.</summary>
public class ViewColumnTests
{
    /// <summary>Every column of every view in the fixture, as a reviewer reads it.</summary>
    [Fact]
    public async Task They_are_as_expected()
    {
        var snapshot = await CatalogFixture.SnapshotAsync("views");
        Golden.Match(Repository.PathOf("tests", "SchemaGen.Postgres.Tests", "Catalog", "golden", "views.txt"), Describe(snapshot));
    }

    private static string Describe(SchemaSnapshot snapshot)
    {
        var text = new StringBuilder();
        foreach (var view in snapshot.Relations.Where(static relation => relation.IsView))
        {
            text.Append(view.Name.Name).Append(Writes(view)).Append('\n');
            foreach (var column in view.Columns)
            {
                var nullable = column.Nullable ? $"NULL ({column.NullReason})" : "not null";
                var origin = column.Origin is { } from ? $" <- {from.Relation}.{from.Column}" : "";
                text.Append($"  {column.Name}: {nullable}{origin}{(column.ReadOnly ? ", read only" : "")}\n");
            }
        }

        return text.ToString();
    }

    private static string Writes(Relation view) =>
        string.Concat((view.Insertable ? " insert" : "") + (view.Updatable ? " update" : "") + (view.Deletable ? " delete" : ""));
}
