using SchemaGen.Model.Ddl;
using SchemaGen.Model.Snapshot;
using SchemaGen.Model.Sql;
using Index = SchemaGen.Model.Snapshot.Index;

namespace SchemaGen.Model.Tests.Ddl;

/// <summary>What stands in a script as a comment stays one, whatever it is called.</summary>
public sealed class HostileCommentTests
{
    public static TheoryData<string> LineBreaks { get; } = ["\r", "\n", "\r\n"];

    [Theory]
    [MemberData(nameof(LineBreaks))]
    public void No_name_and_no_comment_gets_out_of_one(string lineBreak)
    {
        var hostile = $"a{lineBreak}DROP TABLE victim; --";
        var name = new QualifiedName("public", hostile);
        var table = new Relation { Kind = RelationKind.Table, Name = name, Comment = hostile, PartitionOf = new("public", "parent"), PartitionBound = "DEFAULT" };
        var snapshot = new SchemaSnapshot
        {
            Relations =
            [
                table with
                {
                    Indexes = [new Index { Name = hostile, Method = "btree", Definition = $"CREATE INDEX \"{hostile}\" ON public.\"{hostile}\" (a)", Comment = hostile, Invalid = true }],
                    UniqueConstraints = [new KeyConstraint { Name = hostile, WithoutOverlaps = true, Columns = ["a"], Index = new ConstraintIndex { AttachedTo = new("public", hostile) } }],
                    ForeignKeys = [new ForeignKey { Name = hostile, References = name }],
                },
                table with { Name = new("public", "outside"), PartitionOf = null, DependsOn = [ObjectKey.Relation(new("outside", hostile))] },
            ],
            Unmodelled = [new UnmodelledObject { Kind = "security label", Name = hostile, Detail = hostile }],
        };

        var scripts = RelationScripts.Of(snapshot);
        foreach (var script in new[] { scripts.RenderWholeSchema() }.Concat(snapshot.Relations.Select(scripts.Render)))
        {
            Assert.DoesNotContain(SqlScript.Split(script), static statement => statement.BeginsWith("drop"));
        }
    }
}
