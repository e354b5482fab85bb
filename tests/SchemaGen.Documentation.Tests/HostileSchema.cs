using FsCheck;
using FsCheck.Fluent;
using SchemaGen.Model.Collections;
using SchemaGen.Model.Snapshot;
using Index = SchemaGen.Model.Snapshot.Index;

namespace SchemaGen.Documentation.Tests;

/// <summary>A small schema in which every text is hostile.</summary>
internal static class HostileSchema
{
    public static Gen<SchemaSnapshot> Snapshots { get; } =
        Gen.Choose(1, 5).SelectMany(static count => Gen.ArrayOf(HostileText.Names, 8 + (count * 8)).Select(texts => Build(texts, count)));

    private static SchemaSnapshot Build(string[] texts, int count)
    {
        var next = 0;
        string Text() => texts[next++ % texts.Length];
        var relations = new List<Relation>();
        for (var i = 0; i < count; i++)
        {
            var name = new QualifiedName(i % 2 == 0 ? "public" : Text(), Text());
            relations.Add(Table(name, [Text(), Text(), Text(), Text()], Text, references: relations.Count > 0 ? relations[^1].Name : name));
        }

        return new SchemaSnapshot
        {
            Schemas = [new Schema { Name = Text(), Comment = Text() }, new Schema { Name = Text() }],
            Extensions = [new Extension { Name = Text(), Schema = Text(), Comment = Text() }],
            Enums = [new EnumType { Name = new QualifiedName("public", Text()), Labels = [Text(), Text()], Comment = Text() }],
            Domains = [new DomainType { Name = new QualifiedName("public", Text()), BaseType = new TypeReference(Text()), Default = Text(), Checks = [Check(Text)] }],
            Composites = [new CompositeType { Name = new QualifiedName(Text(), Text()), Attributes = [new CompositeAttribute { Name = Text(), Type = new TypeReference(Text()) }], Comment = Text() }],
            Relations = relations.DistinctBy(static relation => relation.Name).OrderBy(static relation => relation.Name).ToEquatableArray(),
            Routines = [new Routine { Kind = RoutineKind.Function, Name = new QualifiedName("public", Text()), ParameterTypes = Text(), Arguments = Text(), Result = Text(), Language = Text(), Definition = Text(), Comment = Text() }],
            External = [new ExternalObject { Kind = ExternalKind.BaseType, Name = new QualifiedName("x", Text()), Extension = Text() }],
        };
    }

    private static Relation Table(QualifiedName name, string[] columns, Func<string> text, QualifiedName references) => new()
    {
        Kind = RelationKind.PartitionedTable,
        Name = name,
        Comment = text(),
        PartitionKey = text(),
        Columns = columns.Distinct().Select(column => new Column { Name = column, Type = new TypeReference(text()), Default = text(), Comment = text() }).ToEquatableArray(),
        PrimaryKey = new KeyConstraint { Name = text(), Columns = [columns[0], columns[1]] },
        UniqueConstraints = [new KeyConstraint { Name = text(), Columns = [columns[2]], Comment = text() }],
        ForeignKeys =
        [
            new ForeignKey { Name = text(), Columns = [columns[0]], References = references, ReferencedColumns = [text()], Comment = text() },
            new ForeignKey { Name = text(), Columns = [columns[1]], References = new QualifiedName(text(), text()), ReferencedColumns = [text()] },
        ],
        Checks = [Check(text)],
        Exclusions = [new ExclusionConstraint { Name = text(), Definition = text() }],
        Indexes = [new Index { Name = text(), Method = "btree", Keys = [columns[0]], Definition = text(), Comment = text() }],
        Triggers = [new Trigger { Name = text(), Function = new QualifiedName("public", text()), Definition = text() }],
        ReferenceData = new ReferenceData { Columns = [text(), text()], Rows = [new ReferenceRow([new ReferenceValue(text()), new ReferenceValue(null)])] },
        Definition = text(),
    };

    private static CheckConstraint Check(Func<string> text) => new() { Name = text(), Expression = text(), Comment = text() };
}
